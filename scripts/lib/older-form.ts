import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Puts the reports of a data folder, a copy of an earlier state, into the form that is read: before there was `readings`, a
 * report said `reviewed`, of which nothing is known but that. Whatever else the files say stays.
 */
export function bringUpToDate(folder: string): void {
  for (const path of reportsIn(folder)) {
    const text = readFileSync(path, 'utf8')
    const mended = text.replace(/^reviewed: (?:true|false)$/m, 'readings: []')
    if (mended !== text) writeFileSync(path, mended)
  }
}

/** The reports of a data folder, by their places. */
export function reportsIn(folder: string): readonly string[] {
  return globSync(join(folder, 'agencies', '*', '*', '[0-9][0-9][0-9][0-9].md'))
}
