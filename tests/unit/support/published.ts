import Papa from 'papaparse'
import { VFile } from 'vfile'
import type { Agency } from '../../../src/agency/agency.ts'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import type { AgencyFile } from '../../../src/dataset/agency-file.ts'
import type { PackedAgency } from '../../../src/dataset/packed-agency.ts'
import { unpackAgency } from '../../../src/dataset/unpack-agency.ts'
import { writeFiles } from '../../../src/dataset/build.ts'
import type { AgencyRecord, DatasetContext } from '../../../src/dataset/record.ts'
import { buildRecord } from '../../../src/dataset/record.ts'
import type { Report } from '../../../src/report/report.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { base } from './folder.ts'

const divisions = readFileSync(join(base, 'divisions.csv'), 'utf8')

/** An agency's record, made as the build makes it: from the text of its curated reports. */
export function recordOf(agency: Agency, reports: readonly Report[]): AgencyRecord {
  const files = reports.map((report) => {
    const own = { ...report, agency: agency.id }
    const folder = `data/agencies/${agency.division.slice(0, 2)}/${agency.id}`
    return new VFile({ path: `${folder}/${report.year}.md`, value: serializeReport(own) })
  })
  const record = buildRecord(agency, files)
  const fatal = files.flatMap(({ messages }) => messages.filter((message) => message.fatal))
  if (fatal.length > 0) throw new Error(fatal.map(String).join('\n'))
  return record
}

/** Every published file but the sums, by path, for records in order of agency. */
export function publish(records: readonly AgencyRecord[]): ReadonlyMap<string, string> {
  const context: DatasetContext = {
    release: { version: '2026.11.0', date: '2026-11-22' },
    register: parseDivisions(new VFile({ path: 'divisions.csv', value: divisions })),
    agencies: new Map(records.map(({ agency }) => [agency.id, agency])),
    population: [],
  }
  const files = new Map<string, string>()
  writeFiles(records, context, {
    append: (path, text) => void files.set(path, (files.get(path) ?? '') + text),
  })
  return files
}

/** An agency's file as pages ask it, from the published files. */
export function agencyIn(files: ReadonlyMap<string, string>, id: string): AgencyFile {
  return unpackAgency(JSON.parse(files.get(`agencies/${id}.json`)!) as PackedAgency)
}

/** The rows of a published CSV file by column name, every value as text. */
export function csvRows(
  files: ReadonlyMap<string, string>,
  path: string,
): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(files.get(path)!, { header: true })
  if (errors.some(({ code }) => code !== 'TooFewFields')) throw new Error(errors[0]!.message)
  return data.slice(0, -1)
}

/** The rows of a published JSON file. */
export function jsonRows(
  files: ReadonlyMap<string, string>,
  path: string,
): Record<string, unknown>[] {
  return JSON.parse(files.get(path)!) as Record<string, unknown>[]
}
