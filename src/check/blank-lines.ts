import type { CellId } from '../form/editions.ts'
import type { Report } from '../report/report.ts'
import type { IdentityTest } from './identity-tests.ts'
import { testIdentities } from './identity-tests.ts'

/** Blanks in one column or row of a table that cannot all stand for 0, and the identities that they leave undecided. */
export type BlankLine = {
  readonly along: 'column' | 'row'
  /** The id of that column or row. */
  readonly at: string
  readonly cells: readonly CellId[]
  readonly tests: readonly IdentityTest[]
}

/**
 * The blanks of a table that are not 0 by the form's own equations, by what they share: the column or row in which the
 * blanks of most equations lie comes first, columns before rows, and what is left after it is looked at anew.
 */
export function blankLines(report: Report, table: 'requests' | 'disputes'): BlankLine[] {
  let left = testIdentities(report, table).filter(({ outcome }) => outcome === 'blank')
  const lines: BlankLine[] = []
  while (left.length > 0) {
    const candidates = (['column', 'row'] as const).flatMap((along) => groups(left, along))
    const line = candidates.reduce((best, each) =>
      each.tests.length > best.tests.length ? each : best,
    )
    lines.push(line)
    left = left.filter((test) => !line.tests.includes(test))
  }
  return lines
}

/** Tests whose blanks lie in one column or row, by its id. */
function groups(tests: readonly IdentityTest[], along: BlankLine['along']): BlankLine[] {
  const partOf = (cell: CellId): string => cell.split('.')[along === 'row' ? 1 : 2]!
  const fitting = tests.filter(({ short }) => new Set(short.map(partOf)).size === 1)
  return [...Map.groupBy(fitting, ({ short }) => partOf(short[0]!))].map(([at, own]) => ({
    along,
    at,
    cells: [...new Set(own.flatMap(({ short }) => short))],
    tests: own,
  }))
}
