import { expect, test } from 'vitest'
import { openCurated } from '../../../scripts/lib/curated.ts'
import { agencyFile } from '../../../src/dataset/agency-file.ts'
import type { PackedAgency } from '../../../src/dataset/packed-agency.ts'
import { packAgency } from '../../../src/dataset/packed-agency.ts'
import type { AgencyRecord, DatasetContext } from '../../../src/dataset/record.ts'
import type { RecordRows, Table } from '../../../src/dataset/table.ts'
import { tables } from '../../../src/dataset/tables.ts'
import { unpackAgency } from '../../../src/dataset/unpack-agency.ts'
import { frozen } from '../support/folder.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { recordOf } from '../support/published.ts'

const { context, records } = openCurated(frozen)
const held = [...records()]

function fileOf(record: AgencyRecord, of: DatasetContext): ReturnType<typeof agencyFile> {
  const given = new Map<Table, RecordRows>()
  for (const table of tables) if (table.of === 'record') given.set(table, table.rows(record, of))
  return agencyFile(record, given)
}

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

test('what is packed comes out as it was, of every agency of the first release', () => {
  expect(held).toHaveLength(9)
  for (const record of held) {
    const file = fileOf(record, context)
    const packed = sent(packAgency(file)) as PackedAgency
    expect(unpackAgency(packed)).toEqual(sent(file))
  }
})

test('so do blanks, marks, printed units, years without a cell, and an agency without a report', () => {
  const odd = {
    'requests.granted.total': '',
    'requests.partial.total': '/',
    'fees.administrative.amount': '251000元',
    'requests.received.total': '1,203',
  }
  const reports = [2019, 2020, 2024].map((year) =>
    makeReport(year === 2020 ? {} : odd, {
      year,
      edition: year < 2021 ? 'form-2019' : 'form-2021',
    }),
  )
  for (const own of [reports, reports.slice(1, 2), []]) {
    const file = fileOf(recordOf(agency, own), context)
    expect(file.reports).toHaveLength(own.length)
    expect(unpackAgency(sent(packAgency(file)) as PackedAgency)).toEqual(sent(file))
  }
})

test('no key is repeated from row to row, and a value that all reports have stands once', () => {
  const reports = [2022, 2023, 2024].map((year) => makeReport({}, { year }))
  const packed = packAgency(fileOf(recordOf(agency, reports), context))
  const keys = [...JSON.stringify(packed).matchAll(/"(cell|printed|indicator|report_id|check)":/g)]
  // The columns name some of them once; the row of the agency has none.
  expect(keys).toEqual([])
  const received = packed.cells.find(([row]) => row === 'requests.received')!
  expect(received[packed.columns['cells.requests']!.indexOf('total')]).not.toBeInstanceOf(Array)
  const [status] = packed.indicators.filter(([indicator]) => indicator === 'received')
  expect(status![packed.columns['indicators']!.indexOf('status')]).toBe('computed')
})

test('of a source nothing is told that the row of its report tells, nor that table and text agree', () => {
  const files = held.map((record) => fileOf(record, context))
  const packed = files.map((file) => JSON.stringify(packAgency(file)))
  for (const [at, { reports }] of files.entries()) {
    for (const { source } of reports) {
      if (source.sha256 !== null) expect(packed[at]!.split(source.sha256)).toHaveLength(2)
    }
  }
  const told = files.flatMap((file) => packAgency(file).reports.flatMap((each) => each.judgements))
  const judged = files.flatMap(({ reports }) =>
    reports.flatMap(({ judgements }) => Object.values(judgements)),
  )
  const agreed = judged.filter(({ verdict, how, derived, implied, difference }) => {
    return verdict === 'agrees' && !how && !derived && !implied && difference === 0
  })
  expect(agreed.length).toBeGreaterThan(50)
  expect(told).toHaveLength(judged.length - agreed.length)
})
