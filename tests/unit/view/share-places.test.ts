import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applicants } from '../../../src/charts/applicants.ts'
import { chartColumns, chartCsv } from '../../../src/charts/chart-csv.ts'
import { nameOf } from '../../../src/charts/figures.ts'
import { tableIn } from '../../../src/report/figures.ts'
import { outcomeMix } from '../../../src/charts/outcome-mix.ts'
import { outcomeTrend } from '../../../src/charts/outcome-trend.ts'
import { pairMix } from '../../../src/charts/pair-mix.ts'
import { refusalGrounds } from '../../../src/charts/refusal-grounds.ts'
import { ratio } from '../../../src/indicator/indicator.ts'
import { numberFormats } from '../../../src/locale/format.ts'
import { locales } from '../../../src/locale/locale.ts'
import type { Words } from '../../../src/locale/words.ts'
import { words } from '../../../src/locale/words.ts'
import { applicantRows } from '../../../src/view/applicant-outcomes.ts'
import { inWords } from '../../../src/view/compare/indicators.ts'
import { rateText } from '../../../src/view/compare/rate-text.ts'
import { ratesOf } from '../../../src/view/indicators.ts'
import { answer } from '../../../src/view/answer.ts'
import { madeFile } from '../charts/fixture.ts'
import { holds } from '../support/runs.ts'

/** A made-up agency of whose requests `part` of `whole` were granted, made by individuals, and refused for one reason. */
const fileOf = (part: number, whole: number) => {
  const cells = {
    'requests.received.natural_person': part,
    'requests.received.total': whole,
    'requests.granted.natural_person': part,
    'requests.granted.total': part,
    'requests.outcome_total.natural_person': whole,
    'requests.outcome_total.total': whole,
    'requests.denied_state_secret.total': part,
    'requests.other_other.total': whole - part,
  }
  return madeFile([2023, 2024].map((year) => ({ year, cells })))
}

/** The percentage of a whole of ten or more as it must be printed, by integers alone. */
function expected(part: number, whole: number): string {
  const tenths = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole))
  if (tenths === 0n && part > 0) return '<0.1%'
  if (tenths === 1000n && part < whole) return '>99.9%'
  return `${tenths / 10n}.${tenths % 10n}%`
}

/** What each place that prints shares prints of the pair, by its name; of ten cases and more. */
function printed(part: number, whole: number, t: Words): Readonly<Record<string, string>> {
  const file = fileOf(part, whole)
  const report = file.reports.at(-1)!
  const indicator = {
    indicator: 'disclosure-rate',
    ...ratio(part, whole),
    unit: 'ratio' as const,
    low: null,
    high: null,
  }
  const { rows } = tableIn(report, 'requests')
  const [granted, secret] = ['granted', 'denied_state_secret'].map((id) => nameOf(rows, id, t))
  const first = (rows: readonly (readonly string[])[]): readonly string[] => rows[0]!
  const bracketed = (text: string): string => /[（(]([^（()）]*%)[)）]/u.exec(text)?.[1] ?? text
  const half = { name: '甲', report }
  const mix = outcomeMix(file, t)!
  return {
    answer: /[<>]?[\d.]+%/.exec(answer(report, null, t)[1]!)![0],
    'outcome mix, table': first(mix.table.rows)[2]!,
    'outcome mix, sentence': bracketed(mix.description.split(granted!)[1]!),
    'applicants, table': first(applicants(file, t)!.table.rows)[2]!,
    'outcome trend': bracketed(first(outcomeTrend(file, t)!.table.rows)[1]!),
    'outcome trend, sentence': / → (\S+?%)/.exec(outcomeTrend(file, t)!.description)![1]!,
    pair: bracketed(first(pairMix([half, half], t)!.table.rows)[1]!),
    grounds: bracketed(refusalGrounds(file, t)!.description.split(secret!)[1]!),
    'applicants and outcomes': bracketed(applicantRows(report, t)[1]!.cells[0]!),
    'comparison and indicator page': inWords(indicator, t)[0],
    'browser script': rateText(
      indicator,
      { missing: '', derived: '', residents: '' },
      numberFormats(t.tag),
    )[0],
    'rates of the agency page': ratesOf([indicator], ['disclosure-rate'], t)[0]!.value,
  }
}

const pairs = fc
  .tuple(fc.integer({ min: 10, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([whole, of]) => [Math.max(1, Math.round(whole * of)), whole] as const)

function agree(part: number, whole: number): void {
  for (const t of locales.map(words)) {
    for (const [place, text] of Object.entries(printed(part, whole, t))) {
      expect(text, `${place}, ${t.locale}: ${part}/${whole}`).toBe(expected(part, whole))
    }
  }
}

test.each([
  [23, 80],
  [836, 1003],
  [1, 3000],
  [2999, 3000],
  [9995, 10_000],
  [10, 10],
])('%d of %d reads the same wherever it is printed', agree)

test('any share reads the same wherever it is printed', () => {
  holds(fc.property(pairs, ([part, whole]) => agree(part, whole)))
})

test('the file of a chart and the published ratio have the same six decimals', () => {
  holds(
    fc.property(pairs, ([part, whole]) => {
      const file = fileOf(part, whole)
      const [zh, en] = (['zh', 'en'] as const).map((each) => outcomeMix(file, words(each))!)
      const line = chartCsv({ zh: zh!, en: en! }, file).split('\n')[1]!.split(',')
      expect(Number(line[chartColumns.indexOf('share')])).toBe(ratio(part, whole).value)
    }),
  )
})

test('under ten cases the fraction stands alone, and no share beside a count', () => {
  const t = words('en')
  const file = fileOf(3, 7)
  const [, few, note] = answer(file.reports.at(-1)!, null, t)
  expect(few).toContain('7 concluded: granted in full 3')
  expect(note).toBe(t.answer.small(10))
  expect(inWords({ ...ratio(3, 7), low: null, high: null, unit: 'ratio' }, t)).toEqual(['3/7', ''])
  expect(outcomeMix(file, t)!.table.rows[0]).toEqual(['Granted in full', '3', '–'])
  expect(applicantRows(file.reports.at(-1)!, t)[1]!.cells[0]).toBe('3')
})
