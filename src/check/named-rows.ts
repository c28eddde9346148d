import type { Cell, CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import { cellIn, valueOf } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import { plainLabel } from '../form/form.ts'

/**
 * The row that our words for a claim name, of several that its cells are in: 逾期未补正等其他处理 names the first row of
 * 其他处理. Null where they name none, more than one, or join two things. A name is two characters in a row of the row's
 * label that stand in no other label of those rows and not in that of the group.
 */
export function namedRow(report: Report, label: string, cells: readonly CellId[]): CellId | null {
  const known = cells.map((id) => cellIn(report, id)!)
  if (new Set(known.map(({ row }) => row.id)).size < 2 || /[及和与、]/u.test(label)) return null
  const named = known.filter((cell) => {
    const others = known.filter(({ row }) => row.id !== cell.row.id).map(({ row }) => row.label.zh)
    const taken = [...others, groupOf(cell)].flatMap(pairsOf)
    return pairsOf(plainLabel(cell.row.label).zh).some(
      (pair) => !taken.includes(pair) && label.includes(pair),
    )
  })
  return named.length === 1 ? named[0]!.id : null
}

/** Whether our words for a claim say that it is of individuals alone. */
export function namesIndividuals(label: string): boolean {
  return /自然人|公民|个人/u.test(label)
}

/** The cell for individuals in the row of a total. */
export function individualsIn(cell: CellId): CellId {
  return cell.replace(/total$/, 'natural_person') as CellId
}

/** What a figure is the same as by chance or not: a single row of those that its cells are in, or individuals alone in one. */
export function coincidence(report: Report, cells: readonly CellId[], value: number): Label | null {
  if (value === 0) return null
  const words = (id: CellId): Label => plainLabel(cellIn(report, id)!.row.label)
  const row = cells.find((cell) => valueOf(report, cell) === value)
  if (row) {
    const { zh, en } = words(row)
    return { zh: `“${zh}”一行`, en: `the row “${en}” alone` }
  }
  const own = cells.find((cell) => valueOf(report, individualsIn(cell)) === value)
  if (!own) return null
  const { zh, en } = words(own)
  return { zh: `“${zh}”一行中自然人一格`, en: `individuals alone in the row “${en}”` }
}

function groupOf({ table, row }: Cell): string {
  return table.rows.find(({ id }) => id === row.in)?.label.zh ?? ''
}

/** Two characters in a row, none of them a word of grammar, which says nothing of what is named. */
function pairsOf(text: string): string[] {
  return [...text.slice(1)]
    .map((second, at) => text[at]! + second)
    .filter((pair) => !/[未不无的其等或为]/u.test(pair))
}
