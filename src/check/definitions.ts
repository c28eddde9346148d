import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import { sum, valueOf } from '../report/figures.ts'
import type { Report } from '../report/report.ts'

/** Another way in which a text may mean a figure: in words, and what the table then gives. */
export type Reading = { readonly label: Label; readonly value: number }

/** A definition: for cells that a claim speaks of, other cells that a text may mean. */
type Definition = {
  readonly label: Label
  /** For a named part of the whole too, where a chance match is unlikely. */
  readonly forParts: boolean
  readonly read: (report: Report, cells: readonly CellId[]) => number | readonly number[]
}

const definitions: readonly Definition[] = [
  {
    label: { zh: '含上年结转', en: 'requests carried in included' },
    forParts: true,
    read: swap('requests.received.', ['requests.received.', 'requests.carried_in.']),
  },
  {
    label: { zh: '按办结计', en: 'requests concluded' },
    forParts: false,
    read: swap('requests.received.', ['requests.outcome_total.']),
  },
  {
    label: { zh: '按新收计', en: 'requests newly received' },
    forParts: false,
    read: swap('requests.outcome_total.', ['requests.received.']),
  },
  {
    label: { zh: '按新收加上年结转计', en: 'received and carried in' },
    forParts: false,
    read: swap('requests.outcome_total.', ['requests.received.', 'requests.carried_in.']),
  },
  {
    label: { zh: '只计已审结', en: 'cases concluded, without those pending' },
    forParts: false,
    read: (report, cells) => {
      if (!cells.every((cell) => /^disputes\..*\.total$/.test(cell))) return []
      const pending = cells.map((cell) => cell.replace(/total$/, 'pending') as CellId)
      const [all, open] = [sum(report, cells).value, sum(report, pending).value]
      return all !== null && open !== null ? [all - open] : []
    },
  },
  {
    label: { zh: '只是其中一行', en: 'one row of those that it names' },
    forParts: false,
    read: (report, cells) =>
      cells.length < 2 ? [] : cells.flatMap((cell) => valueOf(report, cell) ?? []),
  },
  {
    label: {
      zh: '只是其中自然人的一格',
      en: 'individuals alone, in one row of those that it names',
    },
    forParts: false,
    read: (report, cells) =>
      cells
        .filter((cell) => /^requests\..*\.total$/.test(cell))
        .flatMap((cell) => valueOf(report, naturalPerson(cell)) ?? []),
  },
]

/** What the table gives for the cells by each definition in the list that applies, in order. */
export function otherReadings(
  report: Report,
  cells: readonly CellId[],
  part: boolean,
): readonly Reading[] {
  return definitions
    .filter(({ forParts }) => forParts || !part)
    .flatMap(({ label, read }) => [read(report, cells)].flat().map((value) => ({ label, value })))
    .filter(({ value }) => value !== 0)
}

/** The words of the list, for the method page. */
export const definitionLabels: readonly Label[] = definitions.map(({ label }) => label)

function naturalPerson(cell: CellId): CellId {
  return cell.replace(/total$/, 'natural_person') as CellId
}

function swap(from: string, to: readonly string[]): Definition['read'] {
  return (report, cells) => {
    if (!cells.every((cell) => cell.startsWith(from))) return []
    const meant = cells.flatMap((cell) => to.map((prefix) => cell.replace(from, prefix) as CellId))
    return sum(report, meant).value ?? []
  }
}
