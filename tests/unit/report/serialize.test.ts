import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serializeReport } from '../../../src/report/serialize.ts'
import type { Printed } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'
import { parseGood } from '../support/report.ts'

const printed: Printed = {
  'documents.normative.in_force': '1,234',
  'licensing.permits.decisions': '\\',
  'enforcement.penalties.decisions': '',
  'enforcement.coercion.decisions': '?',
  'fees.administrative.amount': '251000元',
  'requests.received.total': '12',
  'requests.other_outcome.total': '7',
  'disputes.review.total': 'absent',
}

const reason = { zh: '对照原文：应为“12”', en: 'Compared with the source: it says "12"' }
const full = withClaims(
  makeReport(
    printed,
    {
      source: {
        url: 'https://www.example.org/foi/2023.html?a=1#b',
        archive_url: 'https://web.archive.org/web/2024/https://www.example.org/',
        kind: 'official',
        format: 'html',
        retrieved: '2026-11-22',
        sha256: 'ab'.repeat(32),
        note: {
          zh: 'www.example.org 是本机关的页面',
          en: 'www.example.org is the agency’s own page',
        },
      },
      corrections: [
        {
          cell: 'requests.received.total',
          kind: 'transcription',
          was: '21',
          now: '12',
          reason,
          by: 'A. Reader',
          date: '2026-11-22',
        },
        {
          cell: 'fees.administrative.amount',
          kind: 'misprint',
          was: '251000元',
          now: '',
          reason,
          by: 'null',
          date: '2026-11-23',
        },
      ],
      notes: [
        {
          check: 'text-and-table',
          cells: ['requests.received.total', 'disputes.review.total'],
          zh: '已与机关核对',
          en: 'Confirmed: with the agency',
          by: 'A. Reader',
          date: '2026-11-22',
        },
        { check: 'dates', cells: [], zh: '无', en: 'none', by: 'A', date: '2026-11-23' },
      ],
      readings: [
        { by: 'open-disclosure', date: '2026-11-22', how: 'keyed' },
        { by: '阅者', date: '2026-11-23', how: 'read' },
      ],
    },
    { requests: 'form-2019' },
  ),
  [
    ['主动公开信息', '1500', '条', 'region', []],
    ['收到申请', '12', '件', 'part', ['requests.received.total', 'requests.carried_in.total']],
    ['收取信息处理费', '0', '元', 'region', []],
  ],
)
const inSections = {
  ...full,
  claims: full.claims.map((each, at) => (at === 2 ? { ...each, id: 's6-1', section: 6 } : each)),
}
const bare = makeReport(
  {},
  {
    year: 2020,
    edition: 'form-2019',
    title: null,
    period: null,
    scope: 'unknown',
    scope_evidence: null,
    published: null,
    signed: null,
    source: {
      url: null,
      archive_url: null,
      kind: 'copy',
      format: 'txt',
      retrieved: null,
      sha256: '0'.repeat(64),
    },
  },
)

test.each([
  ['everything-a-report-may-have', inSections],
  ['nothing-but-what-it-must-have', bare],
])('%s', async (name, report) => {
  const text = serializeReport(report)
  const golden = join(import.meta.dirname, '..', '..', 'fixtures', 'serialized', `${name}.md`)
  await expect(text).toMatchFileSnapshot(golden)
  const read = parseGood(text, report)
  expect(serializeReport(read)).toBe(text)
  const { observations, claims, lines, ...front } = read
  const { observations: written, claims: stated, lines: none, ...given } = report
  expect(front).toEqual(given)
  expect(none).toEqual({})
  expect(Object.keys(lines)).toEqual([
    ...['agency', 'year', 'title', 'edition', 'period', 'scope', 'scope_evidence', 'published'],
    ...['signed', 'added', 'source', 'corrections', 'notes', 'readings'],
  ])
  const placeless = <T extends object>(each: T): unknown => ({ ...each, line: 0, at: 0 })
  expect(observations.map(placeless)).toEqual(written.map(placeless))
  expect(claims.map(placeless)).toEqual(stated.map(placeless))
})

test('a report without its tables is written with empty cells', () => {
  const rows = serializeReport({ ...bare, observations: [] })
    .split('\n')
    .filter((line) => line.startsWith('| 行政许可'))
  expect(rows).toEqual(['| 行政许可 | | | |'])
})

test('a bar in a cell is escaped', () => {
  const [first] = bare.observations
  const text = serializeReport({ ...bare, observations: [{ ...first!, printed: '1|2\\3' }] })
  expect(text).toContain('| 规章 | 1\\|2\\\\3 |')
})
