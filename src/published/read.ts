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
import type { AgencyFile, Fields } from '../dataset/agency-file.ts'

/** Reads a published table whole, e.g. `reports`, from the folder that holds `v1/`. */
export function readTable(folder: string, name: string): readonly Fields[] {
  return [...readRows(folder, name)]
}

/** The rows of a published table, one file after the other where it is split into parts, so that memory holds one. */
export function* readRows(folder: string, name: string): Generator<Fields> {
  const files = tableFiles(folder, name).filter(({ path }) => /^[^.]+\.json$/.test(path))
  if (files.length === 0) throw new Error(`no ${name}.json: run \`npm run build:data\` first`)
  for (const { path } of files) yield* readJson<readonly Fields[]>(folder, path)
}

/** The files of a table in every form: its own, or its parts by year and province where one file would be too large. */
export function tableFiles(folder: string, name: string): readonly PublishedFile[] {
  const own = new RegExp(`^${name}(-(\\d{4}-)?\\d{2})?\\.`)
  return listFiles(folder).filter(({ path }) => own.test(path))
}

/** Reads an agency's file from the folder that holds `v1/`. */
export function readAgency(folder: string, id: string): AgencyFile {
  return readJson<AgencyFile>(folder, `agencies/${id}.json`)
}

/** Reads a published JSON file under `v1/`. Throws when it is not there: build the data first. */
export function readJson<T>(folder: string, path: string): T {
  return readDrawn<T>(join(folder, 'v1'), path)
}

/** Reads a JSON file that a step of the build left for the pages, such as an agency's charts. */
export function readDrawn<T>(folder: string, path: string): T {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as T
}

/** Reads the rows of a slice, e.g. `indicators/received`: of its one file, or of its parts in their order. */
export function readSlice(folder: string, path: string): readonly Fields[] {
  if (existsSync(join(folder, 'v1', `${path}.json`))) return readJson(folder, `${path}.json`)
  const [directory = '', name = ''] = path.split('/')
  return readdirSync(join(folder, 'v1', directory))
    .filter((each) => new RegExp(`^${name}-\\d{4}.*\\.json$`).test(each))
    .sort()
    .flatMap((each) => readJson<readonly Fields[]>(folder, `${directory}/${each}`))
}

/** A published file: its path under `v1/` and its size in bytes. */
export type PublishedFile = { readonly path: string; readonly bytes: number }

const listed = new Map<string, readonly PublishedFile[]>()

/** The files in `v1/` itself, in code-unit order of their names; looked up once a process. */
export function listFiles(folder: string): readonly PublishedFile[] {
  const known = listed.get(folder)
  if (known) return known
  const files = readdirSync(join(folder, 'v1'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: name, bytes: sizeOf(folder, name)! }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  listed.set(folder, files)
  return files
}

/** The size of a published file; null where there is none of that path. */
export function sizeOf(folder: string, path: string): number | null {
  const whole = join(folder, 'v1', path)
  return existsSync(whole) ? statSync(whole).size : null
}

/** The rows of a CSV file below its header: its line ends outside quotes, read a block at a time. */
export function countRows(folder: string, path: string): number {
  const handle = openSync(join(folder, 'v1', path), 'r')
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
