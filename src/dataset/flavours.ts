import { csvGz } from './files/csv-gz.ts'
import { csv } from './files/csv.ts'
import { excelCsv } from './files/excel-csv.ts'
import { json } from './files/json.ts'
import { parquet } from './files/parquet-files.ts'
import type { Flavour } from './flavour.ts'

/** The forms in which a table is published, by the ends of its files' names. A new one: a file in `files/` and a line here. */
export const flavours = {
  csv,
  'csv.gz': csvGz,
  'excel.csv': excelCsv,
  json,
  parquet,
} as const satisfies Readonly<Record<string, Flavour>>

/** The end of the name of a table's file in one form. */
export type FlavourName = keyof typeof flavours

/** The names of the forms, in their order. */
export const flavourNames = Object.keys(flavours) as readonly FlavourName[]
