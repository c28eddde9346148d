import type { Flavour } from '../flavour.ts'
import { readBack } from '../read-back.ts'
import { openParquet } from './parquet.ts'

/** A table as Parquet: one file, or where it would be too large one for each part of the JSON, made from that. */
export const parquet: Flavour = {
  mediaType: 'application/vnd.apache.parquet',
  text: false,
  sliced: false,
  described: true,
  says: { zh: '供 DuckDB、Python、R。', en: 'For DuckDB, Python, R.' },
  open(sink, table, limit) {
    const whole = `${table.name}.parquet`
    const file = openParquet(table.columns, (bytes) => sink.append(whole, bytes))
    return {
      add: (rows) => file.add(rows),
      end(metadata, json) {
        file.end(metadata)
        if (limit === Infinity || sink.size(whole) <= limit || json.length < 2) return [whole]
        sink.remove(whole)
        return json.map((source) => {
          const path = source.replace(/json$/, 'parquet')
          const part = openParquet(table.columns, (bytes) => sink.append(path, bytes))
          part.add(readBack(sink, table, [source]))
          part.end(metadata)
          return path
        })
      },
    }
  },
}
