import { standingOf } from '../check/standing.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { findEdition } from '../form/editions.ts'
import { isSum } from '../indicator/indicator.ts'
import { indicatorOf } from '../indicator/indicators.ts'
import { published } from '../published/here.ts'
import { cellsIn } from '../report/figures.ts'

/** A finding on a figure of a report: its verdict, and its address on the report's page, without language. */
export type FigureMark = {
  readonly verdict: RowNamed<'findings'>['verdict']
  readonly path: string
}

/** The findings on the cells that an indicator of a report is made of, blanks and the form used apart: those have marks of their own. */
export function marksOn(agency: string, year: number, indicator: string): readonly FigureMark[] {
  return foundOn(agency, year, indicator).map(({ verdict, finding_id: id }) => ({
    verdict,
    path: `agencies/${agency}/${year}/#${id}`,
  }))
}

/** The ids of those findings. */
export function findingIdsOn(agency: string, year: number, indicator: string): readonly string[] {
  return foundOn(agency, year, indicator).map(({ finding_id: id }) => id)
}

function foundOn(agency: string, year: number, indicator: string): Found['findings'] {
  const own = foundIn(`${agency} ${year}`)
  if (!own) return []
  const { numerator, denominator } = indicatorOf(indicator)
  const { tables } = findEdition(own.edition)!
  const editions = Object.fromEntries(tables.map(({ id }) => [id, own.edition]))
  const cells: ReadonlySet<string> = new Set(
    [numerator, denominator].flatMap((part) =>
      part && isSum(part) ? cellsIn({ editions }, part) : [],
    ),
  )
  return own.findings.filter((finding) => finding.cells.some((cell) => cells.has(cell)))
}

const foundIn = published.keyed(
  'found',
  (key): Found | null => published.once(gather).get(key) ?? null,
)

type Found = { readonly edition: string; readonly findings: RowNamed<'findings'>[] }

function gather(): ReadonlyMap<string, Found> {
  const editions = new Map(published.table('reports').map((row) => [row.report_id, row.edition]))
  const found = new Map<string, Found>()
  for (const row of published.rows('findings')) {
    if (standingOf(row) === 'form') continue
    const key = `${row.agency_id} ${row.year}`
    const own = found.get(key) ?? { edition: editions.get(row.report_id)!, findings: [] }
    own.findings.push(row)
    found.set(key, own)
  }
  return found
}
