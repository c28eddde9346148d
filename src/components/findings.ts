import type { Verdict } from '../check/check.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { cellsOf, findEdition } from '../form/editions.ts'

/** A finding of a report with its number on the page. */
export type NumberedFinding = {
  readonly order: number
  readonly id: string
  readonly check: string
  readonly verdict: Verdict
  readonly cells: readonly string[]
  readonly message_zh: string
  readonly message_en: string
  readonly file: string
  readonly line: number
  readonly notes: ReportFile['notes']
}

/** The findings of a report in the order of the form, numbered from 1, those without a cell last; with people's notes. */
export function findingsOf(report: ReportFile): readonly NumberedFinding[] {
  const places = new Map<string, number>()
  for (const edition of [...new Set(Object.values(report.editions))].sort()) {
    for (const { id } of cellsOf(findEdition(edition)!))
      places.set(id, places.get(id) ?? places.size)
  }
  const first = (cells: readonly string[]): number =>
    Math.min(...cells.map((cell) => places.get(cell) ?? Infinity))
  return report.findings
    .map((row) => {
      const finding = row as unknown as Omit<NumberedFinding, 'order' | 'id' | 'notes'>
      return { ...finding, id: String(row['finding_id']) }
    })
    .sort((a, b) => compare(first(a.cells), first(b.cells)) || (a.id < b.id ? -1 : 1))
    .map((finding, at) => ({
      ...finding,
      order: at + 1,
      notes: report.notes.filter(
        (note) =>
          note.check === finding.check && note.cells.every((cell) => finding.cells.includes(cell)),
      ),
    }))
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

/** The table that a finding belongs to on the page: that of its first cell, or null. */
export function tableOfFinding({ cells }: NumberedFinding): string | null {
  return cells[0]?.split('.')[0] ?? null
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The cells that a finding leads to: all of up to three, else the first and the last, which is the stated side. */
export function placesOf({ cells }: NumberedFinding): readonly string[] {
  return cells.length <= 3 ? cells : [cells[0]!, cells.at(-1)!]
}

/** The anchor of the claim that a finding is about, or null. */
export function claimOf({ id }: NumberedFinding): string | null {
  const claim = /\.(s\d-\d+)$/.exec(id)?.[1]
  return claim ? `claim-${claim}` : null
}
