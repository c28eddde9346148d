import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile } from 'hyparquet'
import { expect, test } from 'vitest'
import { drawAll } from '../../../src/charts/draw-all.ts'
import type { AgencyFigures } from '../../../src/dataset/agency-file.ts'
import { frozenAgencies, frozenFile } from '../../../src/release/frozen-agencies.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const version = '2026.11.0'

// The list was made with the code of that release: charts pinned at it may have been cited.
test('the charts of 2026.11.0 are the same set with every figure', async () => {
  const expected = readFileSync(join(root, 'tests', 'fixtures', 'pinned', `${version}.txt`), 'utf8')
  expect(await pinned()).toBe(expected)
})

/** Each chart of the release with its figures, a line each: year, value or status, and what it is a share of. */
async function pinned(): Promise<string> {
  const path = join(root, 'data', 'releases', version, 'observations.parquet')
  const lines: string[] = []
  for await (const frozen of frozenAgencies(await asyncBufferFromFile(path))) {
    const agency = { agency_id: frozen.id, name_zh: frozen.id, name_en: frozen.id }
    const now: AgencyFigures = { agency, reports: [] }
    for (const { id, figures } of drawAll(frozenFile(frozen, version, now)).zh) {
      lines.push(`${frozen.id}/${id}`)
      for (const { year, figure, whole } of figures) {
        const of = whole ? ` / ${whole.value ?? whole.status}` : ''
        lines.push(`  ${year} ${figure.value ?? figure.status}${of}`)
      }
    }
  }
  return `${lines.join('\n')}\n`
}
