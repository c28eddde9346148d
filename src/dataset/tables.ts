import type { RowOf, Table } from './table.ts'
import { agencies } from './tables/agencies.ts'
import { audit } from './tables/audit.ts'
import { cells } from './tables/cells.ts'
import { checks } from './tables/checks.ts'
import { claims } from './tables/claims.ts'
import { corrections } from './tables/corrections.ts'
import { coverage } from './tables/coverage.ts'
import { fieldsOf } from './tables/fields.ts'
import { findings } from './tables/findings.ts'
import { indicators } from './tables/indicators.ts'
import { measures } from './tables/measures.ts'
import { observations } from './tables/observations.ts'
import { places } from './tables/places.ts'
import { population } from './tables/population.ts'
import { reportsWide } from './tables/reports-wide.ts'
import { reports } from './tables/reports.ts'

const described = [
  agencies,
  reports,
  observations,
  reportsWide,
  indicators,
  findings,
  audit,
  claims,
  corrections,
  cells,
  checks,
  measures,
  coverage,
  places,
  population,
] as const

/** Every published table, in the order of the data page. A new one: a file of its own and a line here. */
export const tables = [...described, fieldsOf(described)] as const

type AnyTable = (typeof tables)[number]

/** The name of a published table. */
export type TableName = AnyTable['name']

/** The table of a name. */
export type TableNamed<Name extends TableName> = Extract<AnyTable, { readonly name: Name }>

/** A row of the table of a name. */
export type RowNamed<Name extends TableName> = RowOf<TableNamed<Name>>

/** The table of a name. */
export function tableNamed<Name extends TableName>(name: Name): TableNamed<Name> {
  return tables.find((each) => each.name === name) as TableNamed<Name>
}

/** Columns whose values are the key of another table; where `to` is the table itself, another of its rows. */
export type ForeignKey = {
  readonly columns: readonly string[]
  readonly to: string
  readonly key: readonly string[]
}

/** The foreign keys of a table, in the order of its columns. An empty value refers to nothing. */
export function foreignKeysOf({ name, key: own, columns }: Table): readonly ForeignKey[] {
  return columns
    .flatMap(({ name: column, refersTo }) =>
      refersTo ? { columns: [...refersTo.also, column], to: refersTo.table } : [],
    )
    .filter(({ columns: from, to }) => to !== name || from.join() !== own.join())
    .map((each) => ({ ...each, key: tables.find((table) => table.name === each.to)!.key }))
}
