import { button, fill, make } from './elements.ts'
import type { BenchWords } from './elements.ts'
import type { ShownSum } from './protocol.ts'
import type { Session } from './session.ts'

/** Shows what there is to know of the chosen cell, its sums along row and column, and its keys as buttons. */
export function showCell(place: HTMLElement, session: Session): void {
  const { words } = session
  const about = Object.assign(make('div'), { id: 'about' })
  const count = make('p')
  const onCell = (act: (cell: string) => void) => (): void => {
    const cell = session.chosen()
    if (cell !== null) act(cell)
  }
  const set = (text: string, name: string): HTMLButtonElement =>
    button(
      name,
      onCell((cell) => session.type(cell, text)),
    )
  const keys = make(
    'p',
    button(
      words.asPrinted,
      onCell((cell) => session.confirm([cell])),
    ),
    button(
      words.rowAsPrinted,
      onCell((cell) => session.confirm(session.moves.rowOf(cell))),
    ),
    set('?', words.illegible),
    set('/', words.marked),
    set('', words.blank),
    set('absent', words.absent),
    button(words.undo, () => session.undo()),
  )
  place.replaceChildren(count, keys, about)
  const show = (): void => {
    const cell = session.chosen()
    const [read, all] = [session.read().size, session.moves.order.length]
    count.textContent = fill(words.readCount, { read, all })
    about.replaceChildren(
      ...(cell === null ? [make('p', words.chooseCell)] : linesOf(cell, session)),
    )
    keys.hidden = cell === null
  }
  show()
  session.on((what) => {
    if (what !== 'ended') show()
  })
}

function linesOf(cell: string, session: Session): readonly HTMLElement[] {
  const { words, reading } = session
  const { cells, sums } = session.checked()
  const name = reading.tables
    .flatMap(({ rows }) => rows.flat())
    .find((each) => each.cell === cell)!.text
  const read = session.read().has(cell) ? ` ${words.isRead}` : ''
  const own = sums.filter((sum) => sum.cells.includes(cell))
  const suspect = own.flatMap((sum) => sum.suspect ?? []).find(() => true)
  const likely = suspect
    ? fill(suspect.cell === cell ? words.suspectHere : words.suspectElsewhere, {
        value: suspect.value,
      })
    : null
  return [
    make('p', make('b', name), read),
    ...(cells[cell]?.wrong ? [make('p', words.noFigure)] : []),
    ...own.map((sum) => make('p', sumInWords(sum, words))),
    ...(likely === null ? [] : [make('p', likely)]),
  ]
}

function sumInWords(sum: ShownSum, words: BenchWords): string {
  const { label, outcome, sides, expected, actual, difference } = sum
  const text = {
    passed: words.sumHolds,
    undecided: words.sumOpen,
    blank: words.sumBlank,
    fails: words.sumDiffers,
  }[outcome]
  return fill(text, {
    line: sum.along === 'row' ? words.alongRow : words.alongColumn,
    label,
    left: sides[0],
    right: sides[1],
    expected: expected || words.blank,
    actual: actual || words.blank,
    difference: Math.abs(difference),
  })
}
