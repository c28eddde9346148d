import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCurated } from '../../scripts/lib/curated.ts'
import type { AuditedReport } from '../../src/dataset/record.ts'

/** The real data, opened once for all tests of a file. */
export const source = openCurated('data')

/** The record of every agency. */
export const records = [...source.records()]

/** Every report, by id. */
export const reports: readonly AuditedReport[] = records.flatMap((record) => record.reports)

/** Every text file below data/; the Parquet of a release holds what those say, packed. */
export function dataFiles(): { path: string; text: string }[] {
  return readdirSync('data', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.parquet'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
