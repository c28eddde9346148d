import type { SourcePlace } from '../../ingest/grid.ts'
import { fill, make } from './elements.ts'
import type { BenchWords } from './elements.ts'
import type { Session } from './session.ts'
import { showBlocks } from './source-blocks.ts'
import { showPages } from './source-pages.ts'

/** Shows the place of a cell in a file, in the element it was made for; null for no cell. */
export type SourceView = (cell: string | null) => void

/** Shows the file that was read beside its tables: the place of the chosen cell, and a cell for a place that is chosen. */
export function showSource(place: HTMLElement, session: Session): void {
  const { reading, words } = session
  const said = Object.assign(make('p'), { className: 'where' })
  const body = make('div')
  place.replaceChildren(said, body)
  const view = (reading.format === 'pdf' ? showPages : showBlocks)(body, session)
  const names = new Map(
    reading.tables.flatMap(({ rows }) => rows.flat().map(({ cell, text }) => [cell, text])),
  )
  const show = (): void => {
    const chosen = session.chosen()
    const at = chosen === null ? null : (reading.places[chosen] ?? null)
    const cell = names.get(chosen) ?? ''
    said.textContent =
      chosen === null
        ? words.noChoice
        : at === null
          ? fill(words.unknownPlace, { cell })
          : fill(words.standsAt, {
              cell,
              place: placeIn(at, reading.format === 'txt', words),
            })
    view(chosen)
  }
  show()
  session.on((what) => {
    if (what === 'chosen') show()
  })
}

/** A place in words: page 3, table 2, row 7. */
function placeIn(place: SourcePlace, isLined: boolean, words: BenchWords): string {
  const { cell, page, table, row } = place
  if (cell) return fill(words.atCell, { cell })
  const parts = [
    page === null ? '' : fill(words.atPage, { page }),
    table === null ? '' : fill(words.atTable, { table }),
    row === null ? '' : fill(words.atRow, { row }),
    isLined && place.line !== null ? fill(words.line, { line: place.line }) : '',
  ]
  return parts.filter((part) => part !== '').join(words.between)
}
