import robotsParser from 'robots-parser'
import { decodeText } from '../../../src/ingest/decode.ts'
import type { NoAnswer, RequestSettings } from './request.ts'
import { request, userAgent } from './request.ts'

/** What the `robots.txt` of hosts allows, asked once each. */
export type Robots = (url: URL) => Promise<NoAnswer | null>

/** No `robots.txt` (4xx, or a page in its place) allows everything; no answer (5xx, silence) means not now. */
export function robotsOf(settings: RequestSettings): Robots {
  const known = new Map<string, Promise<(url: URL) => NoAnswer | null>>()
  return async (url) => {
    const rules = known.get(url.origin) ?? rulesOf(url.origin, settings)
    known.set(url.origin, rules)
    return (await rules)(url)
  }
}

async function rulesOf(
  origin: string,
  settings: RequestSettings,
): Promise<(url: URL) => NoAnswer | null> {
  const address = `${origin}/robots.txt`
  const answer = await request(address, settings)
  if ('why' in answer) return () => ({ ...answer, why: `${address}: ${answer.why}` })
  if (answer.status >= 500)
    return () => ({ why: `${address} answers ${answer.status}: not now`, later: true })
  const decoded = answer.status < 400 ? decodeText(answer.bytes) : null
  if (decoded === null || 'unreadable' in decoded || decoded.text.trimStart().startsWith('<'))
    return () => null
  const rules = robotsParser(address, decoded.text)
  return (url) =>
    rules.isAllowed(url.href, userAgent) === false
      ? { why: `${address} asks programs not to fetch it: save it in a browser`, later: false }
      : null
}
