import type { TableId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { addUp, cellIn, figuresIn, tableIn } from '../report/figures.ts'
import type { Observation, Report } from '../report/report.ts'
import type { Label } from '../locale/label.ts'
import type { BlankLine } from './blank-lines.ts'
import { blankLines } from './blank-lines.ts'
import type { Check, CheckResult, Unsatisfied } from './check.ts'
import { settled } from './check.ts'
import type { FindingPlace } from './place.ts'

/** What is left blank and cannot be read as 0: a whole table, a procedure of section four, a column or row. */
export const leftBlank: Check = {
  id: 'left-blank',
  label: { zh: '未填', en: 'Left blank' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '一张表（第四部分为一类案件）没有一个数字，或一栏、一行的空格按表格自身的等式不能都是0时提示一次：未填不当作0，也不算不成立。与0相合的空格不提示。',
    en: 'Says, once for each, where a whole table (in section four, a procedure) has no figure, or where the blanks of a column or row cannot all be 0 by the form’s own equations. A blank is not read as 0 and is no failure; one that is consistent with 0 is not mentioned.',
  },
  formula:
    'every cell of the table blank or marked; or blanks of a line that an identity shows not to be 0',
  example: {
    zh: '行政复议五格空白，诉讼十格为0。',
    en: 'Five cells for reviews blank while the ten for lawsuits say 0.',
  },
  limits: {
    zh: '不说明有没有案件；可推知的数不代填。',
    en: 'Does not say whether there were cases; nothing is filled in.',
  },
  run: (report) => {
    const edition = findEdition(report.edition)!
    return edition.tables.flatMap(({ id, caption }) => {
      const at = id as TableId
      const own = figuresIn(report, at)
      if (at === 'disputes') return [...procedures(report, own), ...lines(report, at)]
      const whole = blankResult(at, { kind: 'table', at }, caption ?? sectionThree(edition), own)
      return at === 'requests' ? [...whole, ...lines(report, at)] : whole
    })
  },
}

function sectionThree({ sections }: Edition): Label {
  return sections[2]!.label
}

/** The procedures of section four; the place of each is the last of its cells, the total. */
function procedures(report: Report, own: readonly Observation[]): CheckResult[] {
  return tableIn(report, 'disputes').rows.flatMap((row) => {
    const cells = own.filter((each) => each.row === row.id)
    const last = cells.at(-1)
    return last
      ? blankResult(`disputes.${row.id}`, { kind: 'cell', at: last.cell }, row.label, cells)
      : []
  })
}

function blankResult(
  at: string,
  place: FindingPlace,
  label: Label,
  cells: readonly Observation[],
): CheckResult[] {
  const ids = cells.map(({ cell }) => cell)
  if (cells.some(({ status }) => status === 'absent' || status === 'illegible')) {
    return [settled(at, 'undecided', ids)]
  }
  if (cells.length === 0 || cells.some(({ value }) => value !== null)) return []
  return [
    {
      ...blank(at, place, ids),
      message: {
        zh: `“${label.zh}”${cells.length}格全部未填。可能表示没有，也可能是漏填；本站不当作0。`,
        en: `All ${cells.length} cells of “${label.en}” are left blank. It may mean none, or not filled in; we do not read it as 0.`,
      },
    },
  ]
}

/** The columns and rows whose blanks cannot all be 0; each stands for what its equations would have been findings of. */
function lines(report: Report, table: 'requests' | 'disputes'): Unsatisfied[] {
  if (!report.editions[table]) return []
  return blankLines(report, table).map((line) => ({
    ...blank(`${table}.${line.at}`, { kind: 'cell', at: line.cells[0]! }, line.cells),
    folded: line.tests.map(({ identity }) => `${identity.check}.${identity.at}`),
    message: words(report, line),
  }))
}

function blank(
  at: string,
  place: FindingPlace,
  cells: Unsatisfied['cells'],
): Omit<Unsatisfied, 'message'> {
  return { at, verdict: 'blank', place, cells, actual: '', expected: '', difference: null }
}

function words(report: Report, { along, cells, tests }: BlankLine): Label {
  const first = cellIn(report, cells[0]!)!
  const line = plainLabel(along === 'column' ? first.column.label : first.row.label)
  const other = plainLabel(along === 'column' ? first.row.label : first.column.label)
  const single = tests.filter(({ short }) => short.length === 1)
  const implied = new Map(single.map(({ short, difference }) => [short[0]!, Math.abs(difference)]))
  const sum = addUp([...implied.values()])
  const [count, equations] = [cells.length, tests.length]
  const zh = `“${line.zh}”一${along === 'column' ? '栏' : '行'}${count === 1 ? `“${other.zh}”一格` : `有${count}格`}未填，按0计则${equations}处等式不成立。未填不等于0，原值未知。`
  const blanks = `${count === 1 ? `One cell (“${other.en}”)` : `${count} cells`} of the ${along} “${line.en}” ${count === 1 ? 'is' : 'are'} left blank`
  const en = `${blanks}; read as 0, ${equations === 1 ? 'an equation' : `${equations} equations`} of the form would not hold. A blank is not 0, and what was meant is not known.`
  if (implied.size === 0) return { zh, en }
  return {
    zh: `${zh}由其余数字可推知${count === 1 ? `该格为${sum}` : `其中${implied.size}格，合计${sum}`}。`,
    en: `${en} The other figures give ${count === 1 ? `it as ${sum}` : `${implied.size} of them, ${sum} in all`}.`,
  }
}
