import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { siteAddress } from '../../../src/published/address.ts'
import { siteAnswers } from '../site-server.ts'
import type { Guarded, Refusal } from './refusal.ts'
import { mostBytes, refusal, refusedHost } from './refusal.ts'
import type { Taken } from './take.ts'

/** What a server gives its page and takes from it: the report and its source as they are asked for, and a result. */
export type Review = {
  readonly report: () => object
  readonly source: Uint8Array
  readonly take: (body: string) => Taken
}

/** The settings of such a server; `taken` is called once, after the answer to a result that was written has gone out. */
export type ReviewSettings = {
  readonly folder: string
  readonly base: string
  readonly secret: string
  readonly review: Review
  readonly taken: () => void
}

const methods = { report: 'GET', source: 'GET', result: 'POST' } as const

const always = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
}

/**
 * A server of a built site and, below its `workbench/review/`, of one report under review, for the page that has the secret.
 * It listens on 127.0.0.1 alone; a result is taken once.
 */
export function reviewServer({ folder, base, secret, review, taken }: ReviewSettings): Server {
  const site = siteAnswers(folder, base)
  const below = `${siteAddress(undefined, base).base}/workbench/review/`
  let isTaken = false
  const server = createServer({ requestTimeout: 20_000 }, (request, response) => {
    const { port } = server.address() as AddressInfo
    const own: Guarded = { origin: `http://127.0.0.1:${port}`, secret, methods }
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    const path = request.url ?? ''
    const name = path.startsWith(below) ? path.slice(below.length) : null
    const refused =
      refusedHost(request, own.origin) ?? (name === null ? null : refusal(request, name, own))
    if (refused) return refuse(request, response, refused)
    if (name === null) return site(request, response)
    if (isTaken) return refuse(request, response, { status: 410, why: 'The result was written.' })
    if (name === 'report') return json(response, 200, review.report())
    if (name === 'source') {
      response.setHeader('Content-Type', 'application/octet-stream')
      response.end(review.source)
      return
    }
    bodyOf(request).then(
      (body) => {
        if (isTaken) return json(response, 410, { said: [] })
        const { status, ...rest } = review.take(body)
        if (status === 200) {
          isTaken = true
          response.on('close', taken)
        }
        json(response, status, rest)
      },
      () => response.destroy(),
    )
  })
  return server
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, why }: Refusal,
): void {
  // What is refused is not read.
  response.setHeader('Connection', 'close')
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(request.method === 'HEAD' ? undefined : `${why}\n`)
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

/** The body of a request as text; throws where it is longer than is read, or no UTF-8. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) throw new RangeError('a longer body than it says')
    parts.push(part)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
}
