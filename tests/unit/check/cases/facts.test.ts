import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Agency } from '../../../../src/agency/agency.ts'
import type { Finding } from '../../../../src/check/check.ts'
import { contextOf, runChecks } from '../../../../src/check/check.ts'
import { checks } from '../../../../src/check/checks.ts'
import type { FrontMatter } from '../../../../src/report/report.ts'
import { folder, isFair } from '../../support/cases.ts'
import { told } from '../../support/golden.ts'
import type { Printed } from '../../support/made-up.ts'
import { agency, makeReport } from '../../support/made-up.ts'

type Fact = [
  name: string,
  by: Partial<Agency>,
  of: Partial<FrontMatter>,
  found?: string | null,
  printed?: Printed,
  last?: Printed,
]

const dated = { period: null, signed: null, published: null }
const city = { level: 'prefecture', name: { zh: '样本市人民政府', en: 'Yangben' } } as const
const named = (zh: string, more: Partial<Agency> = city): Partial<Agency> => ({
  ...more,
  name: { zh, en: 'Yangben' },
})
const rules = { 'documents.rules.in_force': '6' }
const fee = (amount: string): Printed => ({ 'fees.administrative.amount': amount })
const amount = 'amounts.fees.administrative.amount implausible'
const made = 'power-to-make-rules.documents.rules.in_force implausible'

const facts: Readonly<Record<'innocent' | 'guilty', readonly Fact[]>> = {
  innocent: [
    [
      'a body that began in the year',
      { valid_from: '2023-03-15' },
      { period: { from: '2023-03-15', to: '2023-12-31' } },
    ],
    ['a body that began in the year, and counts all of it', { valid_from: '2023-03-15' }, {}],
    [
      'a body that ended in the year',
      { valid_to: '2023-06-30' },
      { ...dated, period: { from: '2023-01-01', to: '2023-06-30' }, signed: '2023-07-10' },
    ],
    ['signed on the last day of the period', {}, { ...dated, signed: '2023-12-31' }],
    ['published on that day', {}, { ...dated, published: '2023-12-31' }],
    ['signed at the end of the next year', {}, { ...dated, signed: '2024-12-31' }],
    [
      'a vertically managed body, late',
      { kind: 'vertical' },
      { ...dated, published: '2024-06-01' },
    ],
    ['another body, late', { kind: 'body' }, { ...dated, published: '2024-06-01' }],
    ['a township’s government, late', { level: 'township' }, { ...dated, published: '2024-06-01' }],
    ['a city with districts makes rules', city, {}, null, rules],
    ['an autonomous prefecture makes rules', named('样本自治州人民政府'), {}, null, rules],
    ['an amount that is ten times last year’s', {}, {}, null, fee('653350'), fee('65335')],
    ['a small amount a hundred times last year’s', {}, {}, null, fee('2000'), fee('20')],
    ['an amount after none', {}, {}, null, fee('65335'), fee('0')],
    ['an amount of a wider scope last year', {}, { scope: 'core' }, null, fee('6.5'), fee('65335')],
    [
      'two amounts that nobody says whose they are',
      {},
      { scope: 'unknown' },
      null,
      fee('65335'),
      fee('100'),
    ],
  ],
  guilty: [
    [
      'published years later, as a repost',
      {},
      { ...dated, published: '2027-05-01' },
      'deadline.published implausible',
    ],
    [
      'a body that began another year',
      { valid_from: '2020-03-15' },
      { period: { from: '2023-03-15', to: '2023-12-31' } },
      'dates.period implausible',
    ],
    [
      'a period that begins on another day than the body',
      { valid_from: '2023-03-15' },
      { period: { from: '2023-05-01', to: '2023-12-31' } },
      'dates.period implausible',
    ],
    [
      'signed before the period ends',
      {},
      { ...dated, signed: '2023-12-30' },
      'dates.signed implausible',
    ],
    ['signed years later', {}, { ...dated, signed: '2026-01-20' }, 'dates.signed implausible'],
    ['signed years later than published', {}, { signed: '2026-01-20' }, 'dates.signed implausible'],
    ['published before it was signed', {}, { signed: '2024-03-25' }, 'dates.published implausible'],
    [
      'a department of a county, late',
      { kind: 'dept' },
      { ...dated, published: '2024-02-01' },
      'deadline.published implausible',
    ],
    ['a prefecture (地区) does not', named('样本地区行政公署'), {}, made, rules],
    ['a league (盟) does not', named('样本盟行政公署'), {}, made, rules],
    [
      'the office of a league does not',
      named('样本盟行署办公室', { ...city, kind: 'gov-office' }),
      { published: null },
      made,
      rules,
    ],
    ['a county does not', {}, {}, made, rules],
    [
      'two amounts that nobody says whose they are, ten thousand times',
      {},
      { scope: 'unknown' },
      amount,
      fee('6533500'),
      fee('653.35'),
    ],
    ['an amount ten thousand times last year’s', {}, {}, amount, fee('653350000'), fee('65335')],
    ['an amount that lost its point', {}, {}, amount, fee('7270125'), fee('59237.2449')],
    ['an amount a ten-thousandth of last year’s', {}, {}, amount, fee('6.5335'), fee('65335')],
    ['an amount that no report can have', {}, {}, amount, fee('961716000')],
  ],
}

function foundBy([, by, of, , printed = {}, last]: Fact): readonly Finding[] {
  const own = { ...agency, ...by }
  const report = makeReport(printed, of)
  const scope = of.scope === 'unknown' ? of.scope : 'region'
  const previous = last ? makeReport(last, { year: 2022, scope }) : null
  return runChecks(checks, report, contextOf(own, report, previous)).findings
}

const all = (['innocent', 'guilty'] as const).flatMap((side) =>
  facts[side].map((fact) => ({ side, name: fact[0], fact })),
)

test.each(all)('$side: $name', ({ side, fact }) => {
  const found = foundBy(fact)
  expect(found.map(({ id, verdict }) => `${id.split('.').slice(1).join('.')} ${verdict}`)).toEqual(
    fact[3] ? [fact[3]] : [],
  )
  expect(isFair[side](null, found)).toBe(true)
})

test('in words', async () => {
  const parts = all.map(
    ({ side, name, fact }) => `# ${side}: ${name}\n${foundBy(fact).map(told).join('')}`,
  )
  await expect(parts.join('\n')).toMatchFileSnapshot(join(folder, 'facts.txt'))
})

describe('what could not have failed is no test', () => {
  const { tallies } = runChecks(checks, makeReport(), contextOf(agency, makeReport(), null))
  test.each(['units', 'column-shift', 'edition-for-year', 'left-blank', 'parts', 'shares'])(
    '%s',
    (id) => {
      expect(tallies.find(({ check }) => check === id)).toEqual({
        check: id,
        applied: 0,
        passed: 0,
        failed: 0,
        undecided: 0,
      })
    },
  )
})
