import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import { command } from './lib/command.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.zip': 'application/zip',
  '.parquet': 'application/vnd.apache.parquet',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Serves a folder as any plain static server would, under a base path; port 0 takes a free one. */
export function serve(
  folder: string,
  port: number,
  base = '/',
): Promise<{ server: Server; address: string }> {
  const root = resolve(folder)
  const prefix = base.replace(/\/$/, '')
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const inside = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : null
    const target = inside === null ? null : join(root, normalize(inside))
    const found = target?.startsWith(root) ? locate(target) : null
    if (found === 'folder') {
      response.writeHead(301, { location: `${path}/` }).end()
      return
    }
    const file = found ?? join(root, '404.html')
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    })
    if (request.method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as { port: number }
      done({ server, address: `http://127.0.0.1:${taken}${prefix}/` })
    })
  })
}

/** The file of a path, `folder` where a slash is missing, or null. */
function locate(path: string): string | null {
  if (!existsSync(path)) return null
  if (statSync(path).isFile()) return path
  const index = join(path, 'index.html')
  return existsSync(index) ? (path.endsWith('/') ? index : 'folder') : null
}

const usage = `Usage: npm run serve

Serves dist/ as any plain file server would, until it is stopped. PORT (default: 4321) and BASE (e.g. /a/b/) come from the
environment.`

if (import.meta.main) {
  await command(usage, {}, async () => {
    const port = Number(process.env['PORT'] ?? 4321)
    try {
      const { address } = await serve('dist', port, process.env['BASE'] ?? '/')
      process.stdout.write(`${address}\n`)
      return 0
    } catch (error) {
      const taken = (error as { code?: string }).code === 'EADDRINUSE'
      process.stderr.write(
        taken
          ? `Port ${port} is taken: choose another, e.g. PORT=4322 npm start\n`
          : `${String(error)}\n`,
      )
      return 1
    }
  })
}
