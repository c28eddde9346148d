import type { ReportFile } from '../dataset/agency-file.ts'
import type { CellId } from '../form/editions.ts'
import type { Words } from '../locale/words.ts'
import { exact, valueOf } from '../report/figures.ts'
import { isDerived } from './figures.ts'

/** How many more requests a report carries over than were carried in, in a sentence; null where either is not known. */
export function carriedNet(report: ReportFile, t: Words): string | null {
  return net(
    report,
    'requests.carried_out.total',
    'requests.carried_in.total',
    t,
    t.agency.carriedNet,
  )
}

/** How many more normative documents were issued than repealed, in a sentence; null where either is not known. */
export function normativeNet(report: ReportFile, t: Words): string | null {
  return net(
    report,
    'documents.normative.issued',
    'documents.normative.repealed',
    t,
    t.agency.normativeNet,
  )
}

type Say = (more: string, less: string, net: string) => string

/** What one cell has more than another; with an asterisk and its note where one is worked out. */
function net(report: ReportFile, more: CellId, less: CellId, t: Words, say: Say): string | null {
  const [above, below] = [valueOf(report, more), valueOf(report, less)]
  if (above === null || below === null) return null
  const shown = (cell: CellId, value: number): string =>
    `${t.number(value)}${isDerived(report, cell) ? '*' : ''}`
  const by = exact(above - below)
  const said = say(
    shown(more, above),
    shown(less, below),
    by > 0 ? `+${t.number(by)}` : t.number(by),
  )
  const derived = [more, less].some((cell) => isDerived(report, cell))
  return derived ? t.phrase.sentences([said, t.chartNotes.derived]) : said
}
