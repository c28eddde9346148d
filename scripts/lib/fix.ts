import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agencyFolder, serializeAgency } from '../../src/agency/agency.ts'
import { mend } from '../../src/report/mend.ts'
import { serializeReport } from '../../src/report/serialize.ts'
import type { Aside } from './aside.ts'
import { openCurated, pathsIn, shown } from './curated.ts'

/** Mends what a program can in the curated files of a folder, and gives a line a file that was changed. */
export function fixFolder(data: string, write: Aside['write']): readonly string[] {
  const said = new Map<string, readonly string[]>()
  for (const path of pathsIn(data)) {
    const bytes = readFileSync(path)
    const text = bytes.toString('utf8')
    if (!Buffer.from(text, 'utf8').equals(bytes)) continue
    const mended = mend(text)
    if (mended.text !== text) write(path, mended.text, { over: true })
    if (mended.said.length > 0) said.set(path, mended.said)
  }
  for (const { agency, reports } of openCurated(data).records()) {
    const folder = join(data, agencyFolder(agency))
    canonical(join(folder, 'agency.yaml'), serializeAgency(agency))
    for (const report of reports)
      canonical(join(folder, `${report.year}.md`), serializeReport(report))
  }
  return [...said].map(([path, what]) => `${shown(path)} mended: ${what.join(', ')}`)

  function canonical(path: string, text: string): void {
    if (readFileSync(path, 'utf8') === text) return
    write(path, text, { over: true })
    said.set(path, [...(said.get(path) ?? []), 'canonical form'])
  }
}
