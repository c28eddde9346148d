import type { FeedPlace } from './atom.ts'
import type { Words } from '../../locale/words.ts'
import { environment } from '../../published/environment.ts'

/** Where feeds are served, and with which words; null where SITE is not set: feeds need full addresses. */
export function feedPlace(t: Words): FeedPlace | null {
  const { site, base } = environment.site
  return site === null ? null : { site, base: `${base}/`, t }
}

/** A feed as a response; the file is Atom. */
export function atom(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
