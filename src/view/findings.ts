import type { Verdict } from '../check/check.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { cellsOf, findEdition } from '../form/editions.ts'

/**
 * A finding of a report with its number on the page, and where on the page it belongs: among the facts at the head
 * (`facts`), below a table (its id), or below the figures of the text (`claims`). `anchor` is what there it speaks of.
 */
export type NumberedFinding = {
  readonly order: number
  readonly place: string
  readonly anchor: string | null
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

/** The findings of a report in the order of the page, numbered from 1: head, tables, text; with people's notes. */
export function findingsOf(report: ReportFile): readonly NumberedFinding[] {
  const places = new Map<string, number>()
  for (const edition of [...new Set(Object.values(report.editions))].sort()) {
    for (const { id } of cellsOf(findEdition(edition)!))
      places.set(id, places.get(id) ?? places.size)
  }
  const tables = Object.keys(report.editions)
  const first = ({ place, anchor, cells }: Placed): number =>
    place === 'facts'
      ? -1
      : place === 'claims'
        ? places.size + claimOrder(anchor!)
        : Math.min(...cells.map((cell) => places.get(cell) ?? Infinity), firstOf(place))
  const firstOf = (table: string): number =>
    [...places].find(([cell]) => cell.startsWith(`${table}.`))?.[1] ?? Infinity
  return report.findings
    .map((row): Placed => {
      const finding = row as unknown as Omit<Placed, 'id' | 'place' | 'anchor' | 'file'>
      const id = String(row['finding_id'])
      const file = String(report.report['file'])
      return { ...finding, id, file, ...placeOf(id, finding.cells, tables) }
    })
    .sort((a, b) => compare(first(a), first(b)) || (a.id < b.id ? -1 : 1))
    .map((finding, at) => ({
      ...finding,
      order: at + 1,
      notes: report.notes.filter(
        (note) =>
          note.check === finding.check && note.cells.every((cell) => finding.cells.includes(cell)),
      ),
    }))
}

type Placed = Omit<NumberedFinding, 'order' | 'notes'>

/** Where a finding belongs, by the last part of its id: a claim, the table of its cells, a table, or a fact. */
function placeOf(
  id: string,
  cells: readonly string[],
  tables: readonly string[],
): Pick<NumberedFinding, 'place' | 'anchor'> {
  const at = id.split('.').slice(2).join('.')
  if (/^s\d+-\d+$/.test(at)) return { place: 'claims', anchor: `claim-${at}` }
  if (cells[0]) return { place: cells[0].split('.')[0]!, anchor: null }
  if (tables.includes(at)) return { place: at, anchor: `form-${at}` }
  return { place: 'facts', anchor: `fact-${at}` }
}

/** The place of a claim in the text by its anchor, `claim-s1-12`. */
function claimOrder(anchor: string): number {
  const [section, claim] = anchor.slice('claim-s'.length).split('-').map(Number)
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

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The cells that a finding leads to: all of up to three, else the first and the last, which is the stated side. */
export function placesOf({ cells }: NumberedFinding): readonly string[] {
  return cells.length <= 3 ? cells : [cells[0]!, cells.at(-1)!]
}
