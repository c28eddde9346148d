import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import { openAside } from '../aside.ts'
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

/** Keeps an answer as a file named by its sum, and beside it where and when it was fetched, both whole; the path of the file. */
export function keep(folder: string, asked: string, answer: Answer, retrieved: string): string {
  const sha256 = createHash('sha256').update(answer.bytes).digest('hex')
  const [, ending = ''] = /^(\.[a-z]{2,4})$/i.exec(extname(new URL(answer.url).pathname)) ?? []
  const path = join(folder, `${sha256}${ending.toLowerCase()}`)
  const { url, type } = answer
  const own = openAside(folder)
  try {
    const [about, file] = ['about', 'file'].map((name) => join(own.folder, name)) as [
      string,
      string,
    ]
    const said = { asked, url, type, retrieved, sha256 }
    writeFileSync(about, `${JSON.stringify(said, null, 1)}\n`)
    writeFileSync(file, answer.bytes)
    own.put([
      { from: about, to: `${path}.json` },
      { from: file, to: path },
    ])
  } finally {
    own.remove()
  }
  return path
}
