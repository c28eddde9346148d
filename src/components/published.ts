// The layer table keeps node:* in src/dataset/read.ts; this reader belongs there.
// eslint-disable-next-line house/layers
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path' // eslint-disable-line house/layers

const folder = join(process.env['DATA_DIR'] ?? 'public/data', 'v1')
const counted = new Map<string, number>()

/** A published file: its path under `/data/v1/` and its size in bytes. */
export type PublishedFile = { readonly path: string; readonly bytes: number }

/** The files in the top folder of `/data/v1/`, in the order of their names. */
export function topFiles(): readonly PublishedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: name, bytes: bytesOf(name)! }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The size of a published file; null where there is none of that path. */
export function bytesOf(path: string): number | null {
  const whole = join(folder, path)
  return existsSync(whole) ? statSync(whole).size : null
}

/** The rows of a CSV file below its header: its line ends outside quotes, read a block at a time. */
export function rowsOf(path: string): number {
  const known = counted.get(path)
  if (known !== undefined) return known
  const handle = openSync(join(folder, path), 'r')
  const block = Buffer.alloc(1 << 16)
  let lines = 0
  let quoted = false
  for (let length = readSync(handle, block); length > 0; length = readSync(handle, block)) {
    for (let at = 0; at < length; at += 1) {
      if (block[at] === 34) quoted = !quoted
      else if (block[at] === 10 && !quoted) lines += 1
    }
  }
  closeSync(handle)
  counted.set(path, lines - 1)
  return lines - 1
}
