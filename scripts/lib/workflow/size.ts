import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a folder holds: bytes and files of all of it, and bytes of each entry in it, the largest first. */
export type Size = {
  readonly bytes: number
  readonly files: number
  readonly entries: readonly { readonly name: string; readonly bytes: number }[]
}

/** How large a folder is. */
export function sizeOf(folder: string): Size {
  const entries = readdirSync(folder).map((name) => ({ name, ...sum(join(folder, name)) }))
  return {
    bytes: entries.reduce((all, { bytes }) => all + bytes, 0),
    files: entries.reduce((all, { files }) => all + files, 0),
    entries: entries
      .map(({ name, bytes }) => ({ name, bytes }))
      .toSorted((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)),
  }
}

/** How large it is beside what a host takes, in MB of 1,048,576 bytes; `fits` is false where it takes less. */
export function besideLimit(
  { bytes, files, entries }: Size,
  megabytes: number,
): { readonly fits: boolean; readonly said: string } {
  const limit = megabytes * megabyte
  const figures = `${inMegabytes(bytes)} MB in ${files} files`
  if (bytes <= limit) return { fits: true, said: `${figures}; the host takes ${megabytes} MB` }
  const largest = entries
    .slice(0, 5)
    .map((each) => `${each.name} ${inMegabytes(each.bytes)} MB`)
    .join(', ')
  return {
    fits: false,
    said: `Unexpected site of ${figures}, expected at most ${megabytes} MB, which is what the host takes: leave out the pictures of charts (npm run build:site -- --no-pictures), or serve it from a host that takes more. The largest: ${largest}`,
  }
}

const megabyte = 1_048_576

function inMegabytes(bytes: number): string {
  return (Math.ceil((bytes / megabyte) * 10) / 10).toFixed(1)
}

function sum(path: string): { bytes: number; files: number } {
  const stat = statSync(path)
  if (!stat.isDirectory()) return { bytes: stat.size, files: 1 }
  const { bytes, files } = sizeOf(path)
  return { bytes, files }
}
