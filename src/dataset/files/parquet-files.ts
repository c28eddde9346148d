import type { Flavour } from '../flavour.ts'
import type { Row } from '../table.ts'
import type { Piece } from '../stretch.ts'
import { groupRows, groupsOf, openParquet } from './parquet.ts'

/** A table as Parquet, in one file at every size. */
export const parquet: Flavour = {
  mediaType: 'application/vnd.apache.parquet',
  text: false,
  sliced: false,
  described: true,
  limit: null,
  says: { zh: '供 DuckDB、Python、R，不论大小都有。', en: 'For DuckDB, Python, R, at every size.' },
  open(sink, table) {
    const path = `${table.name}.parquet`
    const { columns } = table
    const file = openParquet(columns, (bytes) => sink.append(path, bytes))
    let waiting: Piece[] = []
    const flush = (): void => {
      const last = waiting.pop()
      if (!last) return
      const pieces = waiting
      waiting = []
      const rows = (): Row[] => [...pieces, last].flatMap((piece) => piece.rows())
      const make = (): Uint8Array => groupsOf(columns, rows())
      file.addGroups(last.kept('parquet', make, pieces) as Uint8Array)
    }
    return {
      add(piece) {
        const rows = waiting.reduce((sum, { count }) => sum + count, 0)
        if (rows + piece.count > groupRows(columns)) flush()
        if (piece.count > 0) waiting.push(piece)
        if (piece.ends) flush()
      },
      end(metadata) {
        flush()
        file.end(metadata)
        return path
      },
    }
  },
}
