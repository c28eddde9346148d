import type { TableId } from '../form/editions.ts'
import { findEdition, tableOf } from '../form/editions.ts'
import type { Observation, Report } from '../report/report.ts'
import { tableEdition } from '../report/report.ts'
import type { Label } from '../locale/locale.ts'
import type { Check, Outcome } from './check.ts'
import { quiet } from './check.ts'

/** A whole table, or one procedure of section four, in which nothing is filled in. */
export const leftBlank: Check = {
  id: 'left-blank',
  label: { zh: '整表空白', en: 'Left blank as a whole' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '一张表（第四部分为一类案件）里没有一个数字时提示：空白可能表示没有，也可能是漏填，不当作0。',
    en: 'Says where a whole table (in section four, a procedure) has no figure: it may mean none, or not filled in; it is not read as 0.',
  },
  formula: 'every cell of the table blank or marked',
  example: {
    zh: '行政复议五格空白，诉讼十格为0。',
    en: 'Five cells for reviews blank while the ten for lawsuits say 0.',
  },
  limits: { zh: '不说明有没有案件。', en: 'Does not say whether there were cases.' },
  run: (report) => {
    const edition = findEdition(report.edition)!
    return edition.tables.flatMap(({ id, caption }) => {
      const table = tableOf(findEdition(tableEdition(report, id as TableId))!, id as TableId)
      const own = report.observations.filter((each) => each.table === id)
      if (id !== 'disputes') {
        return look(id, caption ?? report3(report), own)
      }
      return table.rows.flatMap((row) =>
        look(
          `${id}.${row.id}`,
          row.label,
          own.filter((each) => each.row === row.id),
        ),
      )
    })
  },
}

function report3(report: Report): Label {
  return findEdition(report.edition)!.sections[2]!.label
}

function look(at: string, label: Label, cells: readonly Observation[]): Outcome[] {
  const ids = cells.map(({ cell }) => cell)
  const line = cells[0]?.line ?? 1
  if (cells.length === 0) return []
  if (cells.some(({ status }) => status === 'absent' || status === 'illegible')) {
    return [quiet(at, 'undecided', ids, line)]
  }
  if (cells.some(({ value }) => value !== null)) return [quiet(at, 'passed', ids, line)]
  return [
    {
      at,
      verdict: 'blank',
      cells: ids,
      actual: '',
      expected: '',
      difference: null,
      message: {
        zh: `“${label.zh}”${cells.length}格全部未填。可能表示没有，也可能是漏填；本站不当作0。`,
        en: `All ${cells.length} cells of “${label.en}” are left blank. It may mean none, or not filled in; we do not read it as 0.`,
      },
      line,
    },
  ]
}
