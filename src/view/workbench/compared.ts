import { button, fill, list, make } from './elements.ts'
import type { ReviewWords } from './review.ts'
import type { Session } from './session.ts'

/** Whether the file is the one on record, who read the report, and the cells in which this program reads otherwise. */
export function compared(session: Session, own: ReviewWords): readonly HTMLElement[] {
  const { reading, file, language } = session
  const { source, readings, differs } = reading.review!
  const sums = {
    given: file.sha256,
    recorded: source.sha256 ?? '',
    format: source.format,
    nature: own[source.kind],
    retrieved: source.retrieved ?? '?',
  }
  const said =
    source.sha256 === null
      ? own.unknown
      : fill(source.sha256 === file.sha256 ? own.same : own.other, sums)
  const names = [...new Set(readings.map(({ by }) => by))].join(language === 'zh' ? '、' : ', ')
  const cells = Object.entries(differs)
  const named = new Map(
    reading.tables.flatMap(({ rows }) => rows.flat().map(({ cell, text }) => [cell, text])),
  )
  const held = reading.checked.cells
  return [
    make('p', said),
    ...(source.url ? [make('p', `${own.address} `, outward(source.url))] : []),
    make('p', names ? fill(own.readers, { names }) : own.noReaders),
    make('p', cells.length > 0 ? fill(own.differs, { n: cells.length }) : own.noneDiffers),
    list(
      cells.map(([cell, read]) => {
        const words = { cell: named.get(cell) ?? cell, held: held[cell]?.printed ?? '', read }
        return make(
          'li',
          button(fill(own.differ, words), () => session.choose(cell)),
        )
      }),
    ),
  ]
}

function outward(href: string): HTMLElement {
  return Object.assign(make('a', href), {
    href,
    rel: 'nofollow external noreferrer',
    target: '_blank',
  })
}
