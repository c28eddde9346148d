import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { folderSum } from '../../../scripts/lib/cache/standing.ts'
import { tidyHeap } from '../../../scripts/lib/memory.ts'
import type { ChildCost, Cost } from '../measure.ts'
import { madeUpYears } from '../made-up.ts'
import { runNode } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown, times } from '../print.ts'
import { differing, sumsOfFiles } from './added.ts'

/** What data and site cost cold and after a change, and in parts beside one build. Seconds of processor time. */
export type AgainFigures = {
  readonly agencies: number
  readonly cold: number
  /** Nothing changed, one report, a report of each hundredth agency, a report more. */
  readonly warm: Readonly<Record<Change, number>>
  /** The files of the site that differ after a report was added, and the indicators that there are. */
  readonly differ: number
  readonly indicators: number
  readonly data: Spread
  readonly site: Spread
}

/** One build, its parts together and the merging of them, each without a cache. */
export type Spread = {
  readonly one: number
  readonly parts: number
  readonly merge: number
  /** Seconds on the clock of one process, and what as many as there are cores come to. */
  readonly wall: number
  readonly jobs: number
  readonly all: Cost
  /** Whether the parts, and the processes, come to the bytes of one build. */
  readonly same: boolean
}

type Change = 'nothing' | 'report' | 'hundredth' | 'added'

/** Parts that data and site are built in. */
const parts = 3

/** Builds made-up data in `data` and its site in a copy of this project, again after changes, and in parts, below `work`. */
export async function measureAgain(
  data: string,
  work: string,
  { agencies, project }: { readonly agencies: number; readonly project: string },
): Promise<AgainFigures> {
  const [cache, published, site] = ['cache', 'again', 'site'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ]
  const cost = async (...args: readonly string[]): Promise<ChildCost> => {
    const env = { SITE: 'https://example.org', CACHE_DIR: cache }
    const spent = await runNode(['-r', './scripts/ready.cjs', ...tidyHeap, ...args], {
      cwd: project,
      env,
    })
    if (!spent.ok) throw new Error(`${args[0]} failed\n${spent.said}`)
    return spent
  }
  const node = async (...args: readonly string[]): Promise<number> =>
    (await cost(...args, '--jobs', '1')).cpu
  const build = async (): Promise<number> =>
    (await node('scripts/build-data.ts', '--data', data, '--out', published)) +
    (await node(
      ...['scripts/build-site.ts', '--data-dir', published, '--out', site, '--no-pictures'],
    ))
  const all = reportsIn(data)
  const newest = all[Math.floor(all.length / 2)]!.replace(/\d+\.md$/, `${madeUpYears.at(-1)}.md`)
  const kept = join(work, 'kept.md')
  renameSync(newest, kept)
  const cold = await build()
  const nothing = await build()
  const reports = reportsIn(data)
  change(reports[0]!)
  const report = await build()
  const every = Math.max(1, Math.round(agencies / Math.ceil(agencies / 100)))
  const own = [...Map.groupBy(reports, (path) => join(path, '..')).values()]
  for (let at = 0; at < own.length; at += every) change(own[at]!.at(-1)!)
  const hundredth = await build()
  const before = sumsOfFiles(site)
  renameSync(kept, newest)
  const added = await build()
  const differ = differing(before, sumsOfFiles(site)).length
  const indicators = [...before.keys()].filter(isIndicator).length
  rmSync(site, { recursive: true })
  rmSync(cache, { recursive: true })
  const bare = ['--data-dir', published]
  const spread = {
    data: await measureSpread(cost, work, ['build-data', '--data', data], ['--data', data]),
    site: await measureSpread(cost, work, ['build-site', ...bare, '--no-pictures'], bare),
  }
  rmSync(published, { recursive: true })
  return {
    agencies,
    cold,
    warm: { nothing, report, hundredth, added },
    differ,
    indicators,
    ...spread,
  }
}

/** Whether a file of the site is what is published of an indicator. */
function isIndicator(path: string): boolean {
  return /^data\/v1\/indicators\/[^/]+\.csv$/.test(path)
}

