import { expect, test } from 'vitest'
import { wordsFor } from '../../../src/check/cell-words.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { findCell, findEdition, tableOf } from '../../../src/form/editions.ts'

const in2021 = {
  documents: 'form-2021',
  requests: 'form-2021',
  disputes: 'form-2021',
} as const
const row = (id: string, ...columns: readonly string[]): CellId[] =>
  columns.map((column) => `requests.${id}.${column}` as CellId)
const total: CellId = 'requests.granted.total'

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
    'individuals and businesses of a row',
    row('granted', 'natural_person', 'enterprise'),
    '予以公开（自然人、商业企业）',
    'Granted in full (Individuals, Businesses)',
  ],
  [
    'two results of cases',
    ['disputes.review.upheld', 'disputes.review.pending'],
    '行政复议（结果维持、尚未审结）',
    'Administrative review (Upheld, Pending)',
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
  ['a group whole', denied.flatMap((id) => row(id, 'total')), '不予公开', 'Refused'],
  [
    'a group whole, of one column',
    denied.flatMap((id) => row(id, 'natural_person')),
    '不予公开（自然人）',
    'Refused (Individuals)',
  ],
  [
    'two rows of a group',
    denied.slice(0, 2).flatMap((id) => row(id, 'total')),
    '属于国家秘密、其他法律行政法规禁止公开',
    'State secret, Disclosure barred by another statute or administrative regulation',
  ],
  [
    'as many rows as a group has, of two groups',
    [
      ...row('unavailable_not_held', 'total'),
      ...denied.slice(0, 2).flatMap((id) => row(id, 'total')),
    ],
    '本机关不掌握相关政府信息、属于国家秘密、其他法律行政法规禁止公开',
    'Agency does not hold the information, State secret, Disclosure barred by another statute or administrative regulation',
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
    'Other outcome',
  ],
])('words for %s', (_, cells, zh, en) => {
  expect(wordsFor({ editions: in2021 }, cells)).toEqual({ zh, en })
})

test.each([
  ['form-2019', '规范性文件'],
  ['form-2021', '行政规范性文件'],
] as const)('a report on %s is spoken of in its own words', (documents, zh) => {
  const cells = ['documents.normative.in_force', 'documents.normative.total_disclosed'] as const
  const own = cells.find((cell) => findCell(documents, cell))!
  expect(wordsFor({ editions: { documents } }, [own]).zh).toBe(zh)
})
