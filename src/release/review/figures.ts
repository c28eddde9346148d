import type { IdentityTest } from '../../check/identity-tests.ts'
import { testIdentities } from '../../check/identity-tests.ts'
import type { TableId } from '../../form/editions.ts'
import { findEdition } from '../../form/editions.ts'
import type { FormRow, FormTable } from '../../form/form.ts'
import { texts } from '../../form/form.ts'
import type { IdentityId } from '../../form/identities.ts'
import { inData } from '../../locale/format.ts'
import type { Label } from '../../locale/label.ts'
import type { FigureStatus } from '../../report/figure.ts'
import { figure, tableIn } from '../../report/figures.ts'
import type { Report } from '../../report/report.ts'
import type { Grid, Inline, Mark } from './block.ts'

/** The tables of a report as printed, with the sums of the form's identities along rows and columns and how they stand. */
export function figureTables(report: Report): readonly Grid[] {
  const edition = findEdition(report.edition)!
  return edition.tables.flatMap(({ id }) =>
    report.editions[id as TableId] ? [grid(report, tableIn(report, id as TableId))] : [],
  )
}

function grid(report: Report, table: FormTable): Grid {
  const tests = table.id === 'requests' || table.id === 'disputes' ? testsOf(report, table.id) : []
  const across = tests.filter(({ identity }) => identity.along === 'row')
  const own = table.rows.map((row) => [
    { form: row.label, depth: depthOf(table, row) },
    ...table.columns.map(({ id }) => (row.group ? '' : printed(report, table, row, id))),
    ...(across.length > 0 ? [row.group ? '' : sumCell(across, row.id)] : []),
  ])
  const sums = table.id === 'requests' ? columnSums(table, tests) : []
  return {
    kind: 'table',
    caption: table.caption ?? findEdition(report.edition)!.sections[table.section - 1]!.label,
    figures: true,
    head: [
      { form: texts.item, depth: 0 },
      ...table.columns.map(({ label }) => ({ form: label, depth: 0 })),
      ...(across.length > 0 ? [{ form: { zh: '各栏之和', en: 'Sum of columns' }, depth: 0 }] : []),
    ],
    rows: [...own, ...sums],
  }
}

function testsOf(report: Report, table: 'requests' | 'disputes'): readonly IdentityTest[] {
  return testIdentities(report, table)
}

function depthOf(table: FormTable, row: FormRow): number {
  const above = row.in && table.rows.find(({ id }) => id === row.in)
  return above ? depthOf(table, above) + 1 : 0
}

const inWords: Readonly<Partial<Record<FigureStatus, Label>>> = {
  blank: { zh: '空白', en: 'blank' },
  absent: { zh: '无此格', en: 'absent' },
}

function printed(report: Report, table: FormTable, row: FormRow, column: string): Inline {
  const own = figure(report, `${table.id}.${row.id}.${column}`)
  if (!own) return ''
  const said = inWords[own.status]
  return said ? `（${said.zh}）` : { figure: own.printed, mark: null }
}

const marks: Readonly<Record<IdentityTest['outcome'], Mark>> = {
  passed: 'same',
  fails: 'other',
  blank: 'open',
  undecided: 'open',
}

function sumCell(tests: readonly IdentityTest[], at: string): Inline {
  const test = tests.find(({ identity }) => identity.at === at)
  return test ? sumOf(test, test.expected) : ''
}

function sumOf({ outcome }: IdentityTest, text: string): Inline {
  return text === '' ? '' : { figure: inData.figures(text), mark: marks[outcome] }
}

/** The sums of each column: what came in, what became of it, and the single outcomes, with how each stands to the other side. */
function columnSums(table: FormTable, tests: readonly IdentityTest[]): Inline[][] {
  const row = (label: Label, check: IdentityId, text: (test: IdentityTest) => Inline): Inline[] => [
    { form: label, depth: 0 },
    ...table.columns.map(({ id }) => {
      const test = tests.find(({ identity }) => identity.check === check && identity.at === id)
      return test ? text(test) : ''
    }),
    '',
  ]
  return [
    row(
      { zh: '各项结果之和（应等于（七））', en: 'Sum of outcomes (= total)' },
      'outcomes',
      (test) => sumOf(test, test.expected),
    ),
    row({ zh: '一 + 二', en: 'Received + carried in' }, 'balance', (test) => ({
      figure: inData.figures(test.expected),
      mark: null,
    })),
    row({ zh: '（七）+ 四（应等于一 + 二）', en: 'Concluded + carried over' }, 'balance', (test) =>
      sumOf(test, test.actual),
    ),
  ]
}
