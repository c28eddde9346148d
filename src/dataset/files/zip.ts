import { Deflate, Zip } from 'fflate'
import type { ZipInputFile } from 'fflate'
import { byCodeUnit } from '../../curated/order.ts'
import { bytesOf, joinParts, splitParts } from '../parts.ts'
import type { Keep } from '../stretch.ts'
import { json, keepNothing } from '../stretch.ts'
import { crc32 } from './crc32.ts'

/** A file for a zip: its bytes are asked for when its turn comes; where its SHA-256 is given, only if it is not kept packed. */
export type ZipEntry = {
  readonly path: string
  readonly sum?: string
  readonly bytes: () => Uint8Array
}

/** Noon of 1 January 1980 by the local clock, which is what a zip stores: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1, 12)

const block = 1_048_576
const deflated = 8

/** Writes a zip, names in code-unit order, a file at a time: the same files give the same bytes. */
export function writeZip(
  entries: readonly ZipEntry[],
  write: (bytes: Uint8Array) => void,
  keep: Keep = keepNothing,
): void {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    write(chunk)
  })
  for (const { path, sum, bytes } of [...entries].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const [said, ...parts] = splitParts(
      bytesOf(sum === undefined ? packed(bytes()) : keep(['zip', sum], () => packed(bytes()))),
    )
    const [crc, size] = json<[number, number]>(said!)
    const file: ZipInputFile = {
      ...{ filename: path, mtime: fixedTime, compression: deflated, crc, size },
    }
    zip.add(file)
    for (const [at, part] of parts.entries())
      file.ondata!(null, part as Uint8Array<ArrayBuffer>, at === parts.length - 1)
  }
  zip.end()
}

/** Bytes packed: their CRC-32 and how many they are, then the stream. */
function packed(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const deflate = new Deflate({ level: 6 }, (part) => void parts.push(part))
  for (let at = 0; at === 0 || at < bytes.length; at += block) {
    deflate.push(bytes.subarray(at, at + block), at + block >= bytes.length)
  }
  return joinParts([JSON.stringify([crc32(bytes), bytes.length]), ...parts])
}
