import { Agent, fetch } from 'undici'
import { ingestLimits } from '../../../src/ingest/limits.ts'
import type { Pace } from './pace.ts'
import type { MayConnect } from './public.ts'
import { closedHost, lookupOf } from './public.ts'

/** How requests are made: to which addresses; how many seconds one may take; the pace of each host. */
export type RequestSettings = {
  readonly may: MayConnect
  readonly seconds: number
  readonly pace: Pace
}

/** An answer: the address that gave it at last, its status, its type, its bytes. */
export type Answer = {
  readonly url: string
  readonly status: number
  readonly type: string
  readonly bytes: Uint8Array
}

/** Why there is no answer, in words; `later`: whether it may be there another time. */
export type NoAnswer = { readonly why: string; readonly later: boolean }

/** Whether a redirect may be followed; why not, else null. */
export type MayGo = (url: URL) => Promise<NoAnswer | null>

/**
 * Asks for an address, following up to five redirects. Each is checked like the first: its scheme, its address, its pace, and
 * `mayGo`. At most the bytes that ingest reads are taken, in the time that is given.
 */
export async function request(
  address: string,
  settings: RequestSettings,
  mayGo: MayGo = () => Promise.resolve(null),
): Promise<Answer | NoAnswer> {
  const dispatcher = new Agent({
    connect: { timeout: 10_000, lookup: lookupOf(settings.may) },
  })
  try {
    let url = new URL(address)
    for (let hops = 0; hops <= 5; hops++) {
      const no = refused(url, settings) ?? (await mayGo(url))
      if (no) return no
      const signal = AbortSignal.timeout(settings.seconds * 1000)
      const response = await settings.pace(url.host, () =>
        fetch(url, {
          dispatcher,
          redirect: 'manual',
          signal,
          headers: { 'user-agent': userAgent },
        }),
      )
      const next = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && next !== null) {
        await response.body?.cancel()
        const to = URL.parse(next, url)
        if (!to) return { why: `it redirects to ${next}, which is no address`, later: false }
        url = to
        continue
      }
      const bytes = await bodyOf(response.body)
      if (bytes === null)
        return {
          why: `it sends more than ${ingestLimits.bytes} bytes: no report is so large`,
          later: false,
        }
      const type = response.headers.get('content-type') ?? ''
      return { url: url.href, status: response.status, type, bytes }
    }
    return { why: 'it redirects more than five times', later: false }
  } catch (error) {
    return failure(error, settings)
  } finally {
    void dispatcher.destroy()
  }
}

/** How we call ourselves, in `robots.txt` too. */
export const userAgent = 'open-disclosure'

function refused(url: URL, { may }: RequestSettings): NoAnswer | null {
  if (!/^https?:$/.test(url.protocol))
    return { why: `${url.protocol} is neither http: nor https:`, later: false }
  if (url.username || url.password)
    return { why: 'an address with a password is not asked for', later: false }
  const why = closedHost(url.hostname, may)
  return why === null ? null : { why, later: false }
}

/** The bytes of a body; null where there are more than are read. */
async function bodyOf(body: AsyncIterable<Uint8Array> | null): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > ingestLimits.bytes) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function failure(error: unknown, { seconds }: RequestSettings): NoAnswer {
  const all: Error[] = []
  for (let each = error; each instanceof Error; each = each.cause) all.push(each)
  const text = all
    .map(({ message }) => message)
    .find((message) => message.startsWith('it leads to'))
  if (text) return { why: text, later: false }
  if (all.some(({ name }) => name === 'TimeoutError'))
    return { why: `it had not answered whole after ${seconds} seconds`, later: true }
  const code = all.map((each) => (each as NodeJS.ErrnoException).code).findLast(Boolean)
  if (code && /CERT|SSL|TLS|SELF_SIGNED|ISSUER|ALTNAME/.test(code))
    return {
      why: `its certificate or encryption is not sound (${code}): open it in a browser, look at it, and save it`,
      later: false,
    }
  return { why: `no answer (${code ?? all.at(-1)?.message ?? String(error)})`, later: true }
}
