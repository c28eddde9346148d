import type { PublishedFile } from '../dataset/read.ts'
import { countRows, listFiles, sizeOf } from '../dataset/read.ts'

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

/** The rows of a CSV file below its header, counted once. */
export function rowsOf(path: string): number {
  const known = counted.get(path) ?? countRows(folder, path)
  counted.set(path, known)
  return known
}