/** Makes something in one, and in parts that are merged, below `work`. */
async function measureSpread(
  cost: (...args: readonly string[]) => Promise<ChildCost>,
  work: string,
  [script, ...how]: readonly string[],
  merging: readonly string[],
): Promise<Spread> {
  const costOf = (...more: readonly string[]): Promise<ChildCost> =>
    cost(`scripts/${script}.ts`, ...how, '--no-cache', ...more)
  const build = async (...more: readonly string[]): Promise<number> => (await costOf(...more)).cpu
  const [whole, merged] = [join(work, 'whole'), join(work, 'merged')]
  const jobs = availableParallelism()
  const one = await costOf('--jobs', '1', '--out', whole)
  const all = await costOf('--jobs', String(jobs), '--out', join(work, 'all'))
  const folders = Array.from({ length: parts }, (_, at) => join(work, `part-${at + 1}`))
  const bundle = join(work, 'bundle')
  const shares = script === 'build-site'
  let spent = shares ? await build('--bundle', '--out', bundle) : 0
  for (const [at, folder] of folders.entries()) {
    const taken = shares ? ['--with', bundle] : []
    spent += await build('--shard', `${at + 1}/${parts}`, ...taken, '--out', folder)
  }
  if (shares) folders.push(bundle)
  const merge = (await cost('scripts/merge.ts', ...folders, ...merging, '--out', merged)).cpu
  const same = [merged, join(work, 'all')].every((each) => folderSum(whole) === folderSum(each))
  for (const each of [whole, merged, join(work, 'all'), ...folders])
    rmSync(each, { recursive: true })
  return { one: one.cpu, parts: spent, merge, wall: one.wall, jobs, all, same }
}

/** The curated reports of a data folder, sorted. */
function reportsIn(data: string): string[] {
  return readdirSync(join(data, 'agencies'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => join(data, 'agencies', path))
}

/** Changes what a report says of its day, which no other figure depends on. */
function change(path: string): void {
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(/^published: (.*)-20$/m, 'published: $1-19')
  if (changed === text) throw new Error(`${path} could not be changed`)
  writeFileSync(path, changed)
}

/** The builds at all sizes as a table. */
export function againSection(all: readonly AgainFigures[]): Section {
  return {
    title: 'Again: data and site without pictures after a change, CPU seconds (n=1)',
    note: '× = of the cold build; differ = files of the site whose bytes do after a report was added.',
    head: ['agencies', 'cold', 'same', '×', 'report', '×', '1 %', '×', 'added', '×', 'differ'],
    rows: all.map(({ agencies, cold, warm, differ }) => [
      count(agencies),
      shown(cold),
      ...Object.values(warm).flatMap((cpu) => [shown(cpu), times(cpu, cold)]),
      count(differ),
    ]),
  }
}

/** The builds in parts at all sizes as a table. */
export function spreadSection(all: readonly AgainFigures[]): Section {
  return {
    title: `In ${parts} parts: data, and site without pictures, CPU seconds (n=1)`,
    note: 'one, parts, merge = without a cache, parts of it with what they share, and merging them; × = parts and merge / one.',
    head: ['agencies', 'of', 'one', 'parts', 'merge', '×', 'bytes'],
    rows: all.flatMap(({ agencies, data, site }) =>
      Object.entries({ data, site }).map(([of, { one, parts: spent, merge, same }]) => [
        ...[count(agencies), of, shown(one), shown(spent), shown(merge)],
        ...[times(spent + merge, one), same ? 'same' : 'OTHERS'],
      ]),
    ),
  }
}

/** The builds on all cores at all sizes as a table. */
export function coresSection(every: readonly AgainFigures[]): Section {
  return {
    title: 'On all cores: data, and site without pictures, without a cache, seconds (n=1)',
    note: 'jobs = processes, one for each core; × = of one process. What else the machine does goes into the clock: CPU counts.',
    head: ['agencies', 'of', 'jobs', 'clock of one', 'of all', '×', 'CPU of one', 'of all', '×'],
    rows: every.flatMap(({ agencies, data, site }) =>
      Object.entries({ data, site }).map(([of, { jobs, one, wall, all }]) => [
        ...[count(agencies), of, count(jobs), shown(wall), shown(all.wall)],
        ...[times(all.wall, wall), shown(one), shown(all.cpu), times(all.cpu, one)],
      ]),
    ),
  }
}

/** What parts and merging come to beside one build, of data and site; without end where the bytes are others. */
export function spreadTimes({ data, site }: AgainFigures): number {
  const all = [data, site]
  if (!all.every(({ same }) => same)) return Infinity
  const sum = (of: (each: Spread) => number): number => of(data) + of(site)
  return (sum(({ parts }) => parts) + sum(({ merge }) => merge)) / sum(({ one }) => one)
}
