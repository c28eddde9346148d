import type { Notice } from '../../dataset/notices.ts'
import type { Release } from '../../dataset/record.ts'
import { locales } from '../../locale/locale.ts'
import type { FeedPlace } from './atom.ts'
import { feed, url } from './atom.ts'

/**
 * The Atom feed of the data: its release, and each change that may break what reads the files, by the day it was said, which is
 * before the release that brings it: `/data/feed.xml`.
 */
export function dataFeed(notices: readonly Notice[], release: Release, place: FeedPlace): string {
  const { t } = place
  const at = (anchor: string): { id: string; link: string } => ({
    id: url(`data/#${anchor}`, place, locales[0]),
    link: url(`data/#${anchor}`, place),
  })
  const { version, date } = release
  return feed(
    { path: 'data/feed.xml', page: 'data/', title: t.feed.data },
    [
      {
        ...at(`release-${version}`),
        title: t.feed.release(version),
        updated: date,
        summary: t.feed.releaseText(version, t.day(date)),
      },
      ...notices.map(({ id, date: said, after, title, text }) => ({
        ...at(`notice-${id}`),
        title: t.label(title),
        updated: said,
        summary: `${t.label(text)} ${t.feed.after(after)}`,
      })),
    ],
    release,
    place,
  )
}
