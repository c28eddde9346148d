import { byCodeUnit } from '../curated/order.ts'

/** `PAGES` of a release: the pages of its site as paths without language, a line each, in code-unit order. */
export function pagesText(paths: readonly string[]): string {
  return [...paths]
    .sort(byCodeUnit)
    .map((path) => `${path}\n`)
    .join('')
}

/** The paths in the `PAGES` of a release; the home page is an empty line. */
export function releasedPages(text: string): readonly string[] {
  return text.split('\n').slice(0, -1)
}

/** The two agencies of a pair's page, from its path; null where it is another page. */
export function pairOfPage(path: string): readonly [string, string] | null {
  const [, a, b] = /^compare\/([^/]+)\/([^/]+)\/$/.exec(path) ?? []
  return a !== undefined && b !== undefined ? [a, b] : null
}

/**
 * The pairs of agencies of which releases have a page and the site has none: they lead to the comparison of one's own choice.
 * Those of agencies that are not published are left out, for which agencies themselves are looked at.
 */
export function movedPairs(
  released: readonly string[],
  pages: ReadonlySet<string>,
  agencies: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return [...new Set(released)].flatMap((path) => {
    const pair = pairOfPage(path)
    return pair && !pages.has(path) && pair.every((id) => agencies.has(id)) ? [pair] : []
  })
}

/** The pages of a release that a site must still have: those of agencies and reports go with these, which are looked at themselves. */
export function keptPages(
  released: readonly string[],
  agencies: ReadonlySet<string>,
): readonly string[] {
  return released.filter((path) => {
    const pair = pairOfPage(path)
    return pair ? pair.every((id) => agencies.has(id)) : !/^agencies\/./.test(path)
  })
}
