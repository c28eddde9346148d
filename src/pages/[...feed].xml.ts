import type { APIRoute, GetStaticPaths } from 'astro'
import { atom, feedPlace } from '../view/feeds/feeds.ts'
import { agencyFeed, correctionsFeed, reportsFeed } from '../view/feeds/atom.ts'
import { dataFeed } from '../view/feeds/data-feed.ts'
import { findingsFeed } from '../view/feeds/findings-feed.ts'
import { notices } from '../dataset/notices.ts'
import { inLanguage, languageIn, locales } from '../locale/locale.ts'
import { words } from '../locale/words.ts'
import { published } from '../published/here.ts'

/** Every feed in each language; none where SITE is not set. */
export const getStaticPaths = (() => {
  if (!feedPlace(words(locales[0]))) return []
  const agencies = published.table('agencies').map((row) => `agencies/${row.agency_id}/feed`)
  return ['feed', 'corrections/feed', 'findings/feed', 'data/feed', ...agencies].flatMap((feed) =>
    locales.map((locale) => ({ params: { feed: inLanguage(locale, feed) } })),
  )
}) as unknown as GetStaticPaths

/** Writes one feed. */
export const GET: APIRoute = ({ params: { feed: path } }) => {
  const [locale, feed] = languageIn(path!)
  const place = feedPlace(words(locale))!
  const [of, id] = feed.split('/')
  if (of === 'agencies') return atom(agencyFeed(published.agency(id!), published.release(), place))
  const [reports, agencies] = [published.table('reports'), published.table('agencies')]
  if (of === 'findings') {
    const findings = published.rows('findings')
    return atom(findingsFeed({ findings, reports, agencies }, published.release(), place))
  }
  if (of === 'data') return atom(dataFeed(notices, published.release(), place))
  if (of === 'feed') return atom(reportsFeed({ reports, agencies }, published.release(), place))
  return atom(
    correctionsFeed(
      { corrections: published.table('corrections'), reports },
      published.release(),
      place,
    ),
  )
}
