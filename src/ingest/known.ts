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

/**
 * What is known as JSON: the register column by column, each code as how much it is above the one before, which packs smaller
 * than rows of codes; agencies, the day, the years.
 */
export function encodeKnown({ register, agencies, date, years }: Known): string {
  const rows = [...register.values()]
  const columns = divisionColumns.map((name) => [name, rows.map((each) => each[name])])
  const code = rows.map((each, at) => Number(each.code) - Number(rows[at - 1]?.code ?? 0))
  const divisions = { ...Object.fromEntries(columns), code }
  return JSON.stringify({ divisions, agencies, date, years })
}

/** Reads what `encodeKnown` wrote. */
export function decodeKnown(text: string): Known {
  const { divisions, agencies, date, years } = JSON.parse(text) as {
    readonly divisions: Readonly<Record<Exclude<keyof Division, 'code'>, readonly unknown[]>> & {
      readonly code: readonly number[]
    }
    readonly agencies: readonly Agency[]
    readonly date: string
    readonly years: Known['years']
  }
  let sum = 0
  const rows = divisions.code.map((more, at) => {
    const own = divisionColumns.map((name) => [name, divisions[name][at]])
    return { ...Object.fromEntries(own), code: String((sum += more)).padStart(6, '0') } as Division
  })
  return { register: new Map(rows.map((each) => [each.code, each])), agencies, date, years }
}
