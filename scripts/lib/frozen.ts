import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile } from 'hyparquet'
import type { Comparison } from '../../src/dataset/compare.ts'
import { noComparison, openComparison } from '../../src/dataset/compare.ts'
import { readFrozen } from '../../src/dataset/frozen.ts'

/** The releases of a data folder, oldest first; folders of other names are none. */
export function releasesOf(data: string): string[] {
  const folder = join(data, 'releases')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.\d{1,2}\.\d+$/.test(name))
    .sort(byVersion)
}

/** Compares versions number by number: 2026.9.0 comes before 2026.11.0. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => each.split('.').map(Number))
  const at = left!.findIndex((each, index) => each !== right![index])
  return at < 0 ? 0 : left![at]! - right![at]!
}

/** The comparison with the last release of a data folder; with nothing where there is none. */
export async function compareWithRelease(data: string): Promise<Comparison> {
  const last = releasesOf(data).at(-1)
  if (!last) return noComparison
  const file = join(data, 'releases', last, 'observations.parquet')
  return openComparison(await readFrozen(await asyncBufferFromFile(file)))
}
