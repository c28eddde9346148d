import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import send from '@fastify/send'
import { flavours } from '../../src/dataset/flavours.ts'
import { siteAddress } from '../../src/published/address.ts'

// Types of ours that the list of types lacks, or has an older name for.
send.mime.define({ 'text/javascript': ['js', 'mjs'] }, true)
for (const [end, { mediaType }] of Object.entries(flavours)) {
  send.mime.define({ [mediaType]: [end.split('.').at(-1)!] }, true)
}

/** A server of a site's folder below a base path, `/` or such as `/a/b/`, as plain static servers answer. */
export function siteServer(folder: string, base: string): Server {
  return createServer(siteAnswers(folder, base))
}

/** What such a server does with a request. */
export function siteAnswers(folder: string, base: string): RequestListener {
  const { base: prefix } = siteAddress(undefined, base)
  return (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    answer(request, response, folder, prefix).catch(() => response.destroy())
  }
}

const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  prefix: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end()
    return
  }
  const [address = '', ...query] = request.url?.split('?') ?? []
  const path = address === prefix ? '' : pathBelow(address, prefix)
  if (path === null) return await notFound(request, response, folder)
  const { type, statusCode, headers, stream } = await send(request, path, { root: folder })
  if (type === 'directory') {
    // Built from the names that were understood, never from what was asked: it leads nowhere else.
    const to = [`${prefix}${path}/`, ...query].join('?')
    stream.destroy()
    response.writeHead(301, { Location: to, 'Content-Length': 0 }).end()
  } else if (statusCode >= 400 && statusCode < 405) {
    stream.destroy()
    await notFound(request, response, folder)
  } else {
    response.writeHead(statusCode, headers)
    pipeline(stream, response, () => undefined)
  }
}

/**
 * The path below a base path of a request, percent-encoded anew; null where it is none that a site can have: not below the
 * base, not UTF-8, with a name that is empty, `.` or `..`, or with a slash, backslash or control character in a name.
 */
function pathBelow(address: string, prefix: string): string | null {
  if (!address.startsWith(`${prefix}/`)) return null
  const names = address.slice(prefix.length + 1).split('/')
  try {
    const decoded = names.map(decodeURIComponent)
    const good = decoded.every(
      (name, at) =>
        (name !== '' || at === names.length - 1) && !/^\.{1,2}$|[/\\\p{Cc}]/u.test(name),
    )
    return good ? `/${decoded.map(encodeURIComponent).join('/')}` : null
  } catch {
    return null
  }
}

async function notFound(
  { method }: IncomingMessage,
  response: ServerResponse,
  folder: string,
): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found')
  response.writeHead(404, {
    'Content-Type': `text/${typeof page === 'string' ? 'plain' : 'html'}; charset=utf-8`,
    'Content-Length': page.length,
  })
  response.end(method === 'HEAD' ? undefined : page)
}
