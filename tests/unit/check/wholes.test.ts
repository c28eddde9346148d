import { expect, test } from 'vitest'
import type { Whole } from '../../../src/check/wholes.ts'
import { isHandled, wholesOf } from '../../../src/check/wholes.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { makeReport } from '../support/made-up.ts'

const report = makeReport()

/** A whole in words, with what it counts and the part where that is not the cells of the claim. */
function told({ label, of, part }: Whole): string {
  const short = (cells: readonly CellId[]): string =>
    cells.map((cell) => cell.split('.').slice(1).join('.')).join(' + ')
  const counted = `${label.zh} / ${label.en}: ${short(of.plus)}`
  return part ? `${counted} (of ${short(part.plus)})` : counted
}

const requests = (rows: string, column = 'total'): CellId[] =>
  rows.split(' ').map((row) => `requests.${row}.${column}` as CellId)
const cases = (row: string, columns: string): CellId[] =>
  columns.split(' ').map((column) => `disputes.${row}.${column}` as CellId)

test.each<[string, readonly CellId[]]>([
  ['an outcome', requests('other_other')],
  ['a refusal', requests('denied_third_party')],
  ['all refusals of two grounds', requests('denied_third_party denied_other_law')],
  ['granted in whole or part', requests('granted partial')],
  ['outcomes of two groups', requests('partial unavailable_unclear')],
  [
    'the whole of a group',
    requests('unavailable_not_held unavailable_needs_creation unavailable_unclear'),
  ],
  ['all decided', requests('outcome_total')],
  ['carried over', requests('carried_out')],
  ['carried in', requests('carried_in')],
  ['received from individuals', requests('received', 'natural_person')],
  ['decided for individuals', requests('outcome_total', 'natural_person')],
  ['received and carried in from individuals', requests('received carried_in', 'natural_person')],
  [
    'decided for two kinds',
    [...requests('outcome_total', 'enterprise'), ...requests('outcome_total', 'research')],
  ],
  ['granted to individuals', requests('granted', 'natural_person')],
  ['upheld', cases('review', 'upheld')],
  ['corrected or other', cases('review', 'corrected other')],
  ['pending', cases('review', 'pending')],
  ['suits of one kind upheld', cases('direct_suit', 'upheld')],
  ['suits of one kind pending', cases('direct_suit', 'pending')],
  [
    'suits of both kinds upheld',
    [...cases('direct_suit', 'upheld'), ...cases('suit_after_review', 'upheld')],
  ],
  ['reviews', cases('review', 'total')],
  ['suits of one kind', cases('direct_suit', 'total')],
  [
    'suits of both kinds',
    [...cases('direct_suit', 'total'), ...cases('suit_after_review', 'total')],
  ],
])('the wholes of %s', (_, cells) => {
  const { own, other, certain } = wholesOf(report, cells)!
  expect(
    [...own.map(told), '---', ...other.map(told), certain ? 'certain' : 'not certain'].join('\n'),
  ).toMatchSnapshot()
})

test.each<[string, readonly CellId[]]>([
  ['received', requests('received')],
  ['flows together', requests('carried_in carried_out')],
  ['totals with parts', [...requests('granted'), ...requests('granted', 'enterprise')]],
  ['cases with results', cases('review', 'upheld total')],
  [
    'cells that make no rectangle',
    [...requests('granted', 'enterprise'), ...requests('partial', 'research')],
  ],
  ['cells of two tables', [...requests('granted'), ...cases('review', 'upheld')]],
  ['documents', ['documents.normative.in_force']],
  ['nothing', []],
])('%s is a share of nothing', (_, cells) => {
  expect(wholesOf(report, cells)).toBeNull()
})

test('a table that the report does not have has no whole', () => {
  expect(wholesOf({ ...report, editions: {} }, requests('granted'))).toBeNull()
})

test('a rate of handling is of all decided, alone', () => {
  expect(isHandled(requests('outcome_total'))).toBe(true)
  expect(isHandled(requests('outcome_total carried_out'))).toBe(false)
  expect(isHandled(requests('granted'))).toBe(false)
  expect(isHandled([])).toBe(false)
})

test('of the old form, its own outcomes are meant', () => {
  const old = makeReport({}, { edition: 'form-2019' })
  const { other } = wholesOf(old, requests('unavailable_unclear'))!
  expect(other.map(told)).toEqual([
    '同组办理结果 / the outcomes of its group: unavailable_not_held.total + unavailable_needs_creation.total + unavailable_unclear.total',
  ])
  expect(wholesOf(old, requests('other_outcome'))?.other).toEqual([])
})
