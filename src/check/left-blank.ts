import type { CellId, TableId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { addUp, cellIn, cellsIn, figuresIn, tableIn } from '../report/figures.ts'
import type { Claim, Observation, Report } from '../report/report.ts'
import type { Label } from '../locale/label.ts'
import type { BlankLine } from './blank-lines.ts'
import { blankLines } from './blank-lines.ts'
import type { Check, Unsatisfied } from './check.ts'
import { ofAnotherTime, standingOf } from './claim-scope.ts'
import { claimWords } from './claim-words.ts'
import { kindOf } from './judgement.ts'
import type { FindingPlace } from './place.ts'
import { statedIn } from './stated-words.ts'
import { inData } from '../locale/format.ts'

/** What is left blank and cannot be read as 0: a whole table, a procedure of section four, a column or row. */
export const leftBlank: Check = {
  id: 'left-blank',
  label: { zh: '未填', en: 'Left blank' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '一栏、一行的空格按表格自身的等式不能都是0，或一张表（第四部分为一类案件）没有一个数字而正文说有件数时，提示一次：未填不当作0，也不算不成立。与0相合的空格不提示。',
    en: 'Says, once for each, where the blanks of a column or row cannot all be 0 by the form’s own equations, or a whole table (in section four, a procedure) has no figure while the text gives one for it. A blank is not read as 0 and does not count as failing; one that is consistent with 0 is not mentioned.',
  },
  formula:
    'blanks of a line that an identity shows not to be 0; or every cell of the table blank or marked, and a claim of it above 0',
  example: {
    zh: '自然人272件填在“予以公开”一行，该行总计空白：总计不会是0。',
    en: '272 requests of individuals stand in the row “Granted in full” and its total is blank: the total is not 0.',
  },
  limits: {
    zh: '不说明空格原来该填多少；可推知的数不代填。整类空白而与0相合的，2026.11.0版也列出，其后不再列出。',
    en: 'Does not say what was meant; nothing is filled in. Release 2026.11.0 also listed what was left blank as a whole and consistent with 0; later ones do not.',
  },
  run: (report) => {
    const edition = findEdition(report.edition)!
    return edition.tables.flatMap(({ id, caption }) => {
      const at = id as TableId
      const own = figuresIn(report, at)
      if (at === 'disputes') return [...procedures(report, own), ...lines(report, at)]
      const label = caption ?? sectionThree(edition)
      const whole = blankResult(report, at, { kind: 'table', at }, label, own)
      return at === 'requests' ? [...whole, ...lines(report, at)] : whole
    })
  },
}

function sectionThree({ sections }: Edition): Label {
  return sections[2]!.label
}

/** The procedures of section four; the place of each is the last of its cells, the total. */
function procedures(report: Report, own: readonly Observation[]): Unsatisfied[] {
  return tableIn(report, 'disputes').rows.flatMap((row) => {
    const cells = own.filter((each) => each.row === row.id)
    const place = { kind: 'cell', at: `disputes.${row.id}.total` as CellId } as const
    return blankResult(report, `disputes.${row.id}`, place, row.label, cells)
  })
}

/** Cells of which none has a figure, where the text gives one that they cannot all be 0 with. */
function blankResult(
  report: Report,
  at: string,
  place: FindingPlace,
  label: Label,
  cells: readonly Observation[],
): Unsatisfied[] {
  const ids = cells.map(({ cell }) => cell)
  const isEmpty = ({ status }: Observation): boolean => status === 'blank' || status === 'marked'
  const claim = cells.every(isEmpty) && report.claims.find((each) => givesSome(each, report, ids))
  if (!claim) return []
  const figure = statedIn(claim)
  return [
    {
      ...blank(at, place, ids),
      message: {
        zh: `“${label.zh}”${ids.length === 1 ? '一格' : `${ids.length}格全部`}未填，而正文“${claim.label}”为${figure.zh}，不会都是0。未填不等于0，原值未知。`,
        en: `${ids.length === 1 ? 'The one cell' : `All ${ids.length} cells`} of “${label.en}” ${ids.length === 1 ? 'is' : 'are'} left blank, while the text gives ${figure.en} for ${claimWords(claim)}: ${ids.length === 1 ? 'it cannot' : 'they cannot all'} be 0. A blank is not 0, and what was meant is not known.`,
      },
    },
  ]
}

/** Whether a claim says that some of what the tables count stands in cells. */
function givesSome(claim: Claim, report: Report, cells: readonly CellId[]): boolean {
  const own = cellsIn(report, claim.cells)
  return (
    kindOf(claim) === 'count' &&
    claim.value > 0 &&
    !ofAnotherTime(claim, report) &&
    ['same', 'inside'].includes(standingOf(claim, report)) &&
    own.length > 0 &&
    own.every((cell) => cells.includes(cell))
  )
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
  const sum = inData.number(addUp([...implied.values()]))
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
