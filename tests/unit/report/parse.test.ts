import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { problem } from '../../../src/curated/message.ts'
import { checkReportPath, parseReport, reportLimits } from '../../../src/report/parse.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { curatedFile, messagesOf, parseGood } from '../support/report.ts'

const good = serializeReport(
  makeReport({ 'licensing.permits.decisions': '1200件', 'disputes.review.total': '/' }),
)

/** What is said of the good report with one text in place of another. */
function said(from: string, to: string): string[] {
  const file = curatedFile(good.replace(from, to))
  expect(parseReport(file)).toBeNull()
  return messagesOf(file)
}

test('a figure stands at its line and column, with the unit it prints or the form’s', () => {
  const { observations, lines, id, file } = parseGood(good)
  expect(observations.find(({ cell }) => cell === 'licensing.permits.decisions')).toEqual({
    cell: 'licensing.permits.decisions',
    table: 'licensing',
    row: 'permits',
    column: 'decisions',
    edition: 'form-2021',
    printed: '1200件',
    status: 'reported',
    value: 1200,
    unit: '件',
    line: 37,
    at: 10,
  })
  expect(observations.find(({ cell }) => cell === 'disputes.review.total')).toMatchObject({
    status: 'marked',
    value: null,
    unit: '件',
  })
  expect(observations.find(({ cell }) => cell === 'fees.administrative.amount')?.unit).toBe('万元')
  expect([id, file]).toEqual([
    'yangben-990101-gov-2023',
    'data/agencies/99/yangben-990101-gov/2023.md',
  ])
  expect(lines).toEqual({
    ...{ agency: 2, year: 3, title: 4, edition: 5, period: 6, scope: 7, scope_evidence: 8 },
    ...{ published: 9, signed: 10, added: 11, source: 12, corrections: 19, notes: 20 },
    readings: 21,
  })
})

test.each([
  ['/home/x/data/agencies/99/yangben-990101-gov/2023.md', 'agencies/99/yangben-990101-gov/2023.md'],
  ['C:\\x\\agencies\\99\\yangben-990101-gov\\2023.md', 'agencies/99/yangben-990101-gov/2023.md'],
  ['agencies/agencies/99/y/2023.md', 'agencies/99/y/2023.md'],
  ['2023.md', '2023.md'],
])('the file of a report read from %s is named from the data folder on', (path, named) => {
  expect(parseReport(new VFile({ path, value: good }))?.file).toBe(`data/${named}`)
})

test.each([
  ['agencies/99/yangben-990101-gov/2023.md', {}, true, []],
  [
    'agencies/99/yangben-990101-gov/2022.md',
    {},
    false,
    [
      {
        reason:
          'Unexpected path `agencies/99/yangben-990101-gov/2022.md`, expected `agencies/99/yangben-990101-gov/2023.md`',
        actual: 'agencies/99/yangben-990101-gov/2022.md',
        expected: ['agencies/99/yangben-990101-gov/2023.md'],
        note: 'The path is made of the province, the agency id and the year of the front matter.',
      },
    ],
  ],
  [
    'agencies/99/xuni-990101-dept/2023.md',
    { id: 'xuni-990101-dept' },
    false,
    [
      {
        reason: 'Unexpected agency `yangben-990101-gov` in the folder of `xuni-990101-dept`',
        actual: 'yangben-990101-gov',
        expected: ['xuni-990101-dept'],
        note: 'A report lies in the folder of the agency that its front matter names.',
      },
    ],
  ],
])('the path %s in the folder of %o', (path, of, right, messages) => {
  const file = new VFile({ path, value: good })
  expect(checkReportPath(file, makeReport(), { ...agency, ...of })).toBe(right)
  expect(
    file.messages.map(({ reason, actual, expected, note }) => ({ reason, actual, expected, note })),
  ).toEqual(messages)
  for (const { line, column, ruleId, fatal } of file.messages)
    expect([line, column, ruleId, fatal]).toEqual(['id' in of ? 2 : 3, 1, 'path', true])
})

test('a file that is wrong already is not read', () => {
  const file = curatedFile(good)
  problem(file, { rule: 'encoding', reason: { zh: '字节', en: 'Unexpected bytes' } })
  expect(parseReport(file)).toBeNull()
  expect(file.messages).toHaveLength(1)
})

test('the greatest length of a file, and of a line, are read; one more is not', () => {
  const { characters, line } = reportLimits
  const padded = `${good}${'\n'.repeat(characters - good.length)}`
  expect(parseReport(curatedFile(padded))).not.toBeNull()
  const longer = curatedFile(`${padded}\n`)
  expect(parseReport(longer)).toBeNull()
  expect(messagesOf(longer)).toEqual([
    '1:1 limit Unexpected 65537 characters, expected at most 65536',
  ])
  const widest = `${good}${' '.repeat(line)}`
  expect(parseReport(curatedFile(widest))).not.toBeNull()
  expect(messagesOf(curatedFile(widest))).toEqual([])
  const wider = curatedFile(`${widest} `)
  expect(parseReport(wider)).toBeNull()
  expect(messagesOf(wider)).toEqual([
    `${good.split('\n').length}:2000 limit Unexpected long line, expected at most 2000 characters`,
  ])
})

