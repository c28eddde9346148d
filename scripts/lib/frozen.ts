import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile } from 'hyparquet'
import { byVersion } from '../../src/curated/order.ts'
import type { Comparison } from '../../src/release/compare.ts'
import { noComparison, openComparison } from '../../src/release/compare.ts'
import type { Fault } from '../../src/dataset/guard.ts'
import { listName, missingFiles, releasedFiles } from '../../src/release/files.ts'
import { readFrozen } from '../../src/release/frozen.ts'
import { releasedPages } from '../../src/release/pages.ts'

/** The releases of a data folder, oldest first; folders of other names are none. */
export function releasesOf(data: string): string[] {
  return releasesIn(join(data, 'releases'))
}

/** The releases in a folder of them, oldest first. */
export function releasesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.\d{1,2}\.\d+$/.test(name))
    .sort(byVersion)
}

/** Where a release in such a folder has its observations. */
export function frozenPath(folder: string, version: string): string {
  return join(folder, version, 'observations.parquet')
}

/** The pages that a release in such a folder has, as paths without language; none of one that does not say them. */
export function pagesOf(folder: string, version: string): readonly string[] {
  const file = join(folder, version, 'PAGES')
  return existsSync(file) ? releasedPages(readFileSync(file, 'utf8')) : []
}

/**
 * The comparison with the last release of a data folder; with nothing where there is none. Where only some agencies are to be
 * compared, the others are not read.
 */
export async function compareWithRelease(
  data: string,
  only: ReadonlySet<string> | null = null,
): Promise<Comparison> {
  const last = releasesOf(data).at(-1)
  if (!last) return noComparison
  const file = frozenPath(join(data, 'releases'), last)
  return openComparison(await readFrozen(await asyncBufferFromFile(file), only))
}

/** Which files of the last release of a data folder are not among those published; none where there is no release. */
export function missingSinceRelease(data: string, published: readonly string[]): readonly Fault[] {
  const last = releasesOf(data).at(-1)
  if (!last) return []
  const folder = join(data, 'releases', last)
  const list = existsSync(join(folder, listName)) ? listName : 'SHA256SUMS'
  const lines = readFileSync(join(folder, list), 'utf8')
  return missingFiles(releasedFiles(last, lines, list), published)
}
