import type { Flavour } from '../flavour.ts'
import { openParquet } from './parquet.ts'

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
    const file = openParquet(table.columns, (bytes) => sink.append(path, bytes))
    return {
      add: (rows) => file.add(rows),
      end(metadata) {
        file.end(metadata)
        return path
      },
    }
  },
}
