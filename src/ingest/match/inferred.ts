import type { EditionId } from '../../form/editions.ts'
import { figureRows } from '../../form/editions.ts'
import { endsLabel, rowLabel } from '../labels.ts'
import type { RowLabel } from '../labels.ts'
import type { Editions } from './editions.ts'
import type { Remark } from './placed.ts'
import type { Reading } from './records.ts'
import type { Target } from './targets.ts'
import { orderIn, tableIn } from './targets.ts'
import { figuresOf, labelOf, quoted, wordsOf } from './wording.ts'
import { worded } from '../said.ts'

/**
 * Rows of figures without a known label that stand between two known rows: taken for the row that alone of those missing
 * there ends in their words, then for the missing rows where they are as many as these; told. All other rows of figures
 * without a label are told and not used.
 */
export function inferred(
  targets: readonly Target[],
  tables: Editions['tables'],
  remarks: Remark[],
): Target[] {
  const edition = tables.get('requests')!
  const cut = taken(targets, edition, byEnds)
  const found = taken(cut, edition, byCount)
  for (const [at, target] of found.entries()) {
    const { reading } = target
    const own = target.kind === 'row' && targets[at] !== target ? target.match.row : null
    if (!own && !(target.kind === 'unknown' && isTableRow(target))) continue
    const [words, evidence] =
      cut[at] === target
        ? [
            quoted(columnWords(reading).slice(-20)),
            { zh: '标签的末尾', en: 'the end of its label' },
          ]
        : [wordsOf(reading), { zh: '位置', en: 'its place' }]
    remarks.push({
      rule: 'label',
      at: own ? `requests.${own.row}` : 'requests',
      place: reading.place,
      reason: own
        ? worded(
            {
              zh: '标签{words}不认识，依前后各行之间的{evidence}当作“{row}”',
              en: 'Unexpected label {words}, taken for row {row} by {evidence} between the rows around it',
            },
            { words, evidence, row: labelOf(own, tables) },
          )
        : worded(
            {
              zh: '数字{figures}这一行没有认得的标签，没有采用',
              en: 'The row of figures {figures} has no known label and was not used',
            },
            { figures: figuresOf(reading) },
          ),
    })
  }
  return found
}

/** Whether a reading has as many figures as a row of section three. */
export function isTableRow({ reading }: Target): boolean {
  return reading.values.length >= 7 && reading.values.length <= 12
}

/** The rows, of those missing, that readings between two known rows are of; null for one that cannot be told. */
type Evidence = (
  readings: readonly Reading[],
  missing: readonly RowLabel[],
) => readonly (RowLabel | null)[]

/** Targets with those between two known rows made known by the evidence. */
function taken(targets: readonly Target[], edition: EditionId, evidence: Evidence): Target[] {
  const found = [...targets]
  for (let at = 0; at < found.length; at++) {
    const start = at
    while (at < found.length && isOpen(found[at]!)) at++
    const run = found.slice(start, at).map(({ reading }) => reading)
    const rows = evidence(run, missingBetween(found[start - 1], found[at], edition))
    for (const [each, row] of rows.entries()) {
      if (!row) continue
      const match = { row, exact: true, number: null, editions: new Set<EditionId>() }
      found[start + each] = { kind: 'row', match, reading: run[each]! }
    }
  }
  return found
}

/** Whether a row of figures has no known label, or words of two beside it. */
function isOpen(target: Target): boolean {
  const open = target.kind === 'unknown' || ('why' in target && target.why === 'two')
  return open && isTableRow(target)
}

/** By the words above figures in the column of their label: the one missing row that ends in them, each further down. */
const byEnds: Evidence = (readings, missing) => {
  let from = 0
  return readings.map((reading) => {
    const words = columnWords(reading)
    const [row, ...more] = missing.filter((each) => endsLabel(words, each))
    const at = row && more.length === 0 ? missing.indexOf(row, from) : -1
    if (at < 0) return null
    from = at + 1
    return missing[at]!
  })
}

const byCount: Evidence = (readings, missing) =>
  readings.map((_, at) => (missing.length === readings.length ? missing[at]! : null))

/** All words before the figures of a reading that stand in the column of the last of them. */
function columnWords({ before, own, tolerance }: Reading): string {
  const words = [...before, ...own]
  const last = words.at(-1)
  return words
    .filter(({ at }) => Math.abs(at - last!.at) <= tolerance)
    .map(({ text }) => text)
    .join('')
}

/** The rows of section three that the form has between two recognised ones. */
function missingBetween(
  before: Target | undefined,
  after: Target | undefined,
  edition: EditionId,
): readonly RowLabel[] {
  if (before?.kind !== 'row' || after?.kind !== 'row') return []
  const [from, to] = [before.match.row, after.match.row]
  if (from.table !== 'requests' || to.table !== 'requests') return []
  const orderOf = (row: string): number => orderIn(edition, 'requests', row)
  return figureRows(tableIn(edition, 'requests')!)
    .filter(({ id }) => orderOf(id) > orderOf(from.row) && orderOf(id) < orderOf(to.row))
    .map(({ id }) => rowLabel('requests', id)!)
}
