import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Context, Finding } from '../../../src/check/check.ts'
import { contextOf, runChecks } from '../../../src/check/check.ts'
import { amounts } from '../../../src/check/amounts.ts'
import { growth } from '../../../src/check/growth.ts'
import { parts } from '../../../src/check/parts.ts'
import { shareSum } from '../../../src/check/share-sum.ts'
import { shares } from '../../../src/check/shares.ts'
import { textAndTable } from '../../../src/check/text-and-table.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { ClaimVerdict, Judged } from '../../../src/check/judgement.ts'
import type { Claim, Report } from '../../../src/report/report.ts'
import { told } from './golden.ts'
import type { Printed, Stated } from './made-up.ts'
import { agency, makeReport, withClaims } from './made-up.ts'

/** Where what cases say stands, word for word. */
export const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'cases')

/** The checks that look at figures of the text. */
const ofText = [textAndTable, shares, shareSum, growth, parts, amounts]

/** The figures of a report on a whole city that the cases are about; only totals, which is all that the text speaks of. */
export const city: Printed = {
  'requests.received.total': '718',
  'requests.received.natural_person': '681',
  'requests.received.enterprise': '37',
  'requests.carried_in.total': '9',
  'requests.outcome_total.total': '720',
  'requests.outcome_total.natural_person': '683',
  'requests.outcome_total.enterprise': '37',
  'requests.carried_out.total': '7',
  'requests.granted.total': '226',
  'requests.partial.total': '87',
  'requests.denied_other_law.total': '7',
  'requests.denied_third_party.total': '5',
  'requests.denied_internal_affairs.total': '4',
  'requests.denied_deliberative.total': '3',
  'requests.denied_enforcement_file.total': '2',
  'requests.denied_admin_query.total': '1',
  'requests.unavailable_not_held.total': '362',
  'requests.not_processed_petition.total': '14',
  'requests.other_other.total': '9',
  'disputes.review.upheld': '28',
  'disputes.review.corrected': '30',
  'disputes.review.other': '40',
  'disputes.review.pending': '1',
  'disputes.review.total': '99',
  'disputes.direct_suit.upheld': '25',
  'disputes.direct_suit.corrected': '9',
  'disputes.direct_suit.other': '2',
  'disputes.direct_suit.pending': '8',
  'disputes.direct_suit.total': '44',
  'disputes.suit_after_review.upheld': '11',
  'disputes.suit_after_review.corrected': '1',
  'disputes.suit_after_review.other': '3',
  'disputes.suit_after_review.pending': '2',
  'disputes.suit_after_review.total': '17',
  'documents.normative.in_force': '243',
  'licensing.permits.decisions': '57464',
  'fees.administrative.amount': '65335',
}

/** Sets of cells that a text speaks of. */
export const cells = {
  received: ['requests.received.total'],
  decided: ['requests.outcome_total.total'],
  granted: ['requests.granted.total'],
  refused: ids(
    'denied_state_secret denied_other_law denied_security_stability denied_third_party'.concat(
      ' denied_internal_affairs denied_deliberative denied_enforcement_file denied_admin_query',
    ),
  ),
  unavailable: ids('unavailable_not_held unavailable_needs_creation unavailable_unclear'),
  other: ids('other_no_correction other_fee_unpaid other_other'),
  reviews: ['disputes.review.total'],
  suits: ['disputes.direct_suit.total', 'disputes.suit_after_review.total'],
  permits: ['licensing.permits.decisions'],
  fee: ['fees.administrative.amount'],
  none: [],
} as const satisfies Record<string, readonly CellId[]>

function ids(rows: string): CellId[] {
  return rows.split(' ').map((row) => `requests.${row}.total` as CellId)
}

/** The report on the city with figures in its text, and in its tables some that are printed otherwise. */
export function stating(
  stated: readonly Stated[],
  more: Partial<Report> = {},
  printed: Printed = {},
): Report {
  return withClaims(makeReport({ ...city, ...printed }, more), stated)
}

