import { expect, test } from 'vitest'
import { countedBy } from '../../../src/check/counted.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { ClaimUnit } from '../../../src/report/claim-units.ts'

test.each<[readonly CellId[], string]>([
  [['requests.received.total', 'requests.carried_in.enterprise'], 'requests'],
  [['requests.carried_out.total'], 'requests'],
  [['requests.granted.total', 'requests.outcome_total.total'], 'outcomes'],
  [['disputes.review.upheld'], 'reviews'],
  [['disputes.direct_suit.total', 'disputes.suit_after_review.total'], 'suits'],
  [['disputes.review.total', 'disputes.direct_suit.total'], 'disputes'],
  [['documents.rules.in_force'], 'documents'],
  [['licensing.permits.decisions', 'enforcement.penalties.decisions'], 'decisions'],
  [['fees.administrative.amount'], 'money'],
  [['procurement.central.amount'], 'money'],
  [['procurement.central.projects'], 'other'],
  [['requests.received.total', 'disputes.review.total'], 'other'],
])('%s: %s', (cells, counted) => {
  expect(countedBy({ cells, label: '收取费用的诉讼', unit: '件' })).toBe(counted)
})

test.each<[string, ClaimUnit, string]>([
  ['信息处理费', '元', 'money'],
  ['收费', '亿元', 'money'],
  ['复议案件', '件', 'reviews'],
  ['诉讼案件', '件', 'suits'],
  ['直接起诉', '件', 'suits'],
  ['行政复议和诉讼案件', '件', 'disputes'],
  ['诉讼和复议', '件', 'disputes'],
  ['收到申请', '件', 'requests'],
  ['公报刊登文件', '件', 'documents'],
  ['规章', '件', 'documents'],
  ['市政府公文主动公开率', '%', 'documents'],
  ['主动公开信息', '条', 'information'],
  ['政策解读', '条', 'information'],
  ['重点工作', '条', 'other'],
])('%s in %s, of no cell: %s', (label, unit, counted) => {
  expect(countedBy({ cells: [], label, unit })).toBe(counted)
})
