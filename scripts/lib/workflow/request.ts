import { isDate } from '../../../src/curated/fields.ts'
import type { Fields } from './form.ts'

/**
 * What the command `add` is asked for, as its arguments; or what is wrong, in lines. None is an option or a file of this
 * machine: the source is an address that begins with http, the others are of their own form. An agency that is not in `held`
 * (ids) is left to `add` to find in the report.
 */
export function requestOf(
  fields: Fields,
  held: ReadonlySet<string>,
): { readonly arguments: readonly string[] } | { readonly wrong: readonly string[] } {
  const [source, agency, year, page, published] = [
    'source',
    'agency',
    'year',
    'page',
    'published',
  ].map((id) => fields.get(id) ?? null)
  const address = onlyAddress(source!)
  const from = page === null ? null : onlyAddress(page!)
  const wrong = [
    address === null &&
      'Address or file: expected one address that begins with http:// or https://, or one file',
    (year === null || !/^20\d\d$/.test(year!)) && 'Year: expected four digits, such as 2024',
    page !== null && from === null && 'Where the file is from: expected one address, or nothing',
    published !== null &&
      !isDate(published!) &&
      'Published: expected a day such as 2025-01-20, or nothing',
  ].filter((each) => each !== false)
  if (wrong.length > 0) return { wrong }
  const optional = { agency: agency && held.has(agency) ? agency : null, url: from, published }
  const given = Object.entries(optional).flatMap(([name, text]) =>
    text ? [`--${name}`, text] : [],
  )
  return { arguments: [address!, '--year', year!, ...given] }
}

/** The one address that a text holds, bare or as the link that GitHub makes of a file; null where there is none, or several. */
function onlyAddress(text: string | null): string | null {
  const found = [...(text ?? '').matchAll(/https?:\/\/[^\s<>()[\]"'`|\\^{}\p{C}]{1,2000}/giu)]
  const addresses = new Set(found.map(([each]) => URL.parse(each)?.href))
  const [only] = addresses
  return addresses.size === 1 && only && !/^\w+:\/\/[^/]*@/.test(only) ? only : null
}