/** The findings that the checks of the text come to on a report. */
export function foundIn(report: Report, more: Partial<Context> = {}): readonly Finding[] {
  const context = contextOf(more.agency ?? agency, report, more.previous ?? null)
  return runChecks(ofText, report, context).findings
}

/** A finding as `check.place verdict`. */
export function brief({ id, report, verdict }: Finding): string {
  return `${id.slice(report.length + 1)} ${verdict}`
}

/**
 * A case by what is stated: the figures of the text, what the last of them comes to, and all that is found; and cells of
 * the tables that are printed otherwise than the city's.
 */
export type Case = [
  name: string,
  stated: readonly Stated[],
  verdict: ClaimVerdict,
  found?: readonly string[],
  printed?: Printed,
]

/**
 * Cases by what a fair person would say of the report: `innocent`, nothing is wrong with it, at most another reading is
 * told; `guilty`, text and tables cannot both be right, which has to be told; `asked`, they count differently and neither
 * says whose, which accuses nobody.
 */
export type Sides = Readonly<Partial<Record<Side, readonly Case[]>>>

/** What a fair person would say of a case. */
export type Side = (typeof sides)[number]

/** All of them, in the order in which they are told. */
export const sides = ['innocent', 'asked', 'guilty'] as const

/**
 * Tests cases on the report of the city, each by its name; what is judged and found of them, word for word, stands in
 * tests/fixtures/cases/<file>.txt, which `vitest -u` rewrites by hand only.
 */
export function cases(
  file: string,
  table: Sides,
  more: Partial<Report> = {},
  previous: Report | null = null,
): void {
  const all = sides.flatMap((side) =>
    (table[side] ?? []).map((own) => ({ side, name: own[0], own })),
  )
  test('in words', async () => {
    const parts = all.map(({ side, name, own: [, stated, , , printed] }) => {
      const report = stating(stated, more, printed)
      const { judgements } = contextOf(agency, report, previous)
      const judged = report.claims.map((claim) => judgedIn(claim, judgements.get(claim.id)!))
      return `# ${side}: ${name}\n${judged.join('')}${foundIn(report, { previous }).map(told).join('')}`
    })
    await expect(parts.join('\n')).toMatchFileSnapshot(join(folder, `${file}.txt`))
  })
  test.each(all)('$side: $name', ({ side, own }) => {
    const [, stated, verdict, found = [], printed = {}] = own
    const report = stating(stated, more, printed)
    const { judgements } = contextOf(agency, report, previous)
    const judged = judgements.get(report.claims.at(-1)!.id)!.verdict
    const findings = foundIn(report, { previous })
    expect(judged).toBe(verdict)
    expect(findings.map(brief)).toEqual(found)
    expect(isFair[side](judged, findings)).toBe(true)
  })
}

/** Whether what a case comes to is what a fair person would say of it. */
export const isFair: Readonly<
  Record<Side, (judged: ClaimVerdict | null, found: readonly Finding[]) => boolean>
> = {
  innocent: (judged, found) =>
    judged !== 'differs' && found.every(({ verdict }) => verdict === 'other_reading'),
  asked: (judged, found) => judged === 'not_comparable' && found.length > 0,
  guilty: (_, found) => found.length > 0,
}

function judgedIn({ id, label, printed, unit }: Claim, judged: Judged): string {
  const { verdict, table, difference, how, derived, implied } = judged
  const more = [
    table === null ? 'nothing in the table' : `${table} in the table`,
    ...(difference === null ? [] : [`difference ${difference}`]),
    ...(how ? [how.en] : []),
    ...(derived ? ['worked out'] : []),
    ...(implied ? [`implies ${implied.low} to ${implied.high}`] : []),
  ]
  return `${id} ${label} ${printed}${unit}: ${verdict}, ${more.join(', ')}\n`
}
