import { missing } from '../curated/said.ts'
import type { Fault } from '../dataset/guard.ts'

/** The files that a release published, by their paths below `v1/`, and the file that lists them, a line each. */
export type ReleasedFiles = {
  readonly version: string
  readonly list: string
  readonly paths: readonly string[]
}

/** The name of that list; 2026.11.0 has it as `SHA256SUMS`, which is of a release's own folder since. */
export const listName = 'FILES'

/** What a release freezes of its tables, as Parquet: `observations`, to which figures are held, and what they are read with. */
export const frozenTables = ['reports', 'agencies', 'indicators', 'findings'] as const

/** Reads the list of a release: lines as in `SHA256SUMS`. */
export function releasedFiles(version: string, sums: string, list = listName): ReleasedFiles {
  const paths = sums.split('\n').filter((line) => line !== '')
  return { version, list, paths: paths.map((line) => line.replace(/^\S+ +/, '')) }
}

/**
 * The files of a release that are published no longer; those that are left out as too large count as published. The slices
 * of a year go with the last report on it, and a report's curated file with the report, for which reports themselves are
 * looked at.
 */
export function missingFiles(
  { version, list, paths }: ReleasedFiles,
  published: readonly string[],
): Fault[] {
  const now = new Set(published)
  const stems = new Set(published.map(stemOf))
  const ofReports = ['years/', 'curated/'].filter((folder) =>
    published.some((path) => path.startsWith(folder)),
  )
  const followed = (path: string): boolean =>
    ofReports.some((folder) => path.startsWith(folder)) && !stems.has(stemOf(path))
  return paths.flatMap((path, at) =>
    now.has(path) || followed(path)
      ? []
      : {
          rule: 'release',
          file: `data/releases/${version}/${list}`,
          line: at + 1,
          reason: missing({
            zh: `${version} 版有的文件 ${path}`,
            en: `file ${path}, which release ${version} holds`,
          }),
          note: {
            zh: '已发布的地址不会消失：照旧写出这个文件，新的另放。',
            en: 'A published address never disappears: write the file as before, beside what is new.',
          },
        },
  )
}

/** A path without the end of its name: `years/2024` of `years/2024.excel.csv`. */
function stemOf(path: string): string {
  const name = path.lastIndexOf('/') + 1
  const end = path.indexOf('.', name)
  return end < 0 ? path : path.slice(0, end)
}
