import type { CellId } from '../form/editions.ts'
import { findEdition, tableOf } from '../form/editions.ts'
import { plainLabel } from '../form/form.ts'
import { tableEdition } from '../report/report.ts'
import type { Check, CheckResult } from './check.ts'
import { byCell, settled } from './check.ts'

/** Last year's 结转下年度 against this year's 上年结转, each column. */
export const carryOver: Check = {
  id: 'carry-over',
  label: { zh: '跨年结转衔接', en: 'Carry-over between years' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '同一机关、同一统计范围的相邻两年：上年的“结转下年度继续办理”应等于本年的“上年结转”，七列逐一核对。',
    en: 'For two years running, same agency and same scope: what last year carried over should be what this year carries in, in each of seven columns.',
  },
  formula: 'requests.carried_in.*[year] = requests.carried_out.*[year - 1]',
  example: {
    zh: '上年结转下年度121件，本年上年结转121件，成立。',
    en: '121 carried over last year, 121 carried in this year: it holds.',
  },
  limits: {
    zh: '机构调整、统计范围变动或上年数据更正都会使两者不同。中间缺一年则不核对。',
    en: 'Reorganisation, another scope or a later correction of last year’s figures can make them differ. Never run across a missing year.',
  },
  run: (report, { previous }) => {
    if (!previous || previous.scope !== report.scope) return []
    const [now, before] = [byCell(report), byCell(previous)]
    const { columns } = tableOf(findEdition(tableEdition(report, 'requests'))!, 'requests')
    return columns.map((column): CheckResult => {
      const cell = `requests.carried_in.${column.id}` as CellId
      const carried = before.get(`requests.carried_out.${column.id}` as CellId)
      const stated = now.get(cell)
      if (stated?.value == null || carried?.value == null) {
        return settled(column.id, 'undecided', [cell])
      }
      const sides = [String(stated.value), String(carried.value)] as const
      if (stated.value === carried.value) return settled(column.id, 'passed', [cell], sides)
      const label = plainLabel(column.label)
      return {
        at: column.id,
        verdict: 'implausible',
        place: { kind: 'cell', at: cell },
        cells: [cell],
        actual: sides[0],
        expected: sides[1],
        difference: stated.value - carried.value,
        message: {
          zh: `${previous.year}年报告的结转下年度（${label.zh}）为${sides[1]}，本年的上年结转为${sides[0]}。机构调整、统计范围变动或上年数据更正都可能造成。`,
          en: `The report on ${previous.year} carried over ${sides[1]} (${label.en}); this one carries in ${sides[0]}. Reorganisation, a change of scope or a correction of last year’s figures could each explain it.`,
        },
      }
    })
  },
}
