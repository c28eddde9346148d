import { growthOf, workOf } from '../support/work.ts'
import { expect, test } from 'vitest'
import { contextOf, runChecks } from '../../../src/check/check.ts'
import { checks } from '../../../src/check/checks.ts'
import { testIdentities } from '../../../src/check/identity-tests.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Stated } from '../support/made-up.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'
import { testAll } from '../support/all.ts'

const cell = (id: string): readonly CellId[] => [`requests.${id}.total` as CellId]

/** Figures of a text of the kinds that checks look at, in the order in which a text has them. */
const kinds: readonly Stated[] = [
  ['收到政府信息公开申请', '30', '件', 'region', cell('received')],
  ['其中自然人', '12', '件', 'region', ['requests.received.natural_person' as CellId]],
  ['予以公开占比', '41.5', '%', 'region', cell('granted')],
  ['同比增长', '7', '%同比', 'region', cell('received')],
  ['公开同比增长', '7', '%同比', 'region', cell('granted')],
  ['收到政府信息公开申请', '31', '件', 'region', cell('received')],
  ['办结申请', '29', '件', 'region', cell('outcome_total')],
  ['行政复议', '3', '件', 'region', ['disputes.review.total' as CellId]],
  ['主动公开信息', '约700', '条', 'agency', []],
  ['市级收到申请', '30', '件', 'part', cell('received')],
  ['上年收到申请', '25', '件', 'region', cell('received'), '上年'],
]

/** A report that states so many figures, beside a previous one. */
function stating(size: number): Parameters<typeof contextOf>[1] {
  const stated = Array.from({ length: size }, (_, at) => kinds[at % kinds.length]!)
  return withClaims(makeReport({ 'requests.received.total': '30' }), stated)
}

const previous = makeReport({ 'requests.received.total': '25' }, { year: 2022 })

const named = checks.map((check) => ({ name: check.id, check }))

testAll('the work of each check grows as the figures of the text do', named, async ({ check }) => {
  const growth = await growthOf((size) => {
    const report = stating(size)
    return () => runChecks([check], report, contextOf(agency, report, previous))
  }, 60)
  expect(growth).toBeLessThan(2.2)
})

test('all of them together, with what is folded into one', async () => {
  const growth = await growthOf((size) => {
    const report = stating(size)
    return () => runChecks(checks, report, contextOf(agency, report, previous))
  }, 60)
  expect(growth).toBeLessThan(2.2)
})

test('the equations of a table are tested once a report, however many checks ask', async () => {
  const report = makeReport({ 'requests.received.total': '30' })
  const ask = (): unknown => testIdentities(report, 'requests')
  const [once, again] = [await workOf(ask), await workOf(ask)]
  expect(once).toBeGreaterThan(10 * again)
})
