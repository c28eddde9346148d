import { byStanding } from '../check/standing.ts'
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

/** The findings on cells of a report, blanks and the form apart, which notes of their own explain; null where there is none. */
export function findingsNote(
  cells: readonly string[],
  { findings = [], report }: ReportFigures,
  t: Words,
): string | null {
  const drawn = new Set(cells)
  const own = findings.filter((finding) => finding.cells.some((cell) => drawn.has(cell)))
  const told = byStanding(own).filter(([standing]) => standing !== 'form')
  if (told.length === 0) return null
  const { standings, standingOf } = t.findings
  const each = told.map(([standing, all]) => standingOf(standings[standing], t.number(all.length)))
  return t.chartNotes.findings(report.year, t.phrase.listed(each))
}
