import { Zip, ZipDeflate } from 'fflate'
import { byCodeUnit } from '../../curated/order.ts'

/** A file for a zip: its bytes are asked for when its turn comes. */
export type ZipEntry = { readonly path: string; readonly bytes: () => Uint8Array }

/** Noon of 1 January 1980 by the local clock, which is what a zip stores: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1, 12)

const block = 1_048_576

/** Writes a zip, names in code-unit order, a file at a time: the same files give the same bytes. */
export function writeZip(entries: readonly ZipEntry[], write: (bytes: Uint8Array) => void): void {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    write(chunk)
  })
  for (const { path, bytes } of [...entries].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = fixedTime
    zip.add(file)
    const content = bytes()
    for (let at = 0; at === 0 || at < content.length; at += block) {
      file.push(content.subarray(at, at + block), at + block >= content.length)
    }
  }
  zip.end()
}
