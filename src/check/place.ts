import type { CellId, TableId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import type { ReportFact } from '../report/facts.ts'
import { figure, figuresIn } from '../report/figures.ts'
import type { Report } from '../report/report.ts'

/** The kinds of thing that a finding is about. */
export const placeKinds = {
  cell: { zh: '单元格', en: 'a cell' },
  table: { zh: '整张表', en: 'a whole table' },
  claim: { zh: '正文数字', en: 'a figure of the text' },
  fact: { zh: '报告开头的事项', en: 'a fact at the head of the report' },
} as const satisfies Record<string, Label>

/** What a finding is about: the cell that is stated (a total, not its parts), a table, a claim by its id, or a fact. */
export type FindingPlace =
  | { readonly kind: 'cell'; readonly at: CellId }
  | { readonly kind: 'table'; readonly at: TableId }
  | { readonly kind: 'claim'; readonly at: string }
  | { readonly kind: 'fact'; readonly at: ReportFact }

/** The line of the curated file where a place is; 1 where the file has no line for it. */
export function lineOf(report: Report, { kind, at }: FindingPlace): number {
  switch (kind) {
    case 'cell':
      return figure(report, at)?.line ?? 1
    case 'table':
      return figuresIn(report, at)[0]?.line ?? 1
    case 'claim':
      return linesOf(report).get(at) ?? 1
    case 'fact':
      return report.lines[at] ?? 1
  }
}

const known = new WeakMap<Report, ReadonlyMap<string, number>>()

/** The lines of a report's claims, by id. */
function linesOf(report: Report): ReadonlyMap<string, number> {
  const lines = known.get(report) ?? new Map(report.claims.map(({ id, line }) => [id, line]))
  known.set(report, lines)
  return lines
}
