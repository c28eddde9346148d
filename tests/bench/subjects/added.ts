import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { madeUpYears, writeMadeUp } from '../made-up.ts'
import { runNode } from '../measure.ts'
import type { Section } from '../print.ts'
import { count } from '../print.ts'
import { partOf } from './bytes.ts'

/** The files of a site that differ after one report was added, by kind, those that are new among them. */
export type Added = {
  readonly agencies: number
  readonly files: number
  readonly changed: ReadonlyMap<string, readonly string[]>
}

/** Builds a site of made-up agencies without the last report of one, then with it, and compares the bytes of every file. */
export async function measureAdded(
  work: string,
  project: string,
  agencies: number,
): Promise<Added> {
  const [data, published, kept] = ['data', 'public', 'kept.md'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(work, { recursive: true })
  writeMadeUp(data, agencies)
  const reports = readdirSync(join(data, 'agencies'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`${madeUpYears.at(-1)}.md`))
    .sort()
  const report = join(data, 'agencies', reports[Math.floor(reports.length / 2)]!)
  renameSync(report, kept)
  const before = await sumsOf(join(work, 'before'))
  renameSync(kept, report)
  const after = await sumsOf(join(work, 'after'))
  return { agencies, files: after.size, changed: Map.groupBy(differing(before, after), partOf) }

  async function sumsOf(site: string): Promise<ReadonlyMap<string, string>> {
    const env = { SITE: 'https://example.org' }
    const built = [
      await runNode(['scripts/build-data.ts', '--data', data, '--out', published], {
        cwd: project,
        env,
      }),
      await runNode(
        ['scripts/build-site.ts', '--data-dir', published, '--out', site, '--no-pictures'],
        { cwd: project, env },
      ),
    ]
    const failed = built.find(({ ok }) => !ok)
    if (failed) throw new Error(failed.said)
    const sums = sumsOfFiles(site)
    rmSync(site, { recursive: true, force: true })
    return sums
  }
}

/** The sums of all files below a folder, by their paths. */
export function sumsOfFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    files.flatMap((entry) => {
      if (!entry.isFile()) return []
      const path = join(entry.parentPath, entry.name)
      const sum = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [[relative(folder, path), sum] as const]
    }),
  )
}

/** The paths of files that are there once only, or with other bytes, sorted. */
export function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  return paths.filter((path) => before.get(path) !== after.get(path))
}

/** The files that differ, by kind, as a table. */
export function addedSection({ agencies, files, changed }: Added): Section {
  const all = [...changed.values()].reduce((sum, paths) => sum + paths.length, 0)
  return {
    title: `After one report was added to ${count(agencies)} agencies: ${count(all)} of ${count(files)} files differ`,
    head: ['files', 'kind', 'such as'],
    rows: [...changed]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([kind, paths]) => [count(paths.length), kind, paths[0]!]),
  }
}
