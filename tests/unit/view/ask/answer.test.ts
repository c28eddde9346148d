import { expect, test } from 'vitest'
import type { Answer, AskReport } from '../../../../src/view/ask/answer.ts'
import { figureNamed } from '../../../../src/view/ask/figures.ts'
import { putIns } from '../../../../src/view/ask/question.ts'
import { publishReal } from '../../dataset/product/support.ts'
import { answered, storeOf } from './support.ts'

const store = storeOf(await publishReal())

/** The rows of an answer, a list after the other: its level and scope, then its reports with their values and cautions. */
const lists = ({ lists }: Answer): unknown[] =>
  lists.map(({ group, rows }) => [
    group && `${group.level}-${group.scope}`,
    ...rows.map(({ report_id: id, value, cautions }) => [id, value, ...cautions]),
  ])
const out = ({ leftOut }: Answer): unknown[] =>
  leftOut.map(({ kind, count, breaks }) => [kind, count, ...breaks])
const change =
  (id: string, more: Partial<AskReport>) =>
  (reports: readonly AskReport[]): readonly AskReport[] =>
    reports.map((report) => (report.report_id === id ? { ...report, ...more } : report))

const counties = { figures: ['received'], group: 'county-region' } as const
const jiangxian = 'jiangxian-140826-gov-2024'
const ningjin = 'ningjin-130528-gov-2024'

test('each level and scope has a list of its own, in the order of codes, and a sum of each year', async () => {
  const answer = await answered(store, { figures: ['received'] })
  expect(lists(answer)).toEqual([
    ['province-core', ['shanghai-310000-gov-office-2019', 859]],
    [
      'prefecture-region',
      ['jincheng-140500-gov-2024', 718],
      ['huaian-320800-gov-2024', 3119],
      ['suqian-321300-gov-2024', 3525],
    ],
    ['county-region', [ningjin, 64], [jiangxian, 4]],
    [
      'county-agency',
      ['xinjiang-140825-gov-office-2023', 0],
      ['shuyang-321322-dept-development-reform-2023', 26],
    ],
  ])
  expect(answer.lists.map(({ sums }) => sums)).toEqual([
    [],
    [{ year: 2024, value: 7362, reports: 3 }],
    [{ year: 2024, value: 68, reports: 2 }],
    [{ year: 2023, value: 26, reports: 2 }],
  ])
  expect(out(answer)).toEqual([
    ['unknown', 1],
    ['mixed', 4],
  ])
})

test('different levels and scopes stand in one list by choice alone: then in the order of codes, and without a sum', async () => {
  const answer = await answered(store, { figures: ['received'], order: 'value', with: ['mixed'] })
  expect(answer.lists).toHaveLength(1)
  const [list] = answer.lists
  expect(list!.group).toBe(null)
  expect(list!.sums).toEqual([])
  const codes = list!.rows.map((row) => row.division_code)
  expect(codes).toEqual(codes.toSorted())
  expect(list!.rows.every(({ cautions }) => cautions.includes('mixed'))).toBe(true)
})

test('a draft is left out, unless it is put in, and then its row says so', async () => {
  const draft = change(jiangxian, { review: 'draft' })
  const without = await answered(store, counties, draft)
  expect([lists(without), out(without)]).toEqual([
    [['county-region', [ningjin, 64]]],
    [['draft', 1]],
  ])
  const put = await answered(store, { ...counties, with: ['draft'] }, draft)
  expect([lists(put), out(put)]).toEqual([
    [['county-region', [ningjin, 64], [jiangxian, 4, 'draft']]],
    [],
  ])
})

test('a report whose scope is not clear is left out; put in, it has a list apart that is neither ranked nor added up', async () => {
  const question = { figures: ['received'], group: 'county', order: 'value' } as const
  const unclear = (reports: readonly AskReport[]): readonly AskReport[] =>
    change(ningjin, { scope: 'unknown' })(change(jiangxian, { scope: 'unknown' })(reports))
  expect(out(await answered(store, question, unclear))).toEqual([['unknown', 3]])
  const put = await answered(store, { ...question, with: ['unknown'] }, unclear)
  const apart = put.lists.find(({ group }) => group?.scope === 'unknown')!
  expect(apart.rows.map(({ report_id: id, value }) => [id, value])).toEqual([
    [ningjin, 64],
    [jiangxian, 4],
    ['mianchi-411221-gov-2024', 34],
  ])
  expect([apart.sums, apart.rows.every(({ cautions }) => cautions.includes('unknown'))]).toEqual([
    [],
    true,
  ])
})

