import type { Agency } from '../agency/agency.ts'
import type { Division } from '../agency/division.ts'
import { divisionColumns } from '../agency/division.ts'
import type { KnownAgencies } from './identify/propose.ts'

/** What is known beside a file: the register and agencies, the years of their reports that are held, and the day of the data. */
export type Known = KnownAgencies & {
  readonly date: string
  /** By the agency's id, in order. */
  readonly years: Readonly<Record<string, readonly number[]>>
}

/** What is known as JSON: the register row by row, agencies, the day, the years. */
export function encodeKnown({ register, agencies, date, years }: Known): string {
  const divisions = [...register.values()].map((each) => divisionColumns.map((name) => each[name]))
  return JSON.stringify({ divisions, agencies, date, years })
}

/** Reads what `encodeKnown` wrote. */
export function decodeKnown(text: string): Known {
  const { divisions, agencies, date, years } = JSON.parse(text) as {
    readonly divisions: readonly unknown[][]
    readonly agencies: readonly Agency[]
    readonly date: string
    readonly years: Known['years']
  }
  const rows = divisions.map(
    (row) => Object.fromEntries(divisionColumns.map((name, at) => [name, row[at]])) as Division,
  )
  return { register: new Map(rows.map((each) => [each.code, each])), agencies, date, years }
}
