import type { TableId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { figuresIn, tableIn } from '../report/figures.ts'
import type { Observation } from '../report/report.ts'
import type { Label } from '../locale/label.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'
import type { FindingPlace } from './place.ts'

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
      const at = id as TableId
      const own = figuresIn(report, at)
      if (at !== 'disputes') {
        return blankResult(at, { kind: 'table', at }, caption ?? sectionThree(edition), own)
      }
      return tableIn(report, at).rows.flatMap((row) =>
        procedure(
          `${at}.${row.id}`,
          row.label,
          own.filter((each) => each.row === row.id),
        ),
      )
    })
  },
}

function sectionThree({ sections }: Edition): Label {
  return sections[2]!.label
}

/** A procedure of section four; its place is the last of its cells, the total. */
function procedure(at: string, label: Label, cells: readonly Observation[]): CheckResult[] {
  const last = cells.at(-1)
  return last ? blankResult(at, { kind: 'cell', at: last.cell }, label, cells) : []
}

function blankResult(
  at: string,
  place: FindingPlace,
  label: Label,
  cells: readonly Observation[],
): CheckResult[] {
  const ids = cells.map(({ cell }) => cell)
  if (cells.length === 0) return []
  if (cells.some(({ status }) => status === 'absent' || status === 'illegible')) {
    return [settled(at, 'undecided', ids)]
  }
  if (cells.some(({ value }) => value !== null)) return [settled(at, 'passed', ids)]
  return [
    {
      at,
      verdict: 'blank',
      place,
      cells: ids,
      actual: '',
      expected: '',
      difference: null,
      message: {
        zh: `“${label.zh}”${cells.length}格全部未填。可能表示没有，也可能是漏填；本站不当作0。`,
        en: `All ${cells.length} cells of “${label.en}” are left blank. It may mean none, or not filled in; we do not read it as 0.`,
      },
    },
  ]
}
