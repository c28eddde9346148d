import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AgencyFile, Fields } from './agency-file.ts'

/** Reads a published table, e.g. `reports`, from the folder that holds `v1/`. */
export function readTable(folder: string, name: string): readonly Fields[] {
  return readJson<readonly Fields[]>(folder, `${name}.json`)
}

/** Reads an agency's file from the folder that holds `v1/`. */
export function readAgency(folder: string, id: string): AgencyFile {
  return readJson<AgencyFile>(folder, `agencies/${id}.json`)
}

/** Reads a published JSON file under `v1/`. Throws when it is not there: build the data first. */
export function readJson<T>(folder: string, path: string): T {
  return JSON.parse(readFileSync(join(folder, 'v1', path), 'utf8')) as T
}
