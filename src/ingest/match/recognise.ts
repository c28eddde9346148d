import type { RowMatch } from '../labels.ts'
import { matchRow } from '../labels.ts'
import type { Fragment, Reading } from './records.ts'

/**
 * The row that a reading is of: by the words on its own line, and where they are no whole label, with the words of the
 * lines before and after that stand in the same column. Null where they name none.
 */
export function recognise({ own, before, after, tolerance }: Reading): RowMatch | null {
  let near: RowMatch | null = null
  for (const text of candidates(own, before, after, tolerance)) {
    const match = matchRow(text, false)
    if (match?.exact && !match.row.group) return match
    near ??= match && !match.row.group ? match : null
  }
  if (near) return near
  const last = own.at(-1)
  const weak = last ? matchRow(last.text, true) : null
  return weak && !weak.row.group ? weak : null
}

function* candidates(
  own: readonly Fragment[],
  before: readonly Fragment[],
  after: readonly Fragment[],
  tolerance: number,
): Generator<string> {
  yield* ends(own)
  const anchor = own.at(-1) ?? before.at(-1)
  if (!anchor) return
  const beside = (each: Fragment): boolean => Math.abs(each.at - anchor.at) <= tolerance
  const above = before.filter(beside).slice(-3)
  const below = after.filter(beside).slice(0, 3)
  const middle = own.at(-1)?.text ?? ''
  for (let up = middle === '' ? 1 : 0; up <= above.length; up++) {
    for (let down = 0; down <= below.length; down++) {
      const head = above.slice(above.length - up).map(({ text }) => text)
      const tail = below.slice(0, down).map(({ text }) => text)
      yield [...head, middle, ...tail].join('')
    }
  }
}

/** The last words, the last two joined, and so on up to four. */
export function ends(own: readonly Fragment[]): string[] {
  const texts = own.slice(-4).map(({ text }) => text)
  return texts.map((_, at) => texts.slice(texts.length - 1 - at).join(''))
}