test('the body is read where the front matter is wrong but names an edition, so that all is said at once', () => {
  const both = good.replace('year: 2023', 'year: 23').replace('1200件', '12O0')
  const file = curatedFile(both)
  expect(parseReport(file)).toBeNull()
  expect(messagesOf(file)).toEqual([
    '3:7 front-matter Unexpected `23`, expected a year from 2008 to 2099',
    '37:10 figure Unexpected `12O0` in licensing.permits.decisions, expected a number, nothing, a mark (/ — -), ? or absent',
  ])
  const without = curatedFile(both.replace('edition: form-2021', 'edition: [form-2021]'))
  expect(parseReport(without)).toBeNull()
  expect(messagesOf(without)).toHaveLength(2)
})

test('front matter that is a list, and a key of it that is no cell', () => {
  const list = curatedFile(good.replace(/---\n[^]*?\n---/, '---\n- a\n---'))
  expect(parseReport(list)).toBeNull()
  expect(messagesOf(list)[0]).toMatch(/^2:1 front-matter Unexpected a list, expected the keys /)
  expect(said('corrections: []', 'corrections:\n  - {cell: [a], kind: misprint}')[0]).toBe(
    '20:12 front-matter Unexpected cell, expected the id of a cell such as requests.received.total',
  )
})

test.each([
  ['sha256: ab', 'sha256: aab'],
  ['notes: []', 'notes:\n  - {check: Dates, cells: [], zh: 无, en: none, by: A, date: 2026-11-22}'],
  ['notes: []', 'notes:\n  - {check: a-, cells: [], zh: 无, en: none, by: A, date: 2026-11-22}'],
  ['notes: []', 'notes:\n  - {check: a1, cells: [], zh: 无, en: none, by: A, date: 2026-11-22}'],
  ['notes: []', 'notes:\n  - {check: -a, cells: [], zh: 无, en: none, by: A, date: 2026-11-22}'],
])('%s is refused as %s', (from, to) => {
  expect(said(from, to)).toHaveLength(1)
})

test.each([
  ['scope_evidence: 全县各单位', 'scope_evidence: 一二三四五六七八九十一二'],
  ['scope_evidence: 全县各单位', 'scope_evidence: null'],
  ['period: {from: 2023-01-01, to: 2023-12-31}', 'period: {from: 2023-01-01, to: 2023-01-01}'],
  ['period: {from: 2023-01-01, to: 2023-12-31}', 'period: null'],
  ['kind: official', 'kind: copy'],
  ['url: https://www.example.gov.cn/foi/2023.html', 'url: null'],
  ['notes: []', 'notes:\n  - {check: units, cells: [], zh: 无, en: none, by: A, date: 2026-11-22}'],
])('%s may be %s', (from, to) => {
  const file = curatedFile(good.replace(from, to))
  expect(parseReport(file)).not.toBeNull()
  expect(messagesOf(file)).toEqual([])
})

test('a sum in capitals is read in lower case; a copy made by hand has none', () => {
  const sumOf = (from: string, to: string): string | null | undefined =>
    parseReport(curatedFile(good.replace(from, to)))?.source.sha256
  expect(sumOf('sha256: ab', 'sha256: AB')).toBe('ab'.repeat(32))
  expect(sumOf(`sha256: ${'ab'.repeat(32)}`, 'sha256: null')).toBeNull()
})

test('a copy in an archive is in one that is known, or in one that a note names', () => {
  const kept = (host: string): string =>
    good.replace('archive_url: null', `archive_url: https://${host}/web/2024/x`)
  const noted = kept('kept.example.org').replace(
    /(sha256: .*)/,
    '$1\n  note: {zh: kept.example.org 存有该页, en: kept.example.org keeps the page}',
  )
  const texts = [kept('web.archive.org'), kept('web.archive.org.example.org'), noted]
  expect(texts.map((text) => parseReport(curatedFile(text)) !== null)).toEqual([true, false, true])
})

test('a copy, and an official page whose host a note names, may stand on another host', () => {
  const elsewhere = good.replace('https://www.example.gov.cn/', 'https://www.example.org/')
  const copy = elsewhere.replace('kind: official', 'kind: copy')
  const noted = (zh: string, en: string): string =>
    elsewhere.replace(/(sha256: .*)/, `$1\n  note: {zh: ${zh}, en: ${en}}`)
  const other = noted('落款日期照录', 'The date is as printed')
  const named = noted('www.example.org 是本机关的页面', 'www.example.org is its own page')
  expect(
    [elsewhere, copy, other, named].map((text) => parseReport(curatedFile(text)) !== null),
  ).toEqual([false, true, false, true])
})
