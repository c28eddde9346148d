import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The most bytes of a result that are read. */
export const mostBytes = 64 * 1024

/** A server's own address, such as `http://127.0.0.1:4321`, and what may be asked of it below `/`: a method for each name. */
export type Guarded = {
  readonly origin: string
  readonly secret: string
  readonly methods: Readonly<Record<string, 'GET' | 'POST'>>
}

/** Why a request is refused: its status and what is said. */
export type Refusal = { readonly status: number; readonly why: string }

/**
 * Whether a request comes to the address that was printed: a name of another host that leads here (DNS rebinding) is refused,
 * whatever it asks for.
 */
export function refusedHost({ headers }: IncomingMessage, origin: string): Refusal | null {
  return `http://${headers.host}` === origin
    ? null
    : { status: 421, why: 'This address is not the one that the command printed.' }
}

/** Why a request for `name`, which only the page of this server with its secret may make, is refused; null where it is not. */
export function refusal(request: IncomingMessage, name: string, own: Guarded): Refusal | null {
  const { method, headers } = request
  const wanted = own.methods[name]
  if (wanted === undefined) return { status: 404, why: 'There is no such thing here.' }
  if (method !== wanted) return { status: 405, why: `Only ${wanted} is answered here.` }
  const from = headers.origin
  const site = headers['sec-fetch-site']
  if (
    (from === undefined ? wanted === 'POST' : from !== own.origin) ||
    (site !== undefined && site !== 'same-origin')
  )
    return { status: 403, why: 'A page of another site asks for this.' }
  if (!isSame(headers.authorization ?? '', `Bearer ${own.secret}`))
    return { status: 401, why: 'The secret of the printed address is missing or wrong.' }
  if (wanted === 'GET') return null
  if (headers['content-type'] !== 'application/json')
    return { status: 415, why: 'A result is JSON.' }
  return Number(headers['content-length'] ?? Infinity) <= mostBytes
    ? null
    : { status: 413, why: `A result has at most ${mostBytes} bytes, and says how many.` }
}

/** Whether two texts are the same, in a time that does not tell how far they are. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
