import type { CellId } from '../form/editions.ts'
import { findEdition, tableOf } from '../form/editions.ts'
import { plainLabel } from '../form/form.ts'
import { identitiesOf } from '../form/identities.ts'
import type { Observation, Report } from '../report/report.ts'
import { tableEdition } from '../report/report.ts'
import type { Check, CheckResult } from './check.ts'
import { byCell, settled } from './check.ts'

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
    zh: '只提示可能性，也可能恰好相等；照印不改。',
    en: 'A hint only: the figures may be equal by chance. Nothing is moved.',
  },
  run: (report) => {
    const edition = findEdition(tableEdition(report, 'requests'))!
    const { columns } = tableOf(edition, 'requests')
    const cells = byCell(report)
    return identitiesOf(edition, 'requests')
      .filter(({ check }) => check === 'applicants')
      .map(({ at }) =>
        shiftResult(
          at,
          columns.map(({ id }) => id),
          cells,
          report,
        ),
      )
  },
}

function shiftResult(
  row: string,
  columns: readonly string[],
  cells: ReadonlyMap<CellId, Observation>,
  report: Report,
): CheckResult {
  const line = columns.map((column) => cells.get(`requests.${row}.${column}` as CellId))
  const ids = line.flatMap((each) => each?.cell ?? [])
  const [total, last] = [line.at(-1), line.at(-2)]
  const before = line.slice(0, -2)
  const sum = before.reduce((all, each) => all + (each?.value ?? 0), 0)
  const shifted =
    total?.status === 'blank' && last?.value != null && last.value > 0 && last.value === sum
  if (!shifted) return settled(row, 'passed', ids)
  const label = plainLabel(
    tableOf(findEdition(tableEdition(report, 'requests'))!, 'requests').rows.find(
      ({ id }) => id === row,
    )!.label,
  )
  return {
    at: row,
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
  }
}
