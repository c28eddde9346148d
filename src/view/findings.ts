import { byCodeUnit } from '../curated/order.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import type { Cell } from '../form/editions.ts'
import type { ReportFact } from '../report/facts.ts'
import { cellIn } from '../report/figures.ts'

type PublishedFinding = ReportFile['findings'][number]

/**
 * A finding of a report with its number on the page, and where on the page it is listed: `under` the facts at the head,
 * a table (its id), or the figures of the text (`claims`). `anchor` is what there it speaks of, null where it leads to cells.
 */
export type NumberedFinding = PublishedFinding & {
  readonly order: number
  readonly under: string
  readonly anchor: string | null
  readonly file: string
  /** The ids of findings that are said with it: their anchors lead here. */
  readonly folded: readonly string[]
  readonly editions: ReportFile['editions']
  readonly notes: ReportFile['notes']
}

/** The anchors of a report's page that are no cells. */
export const anchors = {
  table: (table: string): string => `form-${table}`,
  claim: (claim: string): string => `claim-${claim}`,
  fact: (fact: ReportFact): string => `fact-${fact}`,
} as const

/** The findings of a report in the order of the page, numbered from 1: head, tables, text; with people's notes. */
export function findingsOf(report: ReportFile): readonly NumberedFinding[] {
  const tables = Object.keys(report.editions)
  return report.findings
    .map((finding) => ({ ...finding, ...listed(finding, tables) }))
    .sort((a, b) => a.rank - b.rank || byCodeUnit(a.finding_id, b.finding_id))
    .map((finding, at) => {
      const folded = report.folded[finding.finding_id] ?? []
      const said = [finding.finding_id, ...folded]
      const { report_id: id, file } = report.report
      return {
        ...finding,
        order: at + 1,
        file,
        folded,
        editions: report.editions,
        notes: report.notes.filter(
          ({ check, cells }) =>
            said.some((each) => each.startsWith(`${id}.${check}.`)) &&
            cells.every((cell) => finding.cells.includes(cell)),
        ),
      }
    })
}

/** Where a finding is listed, and how far down the page. */
function listed(
  { place, at, cells }: PublishedFinding,
  tables: readonly string[],
): { readonly under: string; readonly anchor: string | null; readonly rank: number } {
  const below = (table: string, anchor: string | null): ReturnType<typeof listed> => ({
    under: table,
    anchor,
    rank: tables.indexOf(table),
  })
  switch (place) {
    case 'fact':
      return { under: 'facts', anchor: anchors.fact(at as ReportFact), rank: -1 }
    case 'table':
      return below(at, cells.length > 0 ? null : anchors.table(at))
    case 'cell':
      return below(at.split('.')[0]!, null)
    case 'claim':
      return { under: 'claims', anchor: anchors.claim(at), rank: tables.length + claimOrder(at) }
  }
}

/** The place of a claim in the text by its id, `s1-12`. */
function claimOrder(id: string): number {
  const [section, claim] = id.slice(1).split('-').map(Number)
  return section! * 1000 + claim!
}

/** The findings at each place that an anchor names. */
export function byAnchor(
  findings: readonly NumberedFinding[],
): ReadonlyMap<string, readonly NumberedFinding[]> {
  return Map.groupBy(findings, ({ anchor }) => anchor ?? '')
}

/** The findings at each cell, by its id. */
export function byCell(
  findings: readonly NumberedFinding[],
): ReadonlyMap<string, readonly NumberedFinding[]> {
  const cells = new Map<string, NumberedFinding[]>()
  for (const finding of findings) {
    for (const cell of finding.cells) cells.set(cell, [...(cells.get(cell) ?? []), finding])
  }
  return cells
}

/** The cells that a finding leads to: all of up to three, else the first and the last, which is the stated side. */
export function cellsToSee({ cells, editions }: NumberedFinding): readonly Cell[] {
  const ids = cells.length <= 3 ? cells : [cells[0]!, cells.at(-1)!]
  return ids.flatMap((id) => cellIn({ editions }, id) ?? [])
}
