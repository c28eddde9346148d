import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import type { Answer } from './request.ts'

/** The folder of what was fetched, by the convention of the platform; `OPEN_DISCLOSURE_CACHE` names another. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['OPEN_DISCLOSURE_CACHE']
  if (named) return named
  const above =
    process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches')
      : process.platform === 'win32'
        ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
        : (env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'))
  return join(above, 'open-disclosure', 'fetched')
}

/** Keeps an answer as a file named by its sum, and beside it where and when it was fetched; the path of the file. */
export function keep(folder: string, asked: string, answer: Answer, retrieved: string): string {
  mkdirSync(folder, { recursive: true })
  const sha256 = createHash('sha256').update(answer.bytes).digest('hex')
  const [, ending = ''] = /^(\.[a-z]{2,4})$/i.exec(extname(new URL(answer.url).pathname)) ?? []
  const path = join(folder, `${sha256}${ending.toLowerCase()}`)
  const { url, type } = answer
  put(`${path}.json`, `${JSON.stringify({ asked, url, type, retrieved, sha256 }, null, 1)}\n`)
  put(path, answer.bytes)
  return path
}

function put(path: string, content: string | Uint8Array): void {
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, content)
  renameSync(part, path)
}
