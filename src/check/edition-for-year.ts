import type { TableId } from '../form/editions.ts'
import { editionForYear, findEdition } from '../form/editions.ts'
import { editionIn } from '../report/figures.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'

/** Each table on the edition of the form that governs its year. */
export const editionForItsYear: Check = {
  id: 'edition-for-year',
  label: { zh: '表格版本与年度', en: 'Edition and year' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '2019、2020年度用2019版表格，2021年度起用2021版；逐表核对。',
    en: 'Reports on 2019 and 2020 use the 2019 form, later ones that of 2021; looked at table by table.',
  },
  formula: 'edition of each table = edition of the year',
  example: {
    zh: '2024年度报告的“其他处理”仍为一行，是2019版的写法。',
    en: 'A report on 2024 that still prints one row for 其他处理 uses the row of the 2019 form.',
  },
  limits: {
    zh: '只影响可比性：2019版“其他处理”一行等于2021版三行之和。',
    en: 'Only comparability suffers: the one row of 2019 stands for three of 2021.',
  },
  run: (report) => {
    const wanted = editionForYear(report.year)
    const own = findEdition(report.edition)
    if (!wanted || !own) return []
    return own.tables.map(({ id }): CheckResult => {
      const table = id as TableId
      const edition = editionIn(report, table)
      const sides = [edition, wanted.id] as const
      if (edition === wanted.id) return settled(table, 'passed', [], sides)
      return {
        at: table,
        verdict: 'implausible',
        place: { kind: 'table', at: table },
        cells: [],
        actual: sides[0],
        expected: sides[1],
        difference: null,
        message: {
          zh: `${report.year}年度应用${wanted.document}的表格，此表的行列是${findEdition(edition)!.document}的。跨年比较时请注意。`,
          en: `Reports on ${report.year} use the form of ${wanted.document}; this table has the rows of ${findEdition(edition)!.document}. Mind it when comparing years.`,
        },
      }
    })
  },
}
