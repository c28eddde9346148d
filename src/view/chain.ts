import type { ReportFile } from '../dataset/agency-file.ts'
import { newestCell } from '../form/editions.ts'
import type { Words } from '../locale/words.ts'
import type { Figures } from './figures.ts'
import { figuresOf, valueOf } from './figures.ts'

/**
 * A figure that one report hands to the next: what follows from the earlier (`terms` added up), what the later states,
 * null where a cell has no figure, and the cell of the later report.
 */
export type Link = {
  readonly label: string
  readonly terms: readonly (number | null)[]
  readonly before: number | null
  readonly now: number | null
  readonly cell: string
}

/** Two reports held one after the other: a year apart with their links, or what keeps them from being compared. */
export type Step = {
  readonly from: number
  readonly to: number
  readonly missing: readonly number[]
  readonly sameScope: boolean
  readonly links: readonly Link[]
}

const columns = [
  'total',
  'natural_person',
  'enterprise',
  'research',
  'public_interest',
  'legal_service',
  'other_org',
]

/** What each report of an agency hands to the next one held: requests, each column that differs, and documents. */
export function chainOf(reports: readonly ReportFile[], t: Words): readonly Step[] {
  return reports.slice(1).map((report, at) => {
    const last = reports[at]!
    const [from, to] = [Number(last.report['year']), Number(report.report['year'])]
    const missing = Array.from({ length: to - from - 1 }, (_, each) => from + 1 + each)
    const sameScope = last.report['scope'] === report.report['scope']
    const links =
      missing.length > 0 || !sameScope ? [] : linksOf(figuresOf(last), figuresOf(report), t)
    return { from, to, missing, sameScope, links }
  })
}

function linksOf(last: Figures, now: Figures, t: Words): Link[] {
  const carried = columns.map((column): Link => {
    const cell = `requests.carried_in.${column}`
    const before = valueOf(last, `requests.carried_out.${column}`)
    const own = newestCell(cell)!.column.label
    return {
      label: column === 'total' ? t.chain.carried : t.label(own),
      terms: [before],
      before,
      now: valueOf(now, cell),
      cell,
    }
  })
  const documents = ['rules', 'normative'].map((row): Link => {
    const cell = `documents.${row}.in_force`
    const stock = valueOf(last, cell)
    const [issued, repealed] = ['issued', 'repealed'].map((column) =>
      valueOf(now, `documents.${row}.${column}`),
    )
    const known = stock !== null && issued != null && repealed != null
    return {
      label: t.label(newestCell(cell)!.row.label),
      terms: [stock, issued ?? null, repealed === null ? null : -repealed!],
      before: known ? stock + issued - repealed : null,
      now: valueOf(now, cell),
      cell,
    }
  })
  const differing = carried
    .slice(1)
    .filter(({ before, now: stated }) => before !== null && stated !== null && before !== stated)
  return [carried[0]!, ...differing, ...documents]
}
