import fc from 'fast-check'
import type { Agency } from '../../../src/agency/agency.ts'
import { cellsOf, findEdition } from '../../../src/form/editions.ts'
import { outcomeLeaves } from '../../../src/form/identities.ts'
import type { Edition, FormTable } from '../../../src/form/form.ts'

/** A made-up report: its edition and what is printed in each cell; sums are right unless zeros are left blank. */
export type MadeUp = { readonly edition: Edition; readonly cells: ReadonlyMap<string, string> }

/** The made-up agency of all made-up reports. */
export const agency: Agency = {
  id: 'jiashan-990101-gov',
  name: { zh: '甲山县人民政府', en: "Jiashan County People's Government" },
  kind: 'gov',
  level: 'county',
  division: '990101',
  parent: null,
  website: null,
}

/** How zeros are printed: as 0, not at all, or (where there can be no rules) as a mark. */
export type Zeros = 'zero' | 'blank' | 'mark'

/** Made-up reports of either edition; small counts, and now and then large ones. */
export function madeUp(zeros: readonly Zeros[]): fc.Arbitrary<MadeUp> {
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 99 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 99_999 }) },
  )
  return fc
    .record({
      edition: fc.constantFrom('form-2019', 'form-2021'),
      counts: fc.array(count, { minLength: 230, maxLength: 230 }),
      zeros: fc.constantFrom(...zeros),
      cents: fc.integer({ min: 0, max: 9_999 }),
    })
    .map(({ edition, counts, zeros: style, cents }) =>
      make(findEdition(edition)!, counts, style, cents),
    )
}

function make(edition: Edition, counts: readonly number[], style: Zeros, cents: number): MadeUp {
  const values = new Map<string, number>(
    cellsOf(edition).map(({ id }, at) => [id, counts[at] ?? 0]),
  )
  balance(
    edition.tables.find(({ id }) => id === 'requests')!,
    values,
  )
  for (const row of ['review', 'direct_suit', 'suit_after_review']) {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((each) =>
      values.get(`disputes.${row}.${each}`)!,
    )
    values.set(`disputes.${row}.total`, add(parts))
  }
  const cells = new Map<string, string>()
  for (const [id, value] of values) {
    const zero =
      style === 'blank' ? '' : style === 'mark' && id.startsWith('documents.rules') ? '/' : '0'
    cells.set(id, value === 0 ? zero : `${value}`)
  }
  if (edition.id === 'form-2021' && cents > 0) {
    cells.set(
      'fees.administrative.amount',
      `${values.get('fees.administrative.amount')}.${String(cents).padStart(4, '0')}`,
    )
  }
  return { edition, cells }
}

function balance(table: FormTable, values: Map<string, number>): void {
  const columns = table.columns.map(({ id }) => id).filter((id) => id !== 'total')
  const leaves = outcomeLeaves(table)
  const cell = (row: string, column: string): number => values.get(`requests.${row}.${column}`) ?? 0
  for (const column of columns) {
    const done = add(leaves.map((row) => cell(row, column)))
    values.set(`requests.outcome_total.${column}`, done)
    const all = done + cell('carried_out', column)
    const carried = Math.min(all, cell('carried_in', column))
    values.set(`requests.carried_in.${column}`, carried)
    values.set(`requests.received.${column}`, all - carried)
  }
  for (const row of table.rows.filter(({ group }) => !group)) {
    values.set(`requests.${row.id}.total`, add(columns.map((column) => cell(row.id, column))))
  }
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
