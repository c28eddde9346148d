import { expect, test } from 'vitest'
import type { CellId } from '../../../src/form/editions.ts'
import {
  addUp,
  cellsIn,
  derivedIn,
  editionIn,
  editionsOf,
  figure,
  figuresIn,
  knownSum,
  printedSum,
  sum,
  tableIn,
  valueOf,
} from '../../../src/report/figures.ts'
import { makeReport } from '../support/made-up.ts'

const granted: CellId = 'requests.granted.total'
const partial: CellId = 'requests.partial.total'
const row = (id: string, ...columns: readonly string[]): CellId[] =>
  columns.map((column) => `requests.${id}.${column}` as CellId)

test('a figure is found by its cell; a cell that the report does not have is none', () => {
  const report = makeReport({ [granted]: '9件' })
  expect(figure(report, granted)).toBe(report.observations.find(({ cell }) => cell === granted))
  expect(figure(report, 'procurement.central.projects')).toBeNull()
  expect(figure({ ...report, observations: [] }, granted)).toBeNull()
})

test('the figures of a table are its own, in the order of the form', () => {
  const report = makeReport()
  expect(figuresIn(report, 'enforcement').map(({ cell }) => cell)).toEqual([
    'enforcement.penalties.decisions',
    'enforcement.coercion.decisions',
  ])
  expect(figuresIn(report, 'procurement')).toEqual([])
})

test('a table is that of its own edition; one that the report does not have is a fault of the program', () => {
  const mixed = makeReport({}, {}, { requests: 'form-2019' })
  expect([editionIn(mixed, 'requests'), editionIn(mixed, 'disputes')]).toEqual([
    'form-2019',
    'form-2021',
  ])
  const leaves = tableIn(mixed, 'requests').rows.map(({ id }) => id)
  expect([leaves.includes('other_outcome'), leaves.includes('other_other')]).toEqual([true, false])
  expect(editionsOf(mixed.observations)).toEqual(mixed.editions)
  expect(() => editionIn(mixed, 'procurement')).toThrow('the report has no table procurement')
})

test.each([
  ['a total that is printed', { [granted]: '9', 'requests.granted.enterprise': '3' }, 9],
  ['a blank total of a row with figures', { [granted]: '', 'requests.granted.enterprise': '3' }, 3],
  ['a mark for the total', { [granted]: '/', 'requests.granted.enterprise': '3' }, 3],
  [
    'decimals',
    { [granted]: '', 'requests.granted.enterprise': '0.1', 'requests.granted.research': '0.2' },
    0.3,
  ],
  [
    'a blank among the parts',
    { [granted]: '', 'requests.granted.enterprise': '3', 'requests.granted.research': '' },
    3,
  ],
  ['a total that nobody can read', { [granted]: '?', 'requests.granted.enterprise': '3' }, null],
  ['a total that is absent', { [granted]: 'absent', 'requests.granted.enterprise': '3' }, null],
  ['a part that nobody can read', { [granted]: '', 'requests.granted.enterprise': '?' }, null],
  ['a part that is absent', { [granted]: '', 'requests.granted.enterprise': 'absent' }, null],
])('a total as it is known: %s', (_, printed, value) => {
  expect(valueOf(makeReport(printed), granted)).toBe(value)
})

test('what is no total is never worked out', () => {
  const report = makeReport({
    'requests.partial.natural_person': '',
    [partial]: '4',
    'documents.rules.in_force': '',
    'disputes.review.total': '',
    'disputes.review.upheld': '4',
  })
  expect(valueOf(report, 'requests.partial.natural_person')).toBeNull()
  expect(valueOf(report, 'documents.rules.in_force')).toBeNull()
  expect(valueOf(report, 'disputes.review.total')).toBe(4)
  expect(valueOf(report, 'procurement.central.projects')).toBeNull()
  const alone = report.observations.filter(({ cell }) => cell.endsWith('.total'))
  expect(valueOf({ ...report, observations: alone }, 'disputes.review.total')).toBeNull()
})

test.each<[string, readonly CellId[], object, number | null]>([
  ['all in print', [granted, 'requests.received.total'], { value: 4, lacking: null }, 4],
  ['one blank', [granted, 'documents.rules.issued'], { value: 2, lacking: 'blank' }, null],
  ['one worked out', [granted, partial], { value: 7, lacking: 'marked' }, null],
  [
    'the first that is not in print counts',
    ['requests.denied_deliberative.total', partial],
    { value: 5, lacking: 'illegible' },
    null,
  ],
  ['none known', ['documents.rules.issued'], { value: null, lacking: 'blank' }, null],
  ['no such cell', ['procurement.central.projects'], { value: null, lacking: 'absent' }, null],
  ['no cell', [], { value: null, lacking: null }, null],
])('a sum, %s', (_, cells, expected, printed) => {
  const report = makeReport({
    [granted]: '2',
    'requests.received.total': '2',
    [partial]: '/',
    'requests.partial.enterprise': '5',
    'requests.denied_deliberative.total': '?',
    'documents.rules.issued': '',
  })
  expect(sum(report, cells)).toEqual({ cells, ...expected })
  expect(printedSum(report, cells)).toBe(printed)
})

