import { writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Listed } from '../../src/view/sitemap.ts'
import { sitemaps } from '../../src/view/sitemap.ts'
import { open } from '../../src/published/open.ts'

/**
 * Writes the sitemaps of the pages that Astro has built, whatever they are, with the days of their last change from the
 * published files in `data`; nothing where SITE is not set. The 404 page, embeds, the lines of curated files and pages that
 * lead elsewhere are left out.
 */
export function sitemap(data: string): AstroIntegration {
  let root = ''
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.site) root = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href
      },
      'astro:build:done': ({ dir, pages, assets }) => {
        if (root === '') return
        const folder = fileURLToPath(dir)
        const elsewhere = new Set(
          [...assets]
            .filter(([route]) => route.includes('[moved]'))
            .flatMap(([, files]) =>
              files.map((file) =>
                relative(folder, dirname(fileURLToPath(file))).replaceAll(sep, '/'),
              ),
            ),
        )
        const paths = pages
          .map(({ pathname }) => pathname)
          .filter((path) => !/^(en(\/|$)|404|(.*\/)?embed\/)|\/source\/?$/.test(path))
          .filter((path) => !elsewhere.has(path.replace(/\/$/, '')))
          .sort()
        for (const [name, text] of sitemaps(paths.map(dated(data)), root)) {
          writeFileSync(join(folder, name), text)
        }
      },
    },
  }
}

/** The day of the last change of a page: of a report's, when it was added; of an agency's, its newest; else the release's. */
function dated(data: string): (path: string) => Listed {
  const published = open(data)
  const { date } = published.release()
  const days = new Map<string, string>()
  const note = (path: string, day: string): void => {
    if ((days.get(path) ?? '') < day) days.set(path, day)
  }
  const corrections = Map.groupBy(published.table('corrections'), ({ report_id }) => report_id)
  for (const { report_id, agency_id, year, added } of published.table('reports')) {
    const changed = (corrections.get(report_id) ?? []).map((each) => each.date)
    for (const day of [added, ...changed]) {
      note(`agencies/${agency_id}/`, day)
      note(`agencies/${agency_id}/${year}/`, day)
    }
  }
  return (path) => ({ path, changed: days.get(path) ?? date })
}
