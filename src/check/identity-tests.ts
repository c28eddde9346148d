import type { CellId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { Identity } from '../form/identities.ts'
import { identitiesOf } from '../form/identities.ts'
import { addUp, editionIn, exact, figure } from '../report/figures.ts'
import type { Observation, Report } from '../report/report.ts'

/** What came of an identity on a report: `blank` where it could hold if blanks stood for figures. */
export type IdentityTest = {
  readonly identity: Identity
  readonly outcome: 'passed' | 'undecided' | 'fails' | 'blank'
  readonly cells: readonly CellId[]
  /** The stated side and the side it is tested against, as text; empty where nothing of it is filled in. */
  readonly actual: string
  readonly expected: string
  readonly difference: number
  /** The blank cells that could make up for the difference. */
  readonly short: readonly CellId[]
}

type Tests = Partial<Record<'requests' | 'disputes', readonly IdentityTest[]>>

const known = new WeakMap<Report, Tests>()

/** Tests the identities of a table. Blanks and marks stand for an unknown count of 0 or more; they are never filled in. */
export function testIdentities(
  report: Report,
  table: 'requests' | 'disputes',
): readonly IdentityTest[] {
  const tests = known.get(report) ?? {}
  known.set(report, tests)
  return (tests[table] ??= identitiesOf(findEdition(editionIn(report, table))!, table).map(
    (identity) => test(report, identity),
  ))
}

function test(report: Report, identity: Identity): IdentityTest {
  const pick = (ids: readonly CellId[]): Observation[] =>
    ids.flatMap((id) => figure(report, id) ?? [])
  const left = pick(identity.left)
  const right = pick(identity.right)
  const all = [...left, ...right]
  const sum = (side: readonly Observation[]): number => addUp(side.map(({ value }) => value ?? 0))
  const [expected, actual] = [sum(left), sum(right)]
  const stated = (side: readonly Observation[], total: number): string =>
    side.every(({ value }) => value === null) ? '' : String(total)
  const difference = exact(actual - expected)
  const open = (difference < 0 ? right : left).filter(({ value }) => value === null)
  const unreadable = all.some(({ status }) => status === 'illegible' || status === 'absent')
  const complete = all.length === identity.left.length + identity.right.length
  const undecided = !complete || unreadable || all.every(({ value }) => value === null)
  const failing = open.length > 0 ? 'blank' : 'fails'
  return {
    identity,
    outcome: undecided ? 'undecided' : difference === 0 ? 'passed' : failing,
    cells: all.map(({ cell }) => cell),
    actual: stated(right, actual),
    expected: stated(left, expected),
    difference,
    short: open.map(({ cell }) => cell),
  }
}
