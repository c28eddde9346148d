import { writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Listed } from '../../src/view/sitemap.ts'
import { sitemaps } from '../../src/view/sitemap.ts'
import type { Fields } from '../../src/dataset/agency-file.ts'
import { readJson, readTable } from '../../src/published/read.ts'

/**
 * Writes the sitemaps of the pages that Astro has built, whatever they are, with the days of their last change from the
 * published files in `data`; nothing where SITE is not set. The 404 page, embeds and pages that lead elsewhere are left out.
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
          .filter((path) => !/^(en(\/|$)|404|(.*\/)?embed\/)/.test(path))
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
  const { date } = readJson<{ date: string }>(data, 'release.json')
  const days = new Map<string, string>()
  const note = (path: string, day: string): void => {
    if ((days.get(path) ?? '') < day) days.set(path, day)
  }
  const reports = new Map<unknown, Fields>()
  for (const report of readTable(data, 'reports')) {
    reports.set(report['report_id'], report)
    noteReport(report, String(report['added']))
  }
  for (const each of readTable(data, 'corrections')) {
    const report = reports.get(each['report_id'])
    if (report) noteReport(report, String(each['date']))
  }
  return (path) => ({ path, changed: days.get(path) ?? date })

  function noteReport(report: Fields, day: string): void {
    const agency = `agencies/${String(report['agency_id'])}/`
    note(agency, day)
    note(`${agency}${String(report['year'])}/`, day)
  }
}
