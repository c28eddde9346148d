import { inUnit, tableInWords } from '../check/stated-words.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { inData } from '../locale/format.ts'
import type { Words } from '../locale/words.ts'
import { isClaimUnit } from '../report/claim-units.ts'

/** One side of a finding: where it stands, and its figure as pages write it. */
export type Side = { readonly label: string; readonly value: string }

/** The two sides of a finding, the stated one first; null where it has none, as of a blank. */
export function sidesOf(
  { place, at, check, actual, expected }: ReportFile['findings'][number],
  claims: ReportFile['claims'],
  t: Words,
): readonly [Side, Side] | null {
  const { sides } = t.findings
  if (!actual || !expected || place === 'table') return null
  const unit = place === 'claim' && claims.find(({ claim }) => claim === at)?.unit
  if (!unit || !isClaimUnit(unit)) {
    return [
      { label: sides.filled, value: plain(actual, place, t) },
      { label: sides.rule, value: plain(expected, place, t) },
    ]
  }
  return [
    { label: sides.text, value: t.label(inUnit(actual, unit)) },
    {
      label: withTable.has(check) ? sides.table : sides.rule,
      value: t.label(tableInWords(expected, unit)),
    },
  ]
}

/** The checks that set a figure of the text beside the tables. */
const withTable: ReadonlySet<string> = new Set(['text-and-table', 'shares', 'growth'])

/** Figures of cells with their separators; dates and years as they are, two dates with a stroke between them as a time. */
function plain(text: string, place: string, t: Words): string {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  if (from && to) return t.report.periodOf(from, to)
  return place === 'cell' ? inData.figures(text) : text
}
