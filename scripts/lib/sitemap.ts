import type { Environment } from '../../src/published/environment.ts'
import { fullAddress } from '../../src/published/address.ts'
import { open } from '../../src/published/open.ts'
import type { Listed } from '../../src/view/sitemap.ts'
import { sitemaps } from '../../src/view/sitemap.ts'
import type { Page } from './pages/app.ts'

/**
 * The sitemaps of the pages of a site, by their names, whatever they are, with the days of their last change from the published files;
 * nothing where SITE is not set. The 404 page, embeds, the lines of curated files and pages that lead elsewhere are left out.
 */
export function sitemapFiles(
  { site, data }: Pick<Environment, 'site' | 'data'>,
  pages: readonly Page[],
): ReturnType<typeof sitemaps> {
  const root = fullAddress(site, '')
  if (root === null) return new Map()
  const paths = pages
    .filter(({ route }) => route.type === 'page' && !route.route.includes('[moved]'))
    .map(({ path }) => (path === '' ? '' : `${path}/`))
    .filter((path) => !/^(en\/|404\/|(.*\/)?embed\/)|\/source\/$/.test(path))
    .sort()
  return sitemaps(paths.map(dated(data)), root)
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
