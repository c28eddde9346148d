import { expect, test } from 'vitest'
import { openCurated } from '../../../scripts/lib/curated.ts'
import { byVersion } from '../../../src/curated/order.ts'
import type { Column } from '../../../src/dataset/column.ts'
import { openParquet } from '../../../src/dataset/files/parquet.ts'
import { parquetMetadata } from '../../../src/dataset/parquet-metadata.ts'
import { observations } from '../../../src/dataset/tables/observations.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { openComparison } from '../../../src/release/compare.ts'
import type { Frozen } from '../../../src/release/frozen.ts'
import { readFrozen } from '../../../src/release/frozen.ts'
import type { Table } from '../../../src/dataset/table.ts'
import { tables } from '../../../src/dataset/tables.ts'
import { publishReal } from '../dataset/product/support.ts'
import { frozen as data } from '../support/folder.ts'

const published = await publishReal()
const bytes = published.read('observations.parquet')
const frozen = await readFrozen(
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
)

/** What is said of tables of which one has other columns. */
function columnFaults(change: (names: string[]) => string[]): string[] {
  const described = tables.map((table): Table => {
    if (table.name !== 'reports') return table
    const byName = new Map<string, Column>(table.columns.map((column) => [column.name, column]))
    const columns = change(table.columns.map(({ name }) => name)).map(
      (name) => byName.get(name) ?? { ...table.columns[0]!, name },
    )
    return { ...table, columns }
  })
  const nobody: Frozen = { ...frozen, agencies: [], reports: new Map() }
  return openComparison(nobody, described)
    .end()
    .map(({ reason }) => reason.en)
}

test('the long table carries the columns of every table and the ids of all agencies', () => {
  expect(frozen.columns).toEqual(
    Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((each) => each.name)])),
  )
  expect(frozen.agencies).toEqual(published.written.agencies)
  expect([...frozen.reports.values()].reduce((sum, years) => sum + years.size, 0)).toBe(10)
})

test('of some agencies alone the row groups of others are passed over', async () => {
  const { context, records } = openCurated(data)
  const parts: Uint8Array[] = []
  const file = openParquet(observations.columns, (part) => parts.push(part))
  for (const record of records()) {
    file.add(observations.rows(record, context).rows)
    file.flush()
  }
  file.end(parquetMetadata(observations, context, frozen.agencies))
  const whole = Uint8Array.from(parts.flatMap((part) => [...part])).buffer
  expect(await readFrozen(whole)).toEqual(frozen)
  const of = (...only: string[]): Promise<Frozen> => readFrozen(whole, new Set(only))
  for (const id of frozen.agencies) {
    const reports = new Map([[id, frozen.reports.get(id)!]])
    expect(await of(id)).toEqual({ ...frozen, reports })
  }
  expect((await of('nobody-000000-gov')).reports.size).toBe(0)
  const two = [frozen.agencies[0]!, frozen.agencies.at(-1)!]
  expect([...(await of(...two)).reports.keys()]).toEqual(two)
})

test('columns may be added at the end, and nothing else', () => {
  expect(columnFaults((names) => names)).toEqual([])
  expect(columnFaults((names) => [...names, 'extra'])).toEqual([])
  expect(columnFaults((names) => ['extra', ...names])[0]).toMatch(
    /`extra` of reports, expected `report_id` at place 1/,
  )
  expect(
    columnFaults((names) => names.map((name) => (name === 'title' ? 'titel' : name)))[0],
  ).toMatch(/`titel`.*`title`/)
  expect(columnFaults((names) => names.slice(0, -1))[0]).toMatch(/expected `review`/)
  expect(columnFaults(([a, b, ...names]) => [b!, a!, ...names])[0]).toMatch(/expected `report_id`/)
})

test('a cell that a report no longer has is said, one left blank and one with a correction too', () => {
  const source = openCurated(data)
  const record = [...source.records()].find(({ reports }) =>
    reports.some(({ observations }) => observations.some(({ printed }) => printed === '')),
  )
  const { agency, reports: held } = record!
  const before = frozen.reports.get(agency.id)!.get(held[0]!.year)!
  for (const at of [0, before.printed.indexOf('')]) {
    const cell = before.cells[at] as CellId
    const correction = { cell, kind: 'transcription', was: before.printed[at]!, now: '' } as const
    const reports = held.map((report) => ({
      ...report,
      observations: report.observations.filter((each) => each.cell !== cell),
      corrections: [
        { ...correction, reason: { zh: '无', en: 'None' }, by: 'x', date: '2026-12-01' },
      ],
    }))
    const comparison = openComparison({ ...frozen, agencies: [] })
    comparison.add({ agency, reports, texts: [], unread: [] })
    expect(comparison.end().map(({ reason }) => reason.en)).toEqual([
      `Unexpected \`\` in ${cell}, expected \`${before.printed[at]}\` as in release ${frozen.version}`,
    ])
  }
})

test('a table that is gone is said', () => {
  const described = tables.filter(({ name }) => name !== 'audit')
  const nobody: Frozen = { ...frozen, agencies: [], reports: new Map() }
  expect(
    openComparison(nobody, described)
      .end()
      .map(({ reason }) => reason.en),
  ).toEqual([expect.stringMatching(/of audit, expected `report_id`/)])
})

test('versions are compared number by number', () => {
  const sorted = ['2025.12.9', '2026.1.0', '2026.9.0', '2026.9.10', '2026.11.0']
  expect(sorted.toReversed().sort(byVersion)).toEqual(sorted)
  expect(byVersion('2026.11.0', '2026.11.0')).toBe(0)
})
