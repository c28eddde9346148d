import type { EditionId } from '../../form/editions.ts'
import { figureRows } from '../../form/editions.ts'
import { rowLabel } from '../labels.ts'
import type { Editions } from './editions.ts'
import type { Remark } from './placed.ts'
import type { Target } from './targets.ts'
import { orderIn, tableIn } from './targets.ts'
import { figuresOf, labelOf, wordsOf } from './wording.ts'

/**
 * Rows of figures without a known label that stand between two known rows, and are as many as the form has between
 * these: taken for them, and told. All other rows of figures without a label are told and not used.
 */
export function inferred(
  targets: readonly Target[],
  tables: Editions['tables'],
  remarks: Remark[],
): Target[] {
  const found = [...targets]
  for (let at = 0; at < found.length; at++) {
    if (found[at]!.kind !== 'unknown' || !isTableRow(found[at]!)) continue
    let end = at
    while (end < found.length && found[end]!.kind === 'unknown' && isTableRow(found[end]!)) end++
    const between = missingBetween(found[at - 1], found[end], tables.get('requests')!)
    const fits = between.length === end - at
    for (let each = at; each < end; each++) {
      const { reading } = found[each]!
      const row = fits ? between[each - at] : undefined
      const label = row && rowLabel('requests', row)
      remarks.push({
        rule: 'label',
        at: label ? `requests.${row}` : 'requests',
        place: reading.place,
        reason: label
          ? `Unexpected label ${wordsOf(reading)}, taken for row ${labelOf(label, tables)} by its place between the rows around it`
          : `The row of figures ${figuresOf(reading)} has no known label and was not used`,
      })
      if (label)
        found[each] = {
          kind: 'row',
          match: { row: label, exact: true, number: null, editions: new Set() },
          reading,
        }
    }
    at = end
  }
  return found
}

/** Whether a reading has as many figures as a row of section three. */
export function isTableRow({ reading }: Target): boolean {
  return reading.values.length >= 7 && reading.values.length <= 12
}

/** The rows of section three that the form has between two recognised ones. */
function missingBetween(
  before: Target | undefined,
  after: Target | undefined,
  edition: EditionId,
): string[] {
  if (before?.kind !== 'row' || after?.kind !== 'row') return []
  const [from, to] = [before.match.row, after.match.row]
  if (from.table !== 'requests' || to.table !== 'requests') return []
  const [first, last] = [from, to].map(({ row }) => orderIn(edition, 'requests', row))
  return figureRows(tableIn(edition, 'requests')!)
    .map(({ id }) => id)
    .filter((row) => {
      const order = orderIn(edition, 'requests', row)
      return order > first! && order < last!
    })
}
