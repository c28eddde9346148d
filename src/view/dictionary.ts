import { neighboursOf } from '../form/crosswalk.ts'
import type { Cell } from '../form/editions.ts'
import { editions } from '../form/editions.ts'
import type { LawBreak, SeriesBreak } from '../indicator/breaks.ts'
import type { Words } from '../locale/words.ts'
import { editionName } from './form-tables.ts'

/** What cells must not, or not simply, be compared with in the neighbouring edition; `column` null where it is so of every cell. */
export type Caution = { readonly column: string | null; readonly text: string }

/** The cautions of the cells of a row in an edition, each said once. */
export function cautionsOf(edition: string, cells: readonly Cell[], t: Words): readonly Caution[] {
  const each = cells.map((cell) => ({
    column: t.label(cell.column.label),
    text: caution(edition, cell, t),
  }))
  const texts = new Set(each.map(({ text }) => text))
  const found = each.flatMap(({ column, text }) => (text === null ? [] : { column, text }))
  return texts.size === 1 && found[0] ? [{ column: null, text: found[0].text }] : found
}

/** What is said of a cell; null where it means the same in both. */
function caution(edition: string, { id }: Cell, t: Words): string | null {
  const found = neighboursOf(edition, id)
  if (found.comparable === 'same') return null
  const counterparts = found.cells
  const why = found.why ? t.label(found.why) : ''
  if (counterparts.length === 0) return why
  const against = t.method.against(
    editionName(found.edition, t),
    counterparts
      .filter((each) => each !== id)
      .map(rowOnly)
      .join(' + '),
    t.method.comparableWords[found.comparable],
  )
  return `${against}${t.between.colon}${why}`
}

/** A counterpart without its column, which is the same: `requests.other_other.*`; the whole id in other tables. */
function rowOnly(id: string): string {
  return id.startsWith('requests.') ? id.replace(/\.[^.]+$/, '.*') : id
}

/** What changed at a break of the series, in words. */
export function breakText({ id, revised }: SeriesBreak, t: Words): string {
  return revised ? t.label(revised) : t.method.breakTexts[id as LawBreak](editions[0].from)
}