test('a list is of the year that most of its reports are about; who has none of it comes in by choice', async () => {
  const question = { figures: ['received'], group: 'prefecture-region' } as const
  const earlier = change('huaian-320800-gov-2024', { year: 2021 })
  const without = await answered(store, question, earlier)
  expect(out(without)).toEqual([['year', 1]])
  expect(without.lists[0]!.rows.map(({ year }) => year)).toEqual([2024, 2024])
  const put = await answered(store, { ...question, with: ['year'] }, earlier)
  expect(put.lists[0]!.rows.map(({ year, cautions }) => [year, ...cautions])).toEqual([
    [2024],
    [2021, 'year'],
    [2024],
  ])
})

test('years before a change in what is counted are left out, with what changed, unless they are put in', async () => {
  const question = {
    figures: ['reviews'],
    agencies: ['suqian-321300-gov'],
    years: 'all',
  } as const
  const without = await answered(store, question)
  expect([lists(without), out(without)]).toEqual([
    [['prefecture-region', ['suqian-321300-gov-2024', 170]]],
    [['break', 1, 'review-first-2024']],
  ])
  expect(lists(await answered(store, { ...question, with: ['break'] }))).toEqual([
    [
      'prefecture-region',
      ['suqian-321300-gov-2023', 440, 'review-first-2024'],
      ['suqian-321300-gov-2024', 170],
    ],
  ])
  // Requests were counted in the same way in both.
  expect(out(await answered(store, { ...question, figures: ['received'] }))).toEqual([])
})

test('reports on another edition of the form stand apart where it counts otherwise, be they of the same year', async () => {
  const question = { figures: ['other-other-rate'], group: 'prefecture-region' } as const
  const old = change('huaian-320800-gov-2024', { edition: 'form-2019' })
  const answer = await answered(store, question, old)
  expect(out(answer)).toEqual([['break', 1, 'form-2021']])
  expect(out(await answered(store, { ...question, figures: ['received'] }, old))).toEqual([])
})

test('of fewer than ten cases there is no percentage, unless it is put in; it is never ranked', async () => {
  const question = { figures: ['disclosure-rate'], group: 'county-region', order: 'value' } as const
  const without = await answered(store, question)
  expect([lists(without), out(without)]).toEqual([
    [['county-region', [ningjin, 0.523077], [jiangxian, null]]],
    [['small', 1]],
  ])
  // 3 of 4 are more than 34 of 65, and stand below.
  expect(lists(await answered(store, { ...question, with: ['small'] }))).toEqual([
    ['county-region', [ningjin, 0.523077], [jiangxian, 0.75, 'small']],
  ])
})

test('the largest value first is of one year: of several, agencies stand year by year', async () => {
  const ranked = await answered(store, {
    figures: ['received'],
    group: 'prefecture-region',
    order: 'value',
  })
  expect(ranked.lists[0]!.rows.map(({ value }) => value)).toEqual([3525, 3119, 718])
  const all = await answered(store, {
    figures: ['received'],
    group: 'prefecture-region',
    order: 'value',
    years: 'all',
  })
  expect(all.lists[0]!.rows.map(({ value }) => value)).toEqual([718, 3119, 3511, 3525])
})

test('provinces and agencies together ask for what belongs to either', async () => {
  const answer = await answered(store, {
    figures: ['received'],
    provinces: ['14'],
    agencies: ['huaian-320800-gov'],
  })
  expect(answer.lists.flatMap(({ rows }) => rows.map((row) => row.agency_id))).toEqual([
    'jincheng-140500-gov',
    'huaian-320800-gov',
    'jiangxian-140826-gov',
    'xinjiang-140825-gov-office',
  ])
})

test('rates are not added up, nor what a form counts otherwise from an edition on joined', () => {
  expect(figureNamed('disclosure-rate')).toMatchObject({ adds: false, unit: 'ratio' })
  expect(figureNamed('received')).toMatchObject({ adds: true, unit: '件', breaks: [] })
  expect(figureNamed('fees.administrative.amount')).toMatchObject({ adds: true, unit: '万元' })
  expect(figureNamed('enforcement.penalties.decisions')!.breaks.map(({ id }) => id)).toEqual([
    'form-2021',
  ])
  expect(figureNamed('disputes.review.total')!.breaks.map(({ id }) => id)).toEqual([
    'review-first-2024',
  ])
  expect([figureNamed('nothing'), figureNamed('__proto__')]).toEqual([null, null])
})

test('nothing is left out that was put in, and every choice has its word', async () => {
  const answer = await answered(store, { figures: ['disclosure-rate'], years: 'all', with: putIns })
  expect(answer.leftOut).toEqual([])
})
