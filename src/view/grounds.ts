import type { ReportFile } from '../dataset/agency-file.ts'
import { meaningOf } from '../form/meaning.ts'
import type { FormRow } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import { disclosing, outcomeGroupsOf } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import { cellIn, figure, tableIn } from '../report/figures.ts'

/** A kind of request that was not granted: its cell, what it means, and the articles. */
export type Ground = {
  readonly row: FormRow
  readonly cell: string
  readonly explain: Label | null
  readonly articles: readonly string[]
}

/** Why requests were not granted, by group of the form: kinds that are not 0 (or not known), and those reported as 0. */
export function groundsOf(report: ReportFile): {
  readonly groups: readonly { readonly label: Label; readonly grounds: readonly Ground[] }[]
  readonly zeros: readonly Label[]
} {
  const table = tableIn(report, 'requests')
  const groups = outcomeGroupsOf(table)
    .filter((group) => !disclosing.includes(group))
    .map((group) => ({
      label: plainLabel(table.rows.find(({ id }) => id === group)!.label),
      grounds: groupLeaves(table, group).map((id): Ground => {
        const cell = cellIn(report, `requests.${id}.total`)!
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
