import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderSum } from '../../../scripts/lib/cache/standing.ts'
import { tidyHeap } from '../../../scripts/lib/memory.ts'
import type { ChildCost } from '../measure.ts'
import { runNode } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown, times } from '../print.ts'

/** What data and site cost cold and after a change, and the data in parts beside one build. Seconds of processor time. */
export type AgainFigures = {
  readonly agencies: number
  readonly cold: number
  /** Nothing changed, one report, a report of each hundredth agency. */
  readonly warm: Readonly<Record<Change, number>>
  readonly one: number
  readonly parts: number
  readonly merge: number
  /** Whether the parts come to the bytes of one build. */
  readonly same: boolean
}

type Change = 'nothing' | 'report' | 'hundredth'

/** Parts that the data is built in. */
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
  const node = async (...args: readonly string[]): Promise<number> => {
    const env = { SITE: 'https://example.org', CACHE_DIR: cache }
    const cost: ChildCost = await runNode([...tidyHeap, ...args], { cwd: project, env })
    if (!cost.ok) throw new Error(`${args[0]} failed\n${cost.said}`)
    return cost.cpu
  }
  const build = async (): Promise<number> =>
    (await node('scripts/build-data.ts', '--data', data, '--out', published)) +
    (await node(
      ...['scripts/build-site.ts', '--data-dir', published, '--out', site, '--no-pictures'],
    ))
  const cold = await build()
  const nothing = await build()
  const reports = reportsIn(data)
  change(reports[0]!)
  const report = await build()
  const every = Math.max(1, Math.round(agencies / Math.ceil(agencies / 100)))
  const own = [...Map.groupBy(reports, (path) => join(path, '..')).values()]
  for (let at = 0; at < own.length; at += every) change(own[at]!.at(-1)!)
  const hundredth = await build()
  rmSync(site, { recursive: true })
  const whole = join(work, 'whole')
  const one = await node('scripts/build-data.ts', '--data', data, '--out', whole, '--no-cache')
  const folders = Array.from({ length: parts }, (_, at) => join(work, `part-${at + 1}`))
  let spent = 0
  for (const [at, folder] of folders.entries()) {
    const shard = ['--shard', `${at + 1}/${parts}`, '--out', folder]
    spent += await node('scripts/build-data.ts', '--data', data, ...shard, '--no-cache')
  }
  const merged = join(work, 'merged')
  const merge = await node('scripts/merge.ts', ...folders, '--data', data, '--out', merged)
  const same = folderSum(whole) === folderSum(merged)
  for (const each of [cache, published, whole, merged, ...folders]) {
    rmSync(each, { recursive: true, force: true })
  }
  return { agencies, cold, warm: { nothing, report, hundredth }, one, parts: spent, merge, same }
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
    title:
      'Again: data and site without pictures after a change, CPU seconds (n=1); the data in parts',
    note: `× = of the cold build. one, parts, merge = build:data without a cache, ${parts} parts of it together, and merging them; × = parts and merge / one.`,
    head: [
      'agencies',
      'cold',
      'same',
      '×',
      'report',
      '×',
      '1 %',
      '×',
      'one',
      'parts',
      'merge',
      '×',
      'bytes',
    ],
    rows: all.map(({ agencies, cold, warm, one, parts: spent, merge, same }) => [
      count(agencies),
      shown(cold),
      ...Object.values(warm).flatMap((cpu) => [shown(cpu), times(cpu, cold)]),
      shown(one),
      shown(spent),
      shown(merge),
      times(spent + merge, one),
      same ? 'same' : 'OTHERS',
    ]),
  }
}
