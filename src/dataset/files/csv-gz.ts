import { Gzip, strToU8 } from 'fflate'
import type { Flavour } from '../flavour.ts'
import { csvFormat } from './csv.ts'

/** The tables that grow fastest with the reports: they are there as packed CSV at every size. */
const packed: ReadonlySet<string> = new Set([
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
    gzip.add(csvFormat(columns).head)
    return {
      add: (_, { csv }) => gzip.add(csv.join('')),
      end(_, csv) {
        gzip.end()
        if (packed.has(name) || csv === null) return path
        sink.remove(path)
        return null
      },
    }
  },
}

const block = 262_144

/**
 * Packs text by gzip, without name and time: the same text gives the same bytes on any machine, which zlib does not
 * promise, and however it is cut into pieces.
 */
export function openGzip(write: (bytes: Uint8Array) => void): {
  readonly add: (text: string) => void
  readonly end: () => void
} {
  const gzip = new Gzip({ level: 6, mtime: 0 }, write)
  const waiting = new Uint8Array(block)
  let used = 0
  return {
    add(text) {
      const bytes = strToU8(text)
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + block - used)
        waiting.set(part, used)
        used += part.length
        at += part.length
        if (used < block) return
        gzip.push(waiting)
        used = 0
      }
    },
    end: () => gzip.push(waiting.subarray(0, used), true),
  }
}
