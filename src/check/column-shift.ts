import { figureRows } from '../form/editions.ts'
import type { FormRow, FormTable } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { addUp, figure, tableIn } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'

/** A row of table three whose figures look as if they had slipped one column to the left. */
export const columnShift: Check = {
  id: 'column-shift',
  label: { zh: '疑似错列', en: 'Row that looks shifted' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '一行的“总计”空白，而前一栏的数恰为其余各栏之和时，整行可能左移了一栏。',
    en: 'Where the total of a row is blank and the figure before it is the sum of the others, the row may have slipped one column to the left.',
  },
  formula: 'total blank, and other_org = sum of the columns before it > 0',
  example: {
    zh: '34、0、0、0、0、34、空白：34像是总计，落在了“其他”一栏。',
    en: '34, 0, 0, 0, 0, 34, blank: the second 34 looks like the total, one column early.',
  },
  limits: {
    zh: '只提示可能性，也可能恰好相等；照录不改。',
    en: 'A hint only: the figures may be equal by chance. Nothing is moved.',
  },
  run: (report) => {
    const table = tableIn(report, 'requests')
    return figureRows(table).flatMap((row) => shiftResult(report, table, row))
  },
}

/** Tests a row of which the total is blank and other figures are not. */
function shiftResult(report: Report, { columns }: FormTable, row: FormRow): CheckResult[] {
  const line = columns.map(({ id }) => figure(report, `requests.${row.id}.${id}`))
  const ids = line.flatMap((each) => each?.cell ?? [])
  const [total, last] = [line.at(-1), line.at(-2)]
  const sum = addUp(line.slice(0, -2).map((each) => each?.value ?? 0))
  if (total?.status !== 'blank' || line.every((each) => (each?.value ?? null) === null)) return []
  if (last?.value !== sum || sum <= 0) return [settled(row.id, 'passed', ids)]
  const label = plainLabel(row.label)
  return [
    {
      at: row.id,
      verdict: 'implausible',
      place: { kind: 'cell', at: total.cell },
      cells: ids,
      actual: last.printed,
      expected: '',
      difference: null,
      message: {
        zh: `“${label.zh}”一行总计空白，前一栏的${last.printed}恰为其余各栏之和，整行可能左移了一栏；也可能恰好相等。`,
        en: `The row “${label.en}” has no total, and the ${last.printed} before it is the sum of the others: the row may have slipped one column, or the figures are equal by chance.`,
      },
    },
  ]
}
