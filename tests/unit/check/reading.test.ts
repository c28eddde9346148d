import { expect, test } from 'vitest'
import { inEdition, readerOf, readSum, wordsFor } from '../../../src/check/reading.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { findEdition, tableOf } from '../../../src/form/editions.ts'
import { makeReport } from '../support/made-up.ts'

const row = (id: string, ...columns: readonly string[]): CellId[] =>
  columns.map((column) => `requests.${id}.${column}` as CellId)
const total: CellId = 'requests.granted.total'

test.each([
  [
    'a total that is printed',
    { [total]: '9', 'requests.granted.enterprise': '3' },
    { value: 9, derived: false },
  ],
  [
    'a blank total of a row with figures',
    { [total]: '', 'requests.granted.enterprise': '3' },
    { value: 3, derived: true },
  ],
  [
    'a mark for the total',
    { [total]: '/', 'requests.granted.enterprise': '3' },
    { value: 3, derived: true },
  ],
  [
    'decimals',
    { [total]: '', 'requests.granted.enterprise': '0.1', 'requests.granted.research': '0.2' },
    { value: 0.3, derived: true },
  ],
  ['a total that nobody can read', { [total]: '?', 'requests.granted.enterprise': '3' }, null],
  ['a part that nobody can read', { [total]: '', 'requests.granted.enterprise': '?' }, null],
  ['a part that is absent', { [total]: '', 'requests.granted.enterprise': 'absent' }, null],
])('a total read along its row: %s', (_, printed, reading) => {
  const report = makeReport(printed)
  expect(readerOf(report)(total)).toEqual(reading)
  expect(readerOf(report)).toBe(readerOf(report))
})

test('a row of blanks has no total, nor has a table without totals one worked out', () => {
  const columns = [
    'natural_person',
    'enterprise',
    'research',
    'public_interest',
    'legal_service',
    'other_org',
    'total',
  ]
  const blank = Object.fromEntries(row('granted', ...columns).map((cell) => [cell, '']))
  const report = makeReport({
    ...blank,
    'documents.rules.in_force': '',
    'disputes.review.total': '',
    'disputes.review.upheld': '4',
  })
  const read = readerOf(report)
  expect(read(total)).toBeNull()
  expect(read('documents.rules.in_force')).toBeNull()
  expect(read('disputes.review.total')).toEqual({ value: 4, derived: true })
  expect(read('disputes.review.upheld')).toEqual({ value: 4, derived: false })
})

test('a sum passes over what is blank, and says that it is not all printed', () => {
  const report = makeReport({
    [total]: '2',
    'requests.partial.total': '3',
    'documents.rules.issued': '',
    'documents.rules.repealed': '',
    'requests.received.total': '',
    'requests.received.enterprise': '5',
  })
  expect(readSum(report, [total, 'requests.partial.total'])).toEqual({ value: 5, derived: false })
  expect(readSum(report, [total, 'documents.rules.issued'])).toEqual({ value: 2, derived: true })
  expect(readSum(report, [total, 'requests.received.total'])).toEqual({ value: 7, derived: true })
  expect(readSum(report, ['documents.rules.issued', 'documents.rules.repealed'])).toBeNull()
  expect(readSum(report, [])).toBeNull()
})

test('the rows of 其他处理 stand for each other across editions; other cells are left as they are', () => {
  const in2021 = makeReport()
  const in2019 = makeReport({}, { edition: 'form-2019' })
  const three = ['other_no_correction', 'other_fee_unpaid', 'other_other'].flatMap((id) =>
    row(id, 'total'),
  )
  const one = row('other_outcome', 'total')
  expect(inEdition(in2021, one)).toEqual(three)
  expect(inEdition(in2019, three)).toEqual(one)
  expect(inEdition(in2019, row('other_other', 'enterprise'))).toEqual(
    row('other_outcome', 'enterprise'),
  )
  expect(inEdition(in2021, three)).toEqual(three)
  expect(inEdition(in2019, one)).toEqual(one)
  const others: CellId[] = [total, 'disputes.review.other', 'requests.granted.other_org']
  expect(inEdition(in2021, others)).toEqual(others)
  expect(inEdition(in2021, [total, total])).toEqual([total])
})

const denied = tableOf(findEdition('form-2021')!, 'requests')
  .rows.filter((each) => each.in === 'denied')
  .map(({ id }) => id)

test.each<[string, readonly CellId[], string, string]>([
  ['a row', [total], '予以公开', 'Granted in full'],
  [
    'a column of a row',
    row('granted', 'enterprise'),
    '予以公开（商业企业）',
    'Granted in full (Businesses)',
  ],
  [
    'several columns of a row',
    row('granted', 'enterprise', 'research'),
    '予以公开（法人或其他组织）',
    'Granted in full (Legal persons and other organisations)',
  ],
  [
    'two rows',
    [total, ...row('partial', 'total')],
    '予以公开、部分公开',
    'Granted in full, Granted in part',
  ],
  [
    'two rows of two tables',
    ['disputes.review.total', 'requests.received.total'],
    '行政复议、本年新收政府信息公开申请数量',
    'Administrative review, Requests newly received this year',
  ],
  ['a group whole', denied.flatMap((id) => row(id, 'total')), '不予公开', 'Denied'],
  [
    'a group whole, of one column',
    denied.flatMap((id) => row(id, 'natural_person')),
    '不予公开（自然人）',
    'Denied (Individuals)',
  ],
  [
    'two rows of a group',
    denied.slice(0, 2).flatMap((id) => row(id, 'total')),
    '属于国家秘密、其他法律行政法规禁止公开',
    'State secret, Disclosure barred by another statute or administrative regulation',
  ],
  [
    'more than three rows',
    denied.slice(0, 4).flatMap((id) => row(id, 'total')),
    '属于国家秘密、其他法律行政法规禁止公开、危及“三安全一稳定”等',
    "State secret, Disclosure barred by another statute or administrative regulation, Would endanger the 'three securities and one stability' and others",
  ],
  [
    'three rows',
    denied.slice(0, 3).flatMap((id) => row(id, 'total')),
    '属于国家秘密、其他法律行政法规禁止公开、危及“三安全一稳定”',
    "State secret, Disclosure barred by another statute or administrative regulation, Would endanger the 'three securities and one stability'",
  ],
  ['a table without totals', ['documents.rules.in_force'], '规章', 'Rules'],
  ['a word that is no cell', ['no.such.cell' as CellId], '', ''],
  [
    'the one row of a group of the old form',
    row('other_outcome', 'total'),
    '其他处理',
    'Other handling',
  ],
])('words for %s', (_, cells, zh, en) => {
  expect(wordsFor(cells)).toEqual({ zh, en })
})
