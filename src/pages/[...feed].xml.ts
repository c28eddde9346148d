import type { APIRoute, GetStaticPaths } from 'astro'
import { atom, feedPlace } from '../view/feeds/feeds.ts'
import { agencyFeed, correctionsFeed, reportsFeed } from '../view/feeds/atom.ts'
import { findingsFeed } from '../view/feeds/findings-feed.ts'
import type { Locale } from '../locale/locale.ts'
import { inLanguage, locales } from '../locale/locale.ts'
import { words } from '../locale/words.ts'
import { published } from '../published/here.ts'

type Props = { locale: Locale; of: 'reports' | 'corrections' | 'findings' | 'agency'; id: string }

/** Every feed in each language; none where SITE is not set. */
export const getStaticPaths = (() => {
  if (!feedPlace(words(locales[0]))) return []
  const agencies = published.table('agencies').map((row) => row.agency_id)
  const feeds: readonly (readonly [feed: string, props: Omit<Props, 'locale'>])[] = [
    ['feed', { of: 'reports', id: '' }],
    ['corrections/feed', { of: 'corrections', id: '' }],
    ['findings/feed', { of: 'findings', id: '' }],
    ...agencies.map((id) => [`agencies/${id}/feed`, { of: 'agency', id }] as const),
  ]
  return feeds.flatMap(([feed, props]) =>
    locales.map((locale) => ({
      params: { feed: inLanguage(locale, feed) },
      props: { locale, ...props },
    })),
  )
}) as unknown as GetStaticPaths

/** Writes one feed. */
export const GET: APIRoute<Props> = ({ props: { locale, of, id } }) => {
  const place = feedPlace(words(locale))!
  if (of === 'agency') return atom(agencyFeed(published.agency(id), published.release(), place))
  const [reports, agencies] = [published.table('reports'), published.table('agencies')]
  if (of === 'findings') {
    const findings = published.rows('findings')
    return atom(findingsFeed({ findings, reports, agencies }, published.release(), place))
  }
  if (of === 'reports') return atom(reportsFeed({ reports, agencies }, published.release(), place))
  return atom(
    correctionsFeed(
      { corrections: published.table('corrections'), reports },
      published.release(),
      place,
    ),
  )
}
