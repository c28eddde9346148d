import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { problem } from '../../src/curated/message.ts'
import type { Fault } from '../../src/dataset/guard.ts'
import { shown } from './curated.ts'

/** What may not be published as files with their messages; places under `data/` are those of the data folder. */
export function faultFiles(faults: readonly Fault[], data: string): VFile[] {
  const files = new Map<string, VFile>()
  for (const { file: path, line, rule, reason, note } of faults) {
    const place = path.startsWith('data/') ? shown(join(data, path.slice(5))) : path
    const file = files.get(place) ?? new VFile({ path: place, value: textOf(place) })
    files.set(place, file)
    problem(file, { rule, reason, place: { line, column: 1 }, note })
  }
  return [...files.values()]
}

/** The text of a file of which a message may show a line; nothing of one that is not there or is no text. */
function textOf(path: string): string {
  return /\.(?:md|yaml|csv)$/.test(path) && existsSync(path) ? readFileSync(path, 'utf8') : ''
}
