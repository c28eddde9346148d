import { findCell, unitOf } from '../form/editions.ts'
import { readFigure } from '../report/figure.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'

/** A unit printed in a cell is the one that the form prints. */
export const units: Check = {
  id: 'units',
  label: { zh: '单位', en: 'Units' },
  exact: true,
  severity: 'warning',
  statement: {
    zh: '单元格里印有单位的，应与表格规定的单位相同；表格没有规定单位的不核对。',
    en: 'Where a cell prints a unit, it should be that of the form; where the form prints none, nothing is checked.',
  },
  formula: 'printed unit = unit of the form',
  example: {
    zh: '收费金额一格单位为万元，填“3940元”则提示。',
    en: 'Fees are in 10,000 yuan: a cell that says 3940元 is pointed out.',
  },
  limits: { zh: '不换算，照录。', en: 'Nothing is converted: the figure stays as printed.' },
  run: (report) =>
    report.observations.flatMap(({ cell, edition, printed }): CheckResult[] => {
      const form = findCell(edition, cell)
      const wanted = form ? unitOf(form) : null
      const unit = readFigure(printed)?.unit ?? null
      if (unit === null || wanted === null) return []
      if (unit === wanted) return [settled(cell, 'passed', [cell], [unit, wanted])]
      return [
        {
          at: cell,
          verdict: 'fails',
          place: { kind: 'cell', at: cell },
          cells: [cell],
          actual: unit,
          expected: wanted,
          difference: null,
          message: {
            zh: `该格印作${printed}，表格规定的单位是${wanted}。照录不换算。`,
            en: `The cell prints ${printed}; the form’s unit is ${wanted}. Nothing is converted.`,
          },
        },
      ]
    }),
}
