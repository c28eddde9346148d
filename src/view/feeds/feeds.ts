import type { FeedPlace } from './atom.ts'
import type { Locale } from '../../locale/locale.ts'
import { place } from '../site.ts'

/** Where feeds are served, for a locale; null where SITE is not set: feeds need full addresses. */
export function feedPlace(locale: Locale): FeedPlace | null {
  const { site, base } = place
  return site === null ? null : { site, base: `${base}/`, locale }
}

/** A feed as a response; the file is Atom. */
export function atom(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
