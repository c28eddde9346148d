import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inLanguage, locales } from '../../src/locale/locale.ts'

/** Style sheets and scripts that the pages of a built site name, of each kind that stands once, and that are not there. */
export function missingAssets(site: string): string[] {
  const pages = globSync(['*.html', '*/index.html', 'en/*/index.html'], { cwd: site })
  const named = pages.flatMap((page) =>
    [...readFileSync(join(site, page), 'utf8').matchAll(/\/(_astro\/[^"/]+)"/g)].map(
      ([, path]) => path!,
    ),
  )
  return [...new Set(named)].filter((path) => !existsSync(join(site, path))).sort()
}

/** Pages, as paths without language, that a built site does not have in each language. */
export function missingPages(site: string, pages: readonly string[]): string[] {
  return pages
    .flatMap((path) => locales.map((locale) => inLanguage(locale, path)))
    .filter((path) => !existsSync(join(site, path, 'index.html')))
}
