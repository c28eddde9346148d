import { checks } from '../../check/checks.ts'
import type { Release } from '../../dataset/record.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import { locales } from '../../locale/locale.ts'
import type { FeedPlace } from './atom.ts'
import { feed, namesOf, url } from './atom.ts'

/** The Atom feed of findings, each by the day that its report was added: `/findings/feed.xml`. */
export function findingsFeed(
  tables: {
    readonly findings: Iterable<RowNamed<'findings'>>
    readonly reports: readonly RowNamed<'reports'>[]
    readonly agencies: readonly RowNamed<'agencies'>[]
  },
  release: Release,
  place: FeedPlace,
): string {
  const names = namesOf(tables.agencies, place)
  const added = new Map(tables.reports.map((each) => [each.report_id, each.added]))
  const labels = new Map(checks.map(({ id, label }) => [id, place.t.label(label)]))
  return feed(
    { path: 'findings/feed.xml', page: 'findings/', title: place.t.feed.findings },
    Array.from(tables.findings, (row) => {
      const { agency_id: agency, year, finding_id: id, check } = row
      const path = `agencies/${agency}/${year}/#${id}`
      const of = place.t.feed.title(names.get(agency) ?? '', String(year))
      return {
        id: url(path, place, locales[0]),
        title: place.t.feed.finding(of, labels.get(check) ?? check),
        link: url(path, place),
        updated: added.get(row.report_id)!,
        summary: place.t.column(row, 'message'),
      }
    }),
    release,
    place,
  )
}
