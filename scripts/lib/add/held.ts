import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Agency } from '../../../src/agency/agency.ts'
import { agencyFolder } from '../../../src/agency/agency.ts'
import type { AgencyRecord } from '../../../src/dataset/record.ts'
import { buildRecord } from '../../../src/dataset/record.ts'
import type { Population } from '../../../src/agency/population.ts'
import { shown } from '../curated.ts'

/** The curated files of reports by the sum of the file that each was transcribed from. */
export function heldSums(data: string): Map<string, string> {
  const root = join(data, 'agencies')
  const found = new Map<string, string>()
  if (!existsSync(root)) return found
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/[\\/]\d{4}\.md$/.test(name)) continue
    const path = join(root, name)
    const sum = sumIn(readFileSync(path, 'utf8'))
    if (sum !== null) found.set(sum, path)
  }
  return found
}

/** The sum of its source that the front matter of a curated file says; null where it says none. */
export function sumIn(text: string): string | null {
  return /^ {2}sha256: ([0-9a-f]{64})$/m.exec(text.slice(0, 20_000))?.[1] ?? null
}

/** An agency's record from its folder, and what the files say, as `npm run check` has it. */
export function checkAgency(
  data: string,
  agency: Agency,
  population: readonly Population[],
): { readonly record: AgencyRecord; readonly files: readonly VFile[] } {
  const folder = join(data, agencyFolder(agency))
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}\.md$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => new VFile({ path: shown(path), value: readFileSync(path, 'utf8') }))
  return { record: buildRecord(agency, files, population), files }
}
