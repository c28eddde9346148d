/**
 * A page in fewer bytes, the same to whoever parses it: without the quotes around values and the end tags that HTML lets one
 * leave out. The page must have values in double quotes, and escape those and `<` in its text, as all that makes markup here does.
 */
export function lean(page: string): string {
  return unquoted(page.replaceAll(needless, ''))
}

/** End tags that what follows them implies. */
const needless =
  /<\/(?:li>(?=<li|<\/[uo]l>)|dt>(?=<d[dt])|dd>(?=<d[dt]|<\/d(?:l|iv)>)|t[dh]>(?=<t[dh]|<\/tr>)|tr>(?=<tr|<\/t(?:head|body|foot|able)>)|thead>(?=<tbody)|tbody>(?=<tbody|<\/table>)|colgroup>(?=<(?:colgroup|thead))|option>(?=<option|<\/select>)|p>(?=<(?:p|div|[uod]l|table|section|nav|h\d|details|figure|pre|form)[ >]|<\/(?:main|div|section|aside|details|figure|footer)>))/g

const bare = /^[^\s"'=<>`]+$/

function unquoted(page: string): string {
  let [shorter, from] = ['', 0]
  for (let at = page.indexOf('="'); at >= 0; at = page.indexOf('="', at + 1)) {
    const end = page.indexOf('"', at + 2)
    const value = page.slice(at + 2, end)
    // A slash would become part of the value; a value may itself hold what looks like one.
    const ends = page[end + 1] === ' ' || page[end + 1] === '>'
    const inTag = page.lastIndexOf('<', at) > page.lastIndexOf('>', at)
    if (!ends || !inTag || !bare.test(value)) continue
    shorter += page.slice(from, at + 1) + value
    from = end + 1
  }
  return shorter + page.slice(from)
}
