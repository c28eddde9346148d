import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openCurated } from '../../../../scripts/lib/curated.ts'
import { frozen } from '../../support/folder.ts'
import { openDuck } from './duck.ts'
import { publishReal } from './support.ts'

// The queries of docs/queries.md on the Parquet files, and beside each the answer worked out from the parsed reports.
const published = await publishReal()
const { connection, close } = await openDuck(published)
afterAll(close)

const queries = [
  ...readFileSync('docs/queries.md', 'utf8').matchAll(/^## (\d+)\. .*?^```sql\n(.*?)^```/gms),
]
const records = [...openCurated(frozen).records()]
const reports = records.flatMap(({ agency, reports: own }) =>
  own.map((report) => ({ ...report, name: agency.name.zh, level: agency.level })),
)
type Held = (typeof reports)[number]

async function answer(number: number): Promise<unknown[][]> {
  const sql = queries[number - 1]![2]!
  return (await connection.runAndReadAll(sql)).getRowsJson()
}

const valueOf = (report: Held, cell: string): number | null =>
  report.observations.find((each) => each.cell === cell)?.value ?? null
const by =
  <T>(key: (item: T) => string | number, down = false) =>
  (a: T, b: T): number => {
    const [x, y] = [key(a), key(b)]
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1)
  }
const groups = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] =>
  Object.entries(Object.groupBy(items, key)).map(([name, all]) => [name, all!])
const text = (number: number): string => String(number)

const expected: Readonly<Record<number, () => unknown[][]>> = {
  1: () =>
    groups(reports, ({ year }) => text(year))
      .sort(by(([year]) => year))
      .map(([year, own]) => [
        Number(year),
        text(own.length),
        text(new Set(own.map(({ agency }) => agency)).size),
        text(own.reduce((sum, { findings }) => sum + findings.length, 0)),
      ]),
  2: () =>
    groups(
      reports.filter(
        (each) => each.scope === 'region' && valueOf(each, 'requests.received.total') !== null,
      ),
      ({ year, level }) => `${year} ${level}`,
    )
      .sort(by(([key]) => key))
      .map(([key, own]) => [
        Number(key.slice(0, 4)),
        key.slice(5),
        text(own.length),
        own.reduce((sum, each) => sum + valueOf(each, 'requests.received.total')!, 0),
      ]),
  3: () =>
    reports
      .filter((each) => valueOf(each, 'requests.received.total') !== null)
      .sort(by(({ id }) => id))
      .sort(by((each) => valueOf(each, 'requests.received.total')!, true))
      .slice(0, 5)
      .map((each) => [each.name, each.year, each.scope, valueOf(each, 'requests.received.total')]),
  5: () =>
    reports
      .flatMap((report) => report.indicators.map((each) => ({ ...each, report })))
      .filter(({ indicator, status }) => indicator === 'disclosure-rate' && status === 'computed')
      .sort(by(({ report }) => report.id))
      .sort(by(({ value }) => value!, true))
      .map(({ report, value, numerator, denominator }) => [
        report.name,
        report.year,
        value,
        numerator,
        denominator,
      ]),
  6: () =>
    reports
      .map(({ id, observations }) => {
        const of = (status: string): number =>
          observations.filter((each) => each.status === status).length
        return { id, reported: of('reported'), blank: of('blank'), all: observations.length }
      })
      .sort(by(({ id }) => id))
      .sort(by(({ blank }) => blank, true))
      .map(({ id, reported, blank, all }) => [
        id,
        text(reported),
        text(blank),
        text(all - reported - blank),
      ]),
  8: () =>
    reports
      .flatMap(({ id, claims, judgements, file }) =>
        claims
          .filter((claim) =>
            ['differs', 'other_definition'].includes(judgements.get(claim.id)!.verdict),
          )
          .sort(by((claim) => claim.id))
          .map(({ label, value, unit, cells, line }) => [
            id,
            label,
            value,
            unit,
            cells,
            `${file}:${line}`,
          ]),
      )
      .sort(by(([id]) => String(id))),
  9: () =>
    reports
      .map((report) => {
        // Blanks alone are no sum of 0: there is no figure.
        const of = (column: string): number | null => {
          const values = report.observations
            .filter((each) => each.table === 'disputes' && each.column === column)
            .flatMap(({ value }) => value ?? [])
          return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null
        }
        return { id: report.id, cases: of('total'), corrected: of('corrected') }
      })
      .filter(({ cases }) => (cases ?? 0) > 0)
      .sort(by(({ id }) => id))
      .sort(by(({ cases }) => cases!, true))
      .map(({ id, cases, corrected }) => [id, cases, corrected]),
  10: () =>
    reports
      .flatMap((later) => {
        const earlier = reports.find(
          (each) => each.agency === later.agency && each.year === later.year - 1,
        )
        if (!earlier) return []
        const [left, taken] = [
          valueOf(earlier, 'requests.carried_out.total'),
          valueOf(later, 'requests.carried_in.total'),
        ]
        return [[later.agency, later.year, left, taken]]
      })
      .sort(by(([agency]) => String(agency))),
}

test('there are ten questions', () => {
  expect(queries.map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test.each(Object.keys(expected).map(Number))(
  'question %i is answered as the reports themselves do',
  async (number) => {
    const rows = await answer(number)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows).toEqual(expected[number]!())
  },
)

test('question 4: the outcomes of one report add up to its own total', async () => {
  const report = reports.find(({ id }) => id === 'jincheng-140500-gov-2024')!
  const rows = await answer(4)
  const sum = rows.reduce((all, [, , count]) => all + Number(count), 0)
  expect(sum).toBe(valueOf(report, 'requests.outcome_total.total'))
  const counts = rows.map(([, , count]) => Number(count))
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('question 7: the findings by check and verdict are all the findings', async () => {
  const rows = await answer(7)
  const found = groups(
    reports.flatMap(({ findings }) => findings),
    ({ check, verdict }) => `${check} ${verdict}`,
  )
  expect(rows.map(([, , , count]) => Number(count))).toEqual(
    found.map(([, own]) => own.length).sort((a, b) => b - a),
  )
})
