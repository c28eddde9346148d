import { cacheFolder, keep } from './cache.ts'
import { paceOf } from './pace.ts'
import { isPublic } from './public.ts'
import type { NoAnswer, RequestSettings } from './request.ts'
import { request } from './request.ts'
import { robotsOf } from './robots.ts'

/** A file that was fetched: where it is kept, the address that gave it, the day (ISO). */
export type Fetched = { readonly path: string; readonly url: string; readonly retrieved: string }

/** Fetches an address to a file, politely. */
export type Fetcher = (address: string) => Promise<Fetched | NoAnswer>

/** A fetcher that asks each host at most once a second and only for what its `robots.txt` allows, and keeps what it fetched. */
export function fetcherOf(
  { allowPrivate, today }: { readonly allowPrivate: boolean; readonly today: string },
  how: Partial<RequestSettings> = {},
  folder = cacheFolder(),
): Fetcher {
  const settings: RequestSettings = {
    may: allowPrivate ? () => true : isPublic,
    seconds: 120,
    pace: paceOf(),
    ...how,
  }
  const robots = robotsOf(settings)
  return async (address) => {
    const answer = await request(address, settings, robots)
    if ('why' in answer) return answer
    const { status } = answer
    if (status >= 500) return { why: `it answers ${status}: not now`, later: true }
    if (status === 401 || status === 403 || status === 412)
      return {
        why: `it refuses programs (${status}): open it in a browser, save it, and add the file with --url ${address}`,
        later: false,
      }
    if (status !== 200) return { why: `it answers ${status}`, later: false }
    return { path: keep(folder, address, answer, today), url: answer.url, retrieved: today }
  }
}
