import type { Fields } from '../dataset/agency-file.ts'
import type { PublishedFile } from './read.ts'
import { countRows, listFiles, readSlice, sizeOf, tableFiles } from './read.ts'

const folder = process.env['DATA_DIR'] ?? 'public/data'
const counted = new Map<string, number>()

export type { PublishedFile }

/** The files in the top folder of `/data/v1/`, in the order of their names. */
export function topFiles(): readonly PublishedFile[] {
  return listFiles(folder)
}

/** The size of a published file; null where there is none of that path. */
export function bytesOf(path: string): number | null {
  return sizeOf(folder, path)
}

/** The files of a table: its own, or its parts by year and province where it is too large for one file. */
export function filesOf(name: string): readonly PublishedFile[] {
  return tableFiles(folder, name)
}

/** The rows of one CSV file; null where there is none of that path. */
export function rowsIn(path: string): number | null {
  return bytesOf(path) === null ? null : countRows(folder, path)
}

/** The rows of a table, over all its CSV files, counted once. */
export function rowsOf(name: string): number {
  const known = counted.get(name)
  if (known !== undefined) return known
  const csv = filesOf(name).filter(({ path }) => /^[^.]+\.csv$/.test(path))
  const rows = csv.reduce((sum, { path }) => sum + countRows(folder, path), 0)
  counted.set(name, rows)
  return rows
}

/** The rows of a slice, e.g. `indicators/received`. */
export function sliceOf(path: string): readonly Fields[] {
  return readSlice(folder, path)
}
