import type { VFile } from 'vfile'
import type { Fault } from '../../src/dataset/guard.ts'
import { openGuard } from '../../src/dataset/guard.ts'
import { tables } from '../../src/dataset/tables.ts'
import type { CuratedData, Look } from './curated.ts'
import { openCurated } from './curated.ts'
import { faultFiles } from './faults.ts'
import { compareWithRelease } from './frozen.ts'

/** What the gate says of a data folder: every file that has something to say, and how much was looked at. */
export type Verdict = {
  readonly files: readonly VFile[]
  readonly agencies: CuratedData['agencies']
  readonly reports: number
}

/** Asks every rule that decides on data: those of the files, between them, of published rows, and of the last release. */
export async function askGate(data: string, look: Look = {}): Promise<Verdict> {
  const curated = openCurated(data, { canonical: true, ...look })
  const comparison = await compareWithRelease(data, look.only)
  const guards = tables.flatMap((table) =>
    table.of === 'record' ? [{ table, guard: openGuard(table) }] : [],
  )
  const faults: Fault[] = []
  let reports = 0
  for (const record of curated.records()) {
    reports += record.reports.length
    comparison.add(record)
    for (const { table, guard } of guards) {
      const { rows, items } = table.rows(record, curated.context)
      faults.push(...rows.flatMap((row, at) => guard(row, items[at]!) ?? []))
    }
  }
  faults.push(...comparison.end(new Set(look.only ? curated.agencies.map(({ id }) => id) : [])))
  return {
    files: [...curated.files, ...faultFiles(faults, data)],
    agencies: curated.agencies,
    reports,
  }
}
