import { correspondenceOf } from '../form/crosswalk.ts'
import type { Cell } from '../form/editions.ts'
import type { Label, Locale } from '../locale/locale.ts'
import { messages } from '../locale/messages.ts'
import { editionName } from './form-tables.ts'

/** What cells must not, or not simply, be compared with in the other edition; `column` null where it is so of every cell. */
export type Caution = { readonly column: Label | null; readonly text: Label }

/** The cautions of the cells of a row in an edition, each said once. */
export function cautionsOf(edition: string, cells: readonly Cell[]): readonly Caution[] {
  const each = cells.map((cell) => ({ column: cell.column.label, text: caution(edition, cell) }))
  const texts = new Set(each.map(({ text }) => text?.en ?? ''))
  const found = each.flatMap(({ column, text }) => (text ? { column, text } : []))
  return texts.size === 1 && found[0] ? [{ column: null, text: found[0].text }] : found
}

/** What is said of a cell; null where it means the same in both editions. */
function caution(edition: string, { id }: Cell): Label | null {
  const found = correspondenceOf(id)
  if (found.comparable === 'same') return null
  const other = edition === 'form-2019' ? 'form-2021' : 'form-2019'
  const counterparts = found[other]
  const why = found.why ?? { zh: '', en: '' }
  if (counterparts.length === 0) return why
  const said = (locale: Locale): string =>
    messages.method.against(
      editionName(other, locale),
      counterparts
        .filter((each) => each !== id)
        .map(rowOnly)
        .join(' + '),
      messages.method.comparableWords[found.comparable][locale],
    )[locale]
  return { zh: `${said('zh')}：${why.zh}`, en: `${said('en')}: ${why.en}` }
}

/** A counterpart without its column, which is the same: `requests.other_other.*`; the whole id in other tables. */
function rowOnly(id: string): string {
  return id.startsWith('requests.') ? id.replace(/\.[^.]+$/, '.*') : id
}
