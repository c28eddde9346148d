import type { Division } from '../agency/division.ts'
import { divisionColumns } from '../agency/division.ts'
import type { KnownAgencies } from './identify/propose.ts'

/** What is known beside a file: the register and agencies, the years of their reports that are held, and the day of the data. */
export type Known = KnownAgencies & {
  readonly date: string
  /** By the agency's id, in order. */
  readonly years: Readonly<Record<string, readonly number[]>>
}

/** What is known as JSON: the register column by column, which packs best, agencies, the day, the years. */
export function encodeKnown({ register, agencies, date, years }: Known): string {
  const rows = [...register.values()]
  const divisions = Object.fromEntries(
    divisionColumns.map((name) => [name, rows.map((row) => row[name])]),
  )
  return JSON.stringify({ divisions, agencies, date, years })
}

/** Reads what `encodeKnown` wrote. */
export function decodeKnown(text: string): Known {
  const { divisions, agencies, date, years } = JSON.parse(text) as Omit<Known, 'register'> & {
    readonly divisions: Readonly<Record<keyof Division, readonly unknown[]>>
  }
  const rows = divisions.code.map(
    (_, at) =>
      Object.fromEntries(divisionColumns.map((name) => [name, divisions[name][at]])) as Division,
  )
  return { register: new Map(rows.map((each) => [each.code, each])), agencies, date, years }
}
