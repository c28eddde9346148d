import { createHash, hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { byCodeUnit, byVersion } from '../curated/order.ts'

/** A published file: its path under `v1/` and its size in bytes. */
export type PublishedFile = { readonly path: string; readonly bytes: number }

/** Reads a JSON file. Throws when it is not there: the step of the build that writes it has to run first. */
export function readJson(folder: string, path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'))
}

/** Reads a text. Throws when it is not there. */
export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** The sum of a text. */
export function sumOfText(text: string): string {
  return hash('sha256', text)
}

/** The sum of the bytes of a file, read a block at a time; null where there is none. */
export function sumOfFile(folder: string, path: string): string | null {
  const whole = join(folder, path)
  if (!existsSync(whole)) return null
  const [handle, sum] = [openSync(whole, 'r'), createHash('sha256')]
  for (let length = readSync(handle, room); length > 0; length = readSync(handle, room)) {
    sum.update(room.subarray(0, length))
  }
  closeSync(handle)
  return sum.digest('hex')
}

/** The files in a folder itself with their sizes, in code-unit order of their names. */
export function filesIn(folder: string): readonly PublishedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: name, bytes: statSync(join(folder, name)).size }))
    .sort((a, b) => byCodeUnit(a.path, b.path))
}

/** A folder of a release: its version and its files. */
export type ReleaseFolder = { readonly version: string; readonly files: readonly PublishedFile[] }

/** The folders in one with their files, by version, the last first; none where there is no such folder. */
export function foldersIn(folder: string): readonly ReleaseFolder[] {
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return versions
    .map(({ name }) => ({ version: name, files: filesIn(join(folder, name)) }))
    .sort((a, b) => byVersion(b.version, a.version))
}

/** The size of a file in bytes; null where there is none. */
export function sizeOf(folder: string, path: string): number | null {
  const whole = join(folder, path)
  return existsSync(whole) ? statSync(whole).size : null
}

/** Whether a folder holds one whose name begins so. */
export function hasFolder(folder: string, path: string, begins: string): boolean {
  const whole = join(folder, path)
  return existsSync(whole) && readdirSync(whole).some((name) => name.startsWith(begins))
}

const block = 1 << 20

// One for all files: making it takes longer than reading most of them.
const room = Buffer.alloc(block)

/** The lines of a CSV file, packed or not, some at a time: what is cut is never within a row. */
export function* readLines(folder: string, path: string): Generator<string> {
  const read = readFileSync(join(folder, path))
  const bytes = path.endsWith('.gz') ? gunzipSync(read) : read
  let first = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 34) quoted = !quoted
    else if (bytes[at] === 10 && !quoted && at - first > block) {
      yield bytes.toString('utf8', first, at + 1)
      first = at + 1
    }
  }
  if (first < bytes.length) yield bytes.toString('utf8', first)
}

/** The header of a CSV file, packed or not, and its first rows, as far as they stand in its first 256 kB: no more is read. */
export function readFirst(folder: string, path: string, rows: number): string {
  const handle = openSync(join(folder, path), 'r')
  const read = Buffer.alloc(1 << 18)
  const start = read.subarray(0, readSync(handle, read))
  closeSync(handle)
  const bytes = path.endsWith('.gz')
    ? gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH })
    : start
  let [lines, end, quoted] = [0, 0, false]
  for (let at = 0; at < bytes.length && lines <= rows; at += 1) {
    if (bytes[at] === 34) quoted = !quoted
    else if (bytes[at] === 10 && !quoted) [lines, end] = [lines + 1, at + 1]
  }
  return bytes.toString('utf8', 0, end)
}

/** The rows of a CSV file below its header: its line ends outside quotes, read a block at a time. */
export function countRows(folder: string, path: string): number {
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
  return lines - 1
}
