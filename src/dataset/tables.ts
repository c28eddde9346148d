import type { Table } from './table.ts'
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
import { reportsWide } from './tables/reports-wide.ts'
import { reports } from './tables/reports.ts'

const described: readonly Table[] = [
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
]

/** Every published table, in the order of the data page. A new one: a file of its own and a line here. */
export const tables: readonly Table[] = [...described, fieldsOf(described)]

/** The table of a name; throws when there is none. */
export function tableNamed(name: string): Table {
  const table = tables.find((each) => each.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return table
}
