import type { TableId } from '../form/editions.ts'
import {
  editionForYear,
  editionName,
  editions,
  findEdition,
  firstWith,
  yearsOf,
} from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { editionIn } from '../report/figures.ts'
import type { Check, CheckResult } from './check.ts'

const [first] = editions
const split = firstWith('requests.other_other.total')

/** Each table on the edition of the form that governs its year. */
export const editionForItsYear: Check = {
  id: 'edition-for-year',
  label: { zh: '表格版本与年度', en: 'Edition and year' },
  exact: false,
  severity: 'info',
  statement: {
    zh: `${editions.map(useZh).join('，')}；逐表核对。`,
    en: `${editions.map(useEn).join(', ')}; looked at table by table.`,
  },
  formula: 'edition of each table = edition of the year',
  example: {
    zh: `2024年度报告的“其他处理”仍为一行，是${editionName(first).zh}的写法。`,
    en: `A report on 2024 that still prints one row for 其他处理 uses the row of ${editionName(first).en}.`,
  },
  limits: {
    zh: `只影响可比性：${editionName(first).zh}“其他处理”一行等于${editionName(split).zh}三行之和。`,
    en: `This affects only comparison between years: the one row of ${first.from} stands for three of ${split.from}.`,
  },
  run: (report) => {
    const wanted = editionForYear(report.year)
    const own = findEdition(report.edition)
    if (!wanted || !own) return []
    return own.tables.flatMap(({ id }): CheckResult[] => {
      const table = id as TableId
      const edition = editionIn(report, table)
      const sides = [edition, wanted.id] as const
      if (edition === wanted.id) return []
      return [
        {
          at: table,
          verdict: 'implausible',
          place: { kind: 'table', at: table },
          cells: [],
          actual: sides[0],
          expected: sides[1],
          difference: null,
          message: {
            zh: `${report.year}年度应用${wanted.document}的表格，此表的行列是${findEdition(edition)!.document}的。跨年比较时请注意。`,
            en: `Reports on ${report.year} use the form of ${wanted.document}; this table has the rows of ${findEdition(edition)!.document}. Take care when comparing years.`,
          },
        },
      ]
    })
  },
}

/** Which reports use an edition, in Chinese; `at` is its place in the list of editions. */
function useZh(edition: Edition, at: number): string {
  const { from, to } = yearsOf(edition)
  const years = to === null ? `${from}年度起` : `${span(from, to, ['、', '至'])}年度`
  return `${years}用${editionName(edition).zh}${at === 0 ? '表格' : ''}`
}

/** The same in English. */
function useEn(edition: Edition, at: number): string {
  const { from, to } = yearsOf(edition)
  const years = to === null ? '' : span(from, to, [' and ', ' to '])
  if (at === 0) return `Reports on ${years} use ${editionName(edition).en}`
  return `${to === null ? 'later ones' : `those on ${years}`} that of ${from}`
}

function span(from: number, to: number, [and, until]: readonly [string, string]): string {
  return from === to ? String(from) : `${from}${to === from + 1 ? and : until}${to}`
}
