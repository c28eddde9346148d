import type { ReportFile } from '../dataset/agency-file.ts'
import { followsOn } from '../check/links.ts'
import type { Cell, TableId } from '../form/editions.ts'
import { cellsOfTable, unitOf } from '../form/editions.ts'
import { plainLabel } from '../form/form.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { exact, figure, valueOf } from '../report/figures.ts'
import { unitInWords, withUnit } from './cell-labels.ts'
import { yearOfFigures } from './chain.ts'
import { figureWords, isDerived } from './figures.ts'
import type { ReportTable } from './form-tables.ts'
import { reportTables, tableName } from './form-tables.ts'

/** A count of the form in two years: its name with its unit where it is none of cases, the cell, and both figures in words. */
export type Change = {
  readonly name: string
  readonly cell: string
  readonly before: string
  readonly now: string
  /** More or fewer, and in per cent from ten on; null where a year has no figure, or they have other units. */
  readonly by: string | null
}

/** The counts of a table in two years, those that differ by less than ten left out. */
export type TableOfChanges = { readonly name: string; readonly changes: readonly Change[] }

/** The last report's counts beside those of the year before. */
export type Changes = {
  readonly from: number
  readonly to: number
  readonly tables: readonly TableOfChanges[]
  /** Tables left out, as the two years print them on different editions of the form. */
  readonly otherEdition: readonly string[]
  readonly derived: boolean
}

/**
 * The counts of the last of an agency's reports that are others than the year before, by ten or more: null where that is not
 * held, a report is a draft, or the two do not say that they count the same bodies. Only tables that both years print on the same edition are compared;
 * of applicants the totals alone. Reports oldest first.
 */
export function changesOf(reports: readonly ReportFile[], t: Words): Changes | null {
  if (!areCompared(reports)) return null
  const [before, now] = reports.slice(-2) as [ReportFile, ReportFile]
  const tables = reportTables(now)
  const isSame = ({ table }: ReportTable): boolean =>
    before.editions[table.id as TableId] === now.editions[table.id as TableId]
  const compared = tables.filter(isSame).map((of) => ({ of, cells: countsOf(of) }))
  return {
    from: before.report.year,
    to: now.report.year,
    tables: compared
      .map(({ of, cells }) => ({
        name: tableName(of, t),
        changes: cells
          .filter(({ id }) => isPlain(valueOf(before, id), valueOf(now, id)))
          .map((cell) => changeOf(cell, before, now, t))
          .filter((change) => change.before !== change.now),
      }))
      .filter(({ changes }) => changes.length > 0),
    otherEdition: tables.filter((each) => !isSame(each)).map((each) => tableName(each, t)),
    derived: compared.some(({ cells }) =>
      cells.some(({ id }) => isDerived(before, id) || isDerived(now, id)),
    ),
  }
}

/** Whether the last of an agency's reports, oldest first, has one before it whose figures its own are set beside. */
export function areCompared(reports: readonly ReportFile[]): boolean {
  const [before, now] = reports.slice(-2)
  if (!before || !now || !followsOn(yearOfFigures(before), yearOfFigures(now))) return false
  return [before, now].every(({ report }) => report.review !== 'draft')
}

/** Whether two figures are far enough apart to be told: by ten, or one of them is none. */
function isPlain(before: number | null, now: number | null): boolean {
  return before === null || now === null || Math.abs(now - before) >= 10
}

/** The cells of a table that are counted: of requests the totals. */
function countsOf({ edition, table }: ReportTable): readonly Cell[] {
  const cells = cellsOfTable(edition, table)
  return table.id === 'requests' ? cells.filter(({ column }) => column.id === 'total') : cells
}

function changeOf(cell: Cell, before: ReportFile, now: ReportFile, t: Words): Change {
  const [old, own] = [valueOf(before, cell.id), valueOf(now, cell.id)]
  const [unit, unitNow] = [unitIn(before, cell, t), unitIn(now, cell, t)]
  const words = (report: ReportFile, of: string): string =>
    unit === unitNow
      ? figureWords(report, cell.id, t)
      : t.phrase.withMore(figureWords(report, cell.id, t), of)
  return {
    name: unit === unitNow && unit !== '' ? withUnit(nameOf(cell, t), unit, t) : nameOf(cell, t),
    cell: cell.id,
    before: words(before, unit),
    now: words(now, unitNow),
    by:
      old === null || own === null || unit !== unitNow
        ? null
        : difference(exact(own - old), old, t),
  }
}

/** The unit of a cell as a report prints it, in words; empty where cases are counted. */
function unitIn(report: ReportFile, cell: Cell, t: Words): string {
  const unit = figure(report, cell.id)?.unit ?? unitOf(cell)
  return unit === '件' ? '' : unitInWords(cell.table.id, unit, t)
}

/** +14 (+0.4%), −5: more or fewer, in per cent of last year's figure from ten on. */
function difference(by: number, before: number, t: Words): string {
  const count = by > 0 ? `+${t.number(by)}` : t.number(by)
  const share = by === 0 ? null : percent(by, before, t)
  if (share === null) return count
  return t.phrase.withMore(count, /^\d/u.test(share) && by > 0 ? `+${share}` : share)
}

/** A count by its row, after the group that it is of, and its column where there are several. */
function nameOf({ table, row, column }: Cell, t: Words): string {
  const group = table.rows.find(({ id }) => id !== 'outcomes' && id === row.in)
  const isTotal = table.id === 'requests' && column.id === 'total'
  const parts = [...(group ? [group] : []), row, ...(isTotal ? [] : [column])]
  return parts.map(({ label }) => t.label(plainLabel(label))).join(t.between.columns)
}
