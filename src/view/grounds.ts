import type { ReportFile } from '../dataset/agency-file.ts'
import { meaningOf } from '../form/meaning.ts'
import type { Row } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Label } from '../locale/label.ts'
import { figure } from '../report/figures.ts'
import { cellOf } from './cell-labels.ts'

/** A kind of request that was not granted: its cell, what it means, and the articles. */
export type Ground = {
  readonly row: Row
  readonly cell: string
  readonly explain: Label | null
  readonly articles: readonly string[]
}

/** Why requests were not granted, by group of the form: kinds that are not 0 (or not known), and those reported as 0. */
export function groundsOf(report: ReportFile): {
  readonly groups: readonly { readonly label: Label; readonly grounds: readonly Ground[] }[]
  readonly zeros: readonly Label[]
} {
  const table = cellOf(report, 'requests.outcome_total.total')!.table
  const groups = table.rows
    .filter((row) => row.in === 'outcomes' && !granted.has(row.id))
    .map((group) => ({
      label: plainLabel(group.label),
      grounds: groupLeaves(table, group.id).map((id): Ground => {
        const cell = cellOf(report, `requests.${id}.total`)!
        return { row: cell.row, cell: cell.id, ...meaningOf(cell) }
      }),
    }))
  const isZero = ({ cell }: Ground): boolean => figure(report, cell)?.value === 0
  return {
    groups: groups
      .map(({ label, grounds }) => ({ label, grounds: grounds.filter((each) => !isZero(each)) }))
      .filter(({ grounds }) => grounds.length > 0),
    zeros: groups.flatMap(({ grounds }) =>
      grounds.filter(isZero).map(({ row }) => plainLabel(row.label)),
    ),
  }
}

const granted = new Set(['granted', 'partial', 'outcome_total'])
