import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { parquet } from '../../../../src/dataset/files/parquet-files.ts'
import { limits } from '../../../../src/dataset/limits.ts'
import { readBack } from '../../../../src/dataset/read-back.ts'
import { pieceOf } from '../../../../src/dataset/stretch.ts'
import { tableNamed } from '../../../../src/dataset/tables.ts'
import { memorySink, publishReal } from './support.ts'

const published = await publishReal()

// With dates, lists, numbers of which the least is 0, and texts of more than a page.
test.each(['reports', 'findings', 'observations', 'reports-wide'] as const)(
  'row groups made apart and put together hold the rows of %s',
  async (name) => {
    const table = tableNamed(name)
    const rows = readBack(
      published,
      published.written.tables.find((each) => each.table === table)!,
    )
    const whole = await objects(published.read(`${name}.parquet`))
    expect(whole).toHaveLength(rows.length)
    const places = fc.array(fc.integer({ min: 0, max: rows.length }), { maxLength: 6 })
    const property = fc.asyncProperty(places, async (ends) => {
      const sink = memorySink()
      const file = parquet.open(sink, table, limits)
      const cuts = [0, ...ends.toSorted((a, b) => a - b), rows.length]
      for (const [at, cut] of cuts.slice(1).entries()) file.add(pieceOf(rows.slice(cuts[at], cut)))
      const bytes = sink.read(file.end({}, null)!)
      expect(await objects(bytes)).toEqual(whole)
      const { buffer } = new Uint8Array(bytes)
      expect(parquetMetadata(buffer).row_groups).toHaveLength(new Set(cuts).size - 1)
    })
    await fc.assert(property, { numRuns: 4 })
  },
)

function objects(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer })
}
