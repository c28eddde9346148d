import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import { cellsIn, exact, sum, valueOf } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import { individualsIn, namedRow, namesIndividuals } from './named-rows.ts'

/** What is counted: cells added up, less others. */
export type Formula = { readonly plus: readonly CellId[]; readonly minus: readonly CellId[] }

/** Another way in which a text may mean cells: in words, and what is then counted; null where it does not apply to them. */
export type Definition = {
  readonly label: Label
  readonly of: (cells: readonly CellId[]) => Formula | null
}

/** Requests carried in counted with those received. */
export const withCarriedIn: Definition = {
  label: { zh: '含上年结转', en: 'including requests carried in' },
  of: swap('requests.received.', ['requests.received.', 'requests.carried_in.']),
}

/** Cases concluded alone. */
export const concludedAlone: Definition = {
  label: { zh: '只计已审结', en: 'cases concluded, without those pending' },
  of: (cells) =>
    cells.every((cell) => /^disputes\..*\.total$/.test(cell))
      ? { plus: cells, minus: cells.map((cell) => cell.replace(/total$/, 'pending') as CellId) }
      : null,
}

/** The definitions, in the order in which they are tried. */
export const definitions: readonly Definition[] = [
  withCarriedIn,
  {
    label: { zh: '办结数', en: 'requests concluded' },
    of: swap('requests.received.', ['requests.outcome_total.']),
  },
  {
    label: { zh: '新收数', en: 'requests newly received' },
    of: swap('requests.outcome_total.', ['requests.received.']),
  },
  {
    label: { zh: '新收加上年结转', en: 'received and carried in' },
    of: swap('requests.outcome_total.', ['requests.received.', 'requests.carried_in.']),
  },
  concludedAlone,
]

const oneRow: Label = { zh: '只是其中一行', en: 'the one row that it names' }
const individuals: Label = { zh: '只是其中自然人的一格', en: 'individuals alone' }

/** The words of the list, for the method page. */
export const definitionLabels: readonly Label[] = [
  ...definitions.map(({ label }) => label),
  oneRow,
  individuals,
]

/** What the tables give by a formula, as far as it is known; null where nothing of a side is. */
export function valueBy(report: Report, { plus, minus }: Formula): number | null {
  const [more, less] = [sum(report, plus).value, minus.length > 0 ? sum(report, minus).value : 0]
  return more === null || less === null ? null : exact(more - less)
}

/** Whether a cell of a formula has no figure, in print or worked out, so that it may come to something else. */
export function isOpen(report: Report, { plus, minus }: Formula): boolean {
  return cellsIn(report, [...plus, ...minus]).some((cell) => valueOf(report, cell) === null)
}

/** Another reading of a claim: in words, and what the tables then give. */
export type Reading = { readonly label: Label; readonly value: number }

/** What the tables give for cells by each definition that applies; what comes to 0 is left out. */
export function otherReadings(report: Report, cells: readonly CellId[]): readonly Reading[] {
  return definitions.flatMap(({ label, of }) => {
    const formula = of(cells)
    return reading(label, formula && valueBy(report, formula))
  })
}

/** What the tables give for the one row of cells, and for the individuals in them, that the words of a claim name. */
export function namedReadings(
  report: Report,
  cells: readonly CellId[],
  words: string,
): readonly Reading[] {
  const named = namedRow(report, words, cells)
  const people =
    namesIndividuals(words) && cells.every((cell) => /^requests\..*\.total$/.test(cell))
  return [
    ...reading(oneRow, named && valueOf(report, named)),
    ...reading(individuals, people ? sum(report, cells.map(individualsIn)).value : null),
  ]
}

function reading(label: Label, value: number | null): Reading[] {
  return value ? [{ label, value }] : []
}

function swap(from: string, to: readonly string[]): Definition['of'] {
  return (cells) => {
    if (!cells.every((cell) => cell.startsWith(from))) return null
    const plus = cells.flatMap((cell) => to.map((prefix) => cell.replace(from, prefix) as CellId))
    return { plus, minus: [] }
  }
}