test('numbers add up without the noise of binary fractions', () => {
  expect([addUp([0.1, 0.2]), addUp([]), addUp([1, 2, 3])]).toEqual([0.3, 0, 6])
})

test('rows that an edition took apart stand for each other; other cells are left as they are', () => {
  const in2021 = makeReport()
  const in2019 = makeReport({}, { edition: 'form-2019' })
  const three = ['other_no_correction', 'other_fee_unpaid', 'other_other'].flatMap((id) =>
    row(id, 'total'),
  )
  const one = row('other_outcome', 'total')
  expect(cellsIn(in2021, one)).toEqual(three)
  expect(cellsIn(in2019, three)).toEqual(one)
  expect(cellsIn(in2019, row('other_other', 'enterprise'))).toEqual(
    row('other_outcome', 'enterprise'),
  )
  expect(cellsIn(in2021, three)).toEqual(three)
  expect(cellsIn(in2019, one)).toEqual(one)
  const others: CellId[] = [granted, 'disputes.review.other', 'procurement.central.projects']
  expect(cellsIn(in2021, others)).toEqual(others)
  expect(cellsIn(in2019, ['documents.rules.issued'])).toEqual(['documents.rules.issued'])
  expect(cellsIn(in2021, [granted, granted])).toEqual([granted])
})

test('a group is its rows in the edition of the table at hand, in a column, all or all but one', () => {
  const cells = {
    'requests.other_no_correction.total': '1',
    'requests.other_fee_unpaid.total': '2',
    'requests.other_other.total': '4',
    'requests.other_outcome.total': '8',
    'requests.denied_admin_query.total': '16',
    'requests.denied_third_party.total': '32',
    'requests.denied_third_party.enterprise': '64',
    [granted]: '128',
  } as const
  const in2021 = makeReport(cells)
  const in2019 = makeReport(cells, { edition: 'form-2019' })
  const mixed = makeReport(cells, {}, { requests: 'form-2019' })
  const value = (of: typeof in2021, ...parts: Parameters<typeof sum>[1]): number | null =>
    printedSum(of, parts)
  expect([in2021, in2019, mixed].map((each) => value(each, { group: 'other_outcome' }))).toEqual([
    7, 8, 8,
  ])
  expect(value(in2021, { group: 'denied' })).toBe(48)
  expect(value(in2021, { group: 'denied', without: 'denied_admin_query' })).toBe(32)
  expect(value(in2021, { group: 'denied', column: 'enterprise' })).toBe(64)
  expect(value(in2021, { group: 'granted' }, { group: 'denied' })).toBe(176)
  expect(cellsIn({ editions: {} }, [{ group: 'denied' }, granted])).toEqual([granted])
})

test('a report is walked once, however often it is asked', () => {
  const report = makeReport()
  let walks = 0
  const observations = new Proxy(report.observations, {
    get(list, key) {
      if (key === Symbol.iterator) walks += 1
      return Reflect.get(list, key) as unknown
    },
  })
  const asked = { ...report, observations }
  expect([figure(asked, granted)?.value, sum(asked, [granted, partial]).value]).toEqual([0, 0])
  expect(figuresIn(asked, 'requests')).toHaveLength(175)
  expect(walks).toBe(1)
})

test('a row of blanks adds nothing where the totals of its columns are full, else it is not known', () => {
  const { columns } = tableIn(makeReport(), 'requests')
  const blank = Object.fromEntries(
    row('granted', ...columns.map(({ id }) => id)).map((cell) => [cell, '']),
  )
  const full = makeReport({
    ...blank,
    'requests.partial.enterprise': '4',
    'requests.outcome_total.enterprise': '4',
  })
  expect(valueOf(full, granted)).toBe(0)
  const short = makeReport({
    ...blank,
    'requests.outcome_total.enterprise': '4',
    'requests.outcome_total.total': '4',
  })
  expect(valueOf(short, granted)).toBeNull()
  const unknown = makeReport({
    ...blank,
    'requests.outcome_total.enterprise': '',
    'requests.outcome_total.total': '9',
  })
  expect(valueOf(unknown, granted)).toBeNull()
})

test('a known sum says whether a total in it was worked out', () => {
  const report = makeReport({ [granted]: '', 'requests.granted.enterprise': '3', [partial]: '4' })
  expect(knownSum(report, [granted, partial])).toEqual({ value: 7, derived: true })
  expect(knownSum(report, [partial])).toEqual({ value: 4, derived: false })
  expect(knownSum(report, [partial, 'documents.rules.issued'])).toEqual({
    value: 4,
    derived: false,
  })
  expect(
    knownSum(makeReport({ 'documents.rules.issued': '' }), [partial, 'documents.rules.issued']),
  ).toBeNull()
  expect([...derivedIn(report)]).toEqual([[granted, 3]])
})
