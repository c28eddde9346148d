import { inLanguage, locales } from '../locale/locale.ts'

/** An address for the sitemap: its path without language, and the day of its last change. */
export type Listed = { readonly path: string; readonly changed: string }

/** The most addresses that one sitemap may hold. */
export const mostAddresses = 50_000

/**
 * The sitemaps of a site by file name, `sitemap-index.xml` first: every page in each language, in the order given; its twins
 * each page names itself. `root` is the full address of the site's home page, with a slash at its end.
 */
export function sitemaps(
  pages: readonly Listed[],
  root: string,
  most = mostAddresses,
): ReadonlyMap<string, string> {
  const perFile = Math.max(1, Math.floor(most / locales.length))
  const parts = Array.from({ length: Math.max(1, Math.ceil(pages.length / perFile)) }, (_, at) =>
    pages.slice(at * perFile, (at + 1) * perFile),
  )
  const names = parts.map((_, at) => `sitemap-${at}.xml`)
  const index = parts.map((own, at) => {
    const changed = own.map((each) => each.changed).sort()
    return `<sitemap><loc>${escape(root + names[at]!)}</loc>${lastmod(changed.at(-1))}</sitemap>`
  })
  return new Map([
    ['sitemap-index.xml', document('sitemapindex', index)],
    ...parts.map((own, at) => {
      const urls = own.flatMap((each) => urlsOf(each, root))
      return [names[at]!, document('urlset', urls)] as const
    }),
  ])
}

function urlsOf({ path, changed }: Listed, root: string): string[] {
  return locales.map((locale) => {
    const address = escape(`${root}${inLanguage(locale, path)}`)
    return `<url><loc>${address}</loc>${lastmod(changed)}</url>`
  })
}

function lastmod(day: string | undefined): string {
  return day ? `<lastmod>${day}</lastmod>` : ''
}

function document(element: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</${element}>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
}
