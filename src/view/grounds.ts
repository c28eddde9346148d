import type { CellId } from '../form/editions.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { meaningOf } from '../form/meaning.ts'
import type { FormRow } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import type { OutcomeGroup } from '../form/sum.ts'
import { disclosing, outcomeGroupsOf } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import { cellIn, tableIn, valueOf } from '../report/figures.ts'
import { isDerived } from './figures.ts'

/** A kind of request that was not granted: its cell, what it means, and the articles. */
export type Ground = {
  readonly row: FormRow
  readonly cell: CellId
  readonly explain: Label | null
  readonly articles: readonly string[]
}

/**
 * Why requests were not granted, by group of the form: kinds that are not 0 (or not known), those reported as 0, and those left
 * blank that come to 0.
 */
export function groundsOf(report: ReportFile): {
  readonly groups: readonly {
    readonly id: OutcomeGroup
    readonly label: Label
    readonly grounds: readonly Ground[]
  }[]
  readonly zeros: readonly Label[]
  readonly derivedZeros: readonly Label[]
} {
  const table = tableIn(report, 'requests')
  const groups = outcomeGroupsOf(table)
    .filter((group) => !disclosing.includes(group))
    .map((group) => ({
      id: group,
      label: plainLabel(table.rows.find(({ id }) => id === group)!.label),
      grounds: groupLeaves(table, group).map((id): Ground => {
        const cell = cellIn(report, `requests.${id}.total`)!
        return { row: cell.row, cell: cell.id, ...meaningOf(cell) }
      }),
    }))
  const isZero = ({ cell }: Ground): boolean => valueOf(report, cell) === 0
  const zeros = groups.flatMap(({ grounds }) => grounds.filter(isZero))
  const labelOf = ({ row }: Ground): Label => plainLabel(row.label)
  return {
    groups: groups
      .map(({ id, label, grounds }) => ({
        id,
        label,
        grounds: grounds.filter((each) => !isZero(each)),
      }))
      .filter(({ grounds }) => grounds.length > 0),
    zeros: zeros.filter(({ cell }) => !isDerived(report, cell)).map(labelOf),
    derivedZeros: zeros.filter(({ cell }) => isDerived(report, cell)).map(labelOf),
  }
}
