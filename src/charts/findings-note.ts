import { byStanding, standingOf } from '../check/standing.ts'
import type { ReportFigures } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { yearOf } from './figures.ts'
import { sentences } from './text.ts'

/** A chart whose note says of how many findings its figures are part; reports of a release tell none. */
export function withFindings(
  chart: DrawnChart,
  reports: readonly ReportFigures[],
  t: Words,
): DrawnChart {
  const cells = Map.groupBy(chart.figures, ({ year }) => year)
  const notes = reports.map((report) => {
    const own = (cells.get(yearOf(report)) ?? []).flatMap(({ figure }) => figure.cells)
    return findingsNote(own, report, t)
  })
  return { ...chart, note: sentences([chart.note, ...new Set(notes)], t) }
}

/** How many findings there are on cells of a report, in words; null where there is none. */
export function findingsNote(
  cells: readonly string[],
  report: ReportFigures,
  t: Words,
): string | null {
  const told = byStanding(findingsOn(cells, report))
  if (told.length === 0) return null
  const words = t.findings
  const each = told.map(([standing, all]) =>
    words.standingOf(words.standings[standing], t.number(all.length)),
  )
  return t.chartNotes.findings(yearOf(report), t.phrase.listed(each))
}

/** The findings on cells of a report, blanks and the form used apart, which charts tell otherwise. */
export function findingsOn(
  cells: readonly string[],
  { findings = [] }: ReportFigures,
): NonNullable<ReportFigures['findings']> {
  const drawn = new Set(cells)
  return findings.filter(
    (finding) => standingOf(finding) !== 'form' && finding.cells.some((cell) => drawn.has(cell)),
  )
}
