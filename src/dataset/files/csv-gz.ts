import { Deflate, strToU8 } from 'fflate'
import type { Flavour } from '../flavour.ts'
import { bytesOf, joinParts, splitParts, textOf } from '../parts.ts'
import type { Piece } from '../stretch.ts'
import { pieceText } from '../text-file.ts'
import { crc32, joinedCrc32 } from './crc32.ts'
import { csvFormat } from './csv.ts'

/** The tables that grow fastest with the reports: they are there as packed CSV at every size. */
const packs: ReadonlySet<string> = new Set([
  'audit',
  'claims',
  'findings',
  'indicators',
  'observations',
  'reports-wide',
])

/** A table as canonical CSV, packed: of the tables that grow fastest, and of any whose CSV is left out. */
export const csvGz: Flavour = {
  mediaType: 'application/gzip',
  text: true,
  sliced: false,
  described: true,
  limit: null,
  says: {
    zh: '压缩的 CSV（observations、indicators、audit、claims、findings、reports-wide），不论大小都有；DuckDB、pandas、R、polars 可直接读取。',
    en: 'The same CSV packed, of observations, indicators, audit, claims, findings and reports-wide, at every size; DuckDB, pandas, R and polars read it by its name.',
  },
  open(sink, { name, columns }) {
    const path = `${name}.csv.gz`
    const gzip = openGzip((bytes) => sink.append(path, bytes))
    const format = csvFormat(columns)
    let waiting: Piece | null = null
    // The first piece has the header and the last one the end, so that a table of one piece is one stream.
    let head = format.head
    const write = (piece: Piece | null, last: boolean): void => {
      const start = head
      head = ''
      const text = (): string => start + (piece ? textOf(bytesOf(pieceText(piece, format))) : '')
      const name = `gz${start && ' first'}${last ? ' last' : ''}`
      gzip.add(piece ? piece.kept(name, () => packed(text(), last)) : packed(text(), last))
    }
    return {
      add(piece) {
        if (piece.count === 0) return
        if (waiting) write(waiting, false)
        waiting = piece
      },
      end(_, csv) {
        write(waiting, true)
        gzip.end()
        if (packs.has(name) || csv === null) return path
        sink.remove(path)
        return null
      },
    }
  },
}

const block = 262_144

/** Text packed for a stream: its CRC-32 and its length in bytes, then the bytes that stand in the stream. */
function packed(text: string, last: boolean): Uint8Array {
  const bytes = strToU8(text)
  const made: Uint8Array[] = []
  const deflate = new Deflate({ level: 6 }, (part) => void made.push(part))
  for (let at = 0; at + block <= bytes.length; at += block) {
    deflate.push(bytes.subarray(at, at + block))
  }
  deflate.push(bytes.subarray(bytes.length - (bytes.length % block)), last)
  if (!last) {
    deflate.flush()
    deflate.push(new Uint8Array(0), true)
    made.push(opened(made.pop()!))
  }
  return joinParts([JSON.stringify([crc32(bytes), bytes.length]), ...made])
}

/**
 * The end of a stream that says no more than that it is one, as the end of a piece that another follows: a stored block of
 * nothing in its place, to the next whole byte. (The library's own way of doing so writes it at another place.)
 */
function opened(end: Uint8Array): Uint8Array {
  const bits = [...end].reduceRight((all, byte) => all * 256 + byte, 0)
  // The end is 1, 1 0 and seven times 0 from the lowest bit on: what the block before it left begins below these.
  const at = Math.floor(Math.log2(bits)) - 1
  const left = bits % 2 ** at
  const length = Math.ceil((at + 3) / 8)
  const bytes = Array.from({ length }, (_, index) => Math.floor(left / 256 ** index) % 256)
  return Uint8Array.from([...bytes, 0, 0, 255, 255])
}

/**
 * Puts packed pieces together as gzip, without name and time: the same text in the same pieces gives the same bytes on any
 * machine, which zlib does not promise.
 */
function openGzip(write: (bytes: Uint8Array) => void): {
  readonly add: (piece: string | Uint8Array) => void
  readonly end: () => void
} {
  let [crc, length] = [0, 0]
  write(Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 3))
  return {
    add(piece) {
      const [sums, ...stream] = splitParts(bytesOf(piece))
      const [own, more] = JSON.parse(textOf(sums!)) as [number, number]
      crc = joinedCrc32(crc, own, more)
      length += more
      for (const each of stream) write(each)
    },
    end() {
      const foot = new DataView(new ArrayBuffer(8))
      foot.setUint32(0, crc, true)
      foot.setUint32(4, length % 2 ** 32, true)
      write(new Uint8Array(foot.buffer))
    },
  }
}
