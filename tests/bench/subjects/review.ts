import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { openFrozen } from '../../../src/release/frozen.ts'
import { openCurated, pathsIn } from '../../../scripts/lib/curated.ts'
import { madeUpYears, writeMadeUp } from '../made-up.ts'
import type { ChildCost } from '../measure.ts'
import { runNode } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown } from '../print.ts'

/** What the steps of the fast job of a pull request cost at a size, by what the pull request changes. */
export type ReviewFigures = {
  readonly agencies: number
  readonly change: string
  readonly check: ChildCost
  readonly diff: ChildCost
}

/** How many reports the pull request that adds some has. */
const added = 20

const changes: Readonly<Record<string, (data: string, aside: string) => void>> = {
  'a corrected figure': (data) => correct(data, 1),
  [`${added} new reports`]: (data, aside) => {
    for (const [at, path] of newest(data, added).entries())
      renameSync(join(aside, String(at)), path)
  },
  '300 corrected figures': (data) => correct(data, 300),
  'what all agencies share': (data) => {
    const path = join(data, 'release.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('11-22', '11-23'))
  },
}

/** Measures the fast job on made-up data of each size, with a release in it, in a repository of its own. */
export async function measureReviews(
  work: string,
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<ReviewFigures[]> {
  const figures: ReviewFigures[] = []
  for (const agencies of sizes) {
    say(`${count(agencies)} agencies: making up their reports and a release`)
    const root = join(work, `review-${agencies}`)
    const [data, aside] = [join(root, 'data'), join(work, `aside-${agencies}`)]
    writeMadeUp(data, agencies)
    mkdirSync(aside)
    for (const [at, path] of newest(data, added).entries())
      renameSync(path, join(aside, String(at)))
    freeze(data)
    git(root, 'init', '--quiet')
    git(root, 'add', 'data')
    git(root, 'commit', '--quiet', '--message', 'made up')
    for (const [change, make] of Object.entries(changes)) {
      say(`${count(agencies)} agencies: ${change}`)
      make(data, aside)
      const run = (script: string, ...args: string[]): Promise<ChildCost> =>
        runNode([resolve('scripts', script), ...args], { cwd: root })
      const check = await run(
        'check.ts',
        ...['--changed', 'HEAD', '--format', 'github', '--mended', 'mended'],
      )
      const diff = await run('diff.ts', 'HEAD', 'data', '--out', 'review')
      if (!check.ok || !diff.ok) say(`failed:\n${check.said}\n${diff.said}`)
      figures.push({ agencies, change, check, diff })
      git(root, 'checkout', '--quiet', '--force', '.')
      git(root, 'clean', '--quiet', '--force', '-d')
    }
    rmSync(root, { recursive: true })
  }
  return figures
}

/** Freezes made-up data as its release, as far as a check looks at it. */
function freeze(data: string): void {
  const folder = join(data, 'releases', '2027.11.0')
  mkdirSync(folder, { recursive: true })
  const { records, context } = openCurated(data)
  const file = join(folder, 'observations.parquet')
  const frozen = openFrozen(context, (bytes) => appendFileSync(file, bytes))
  for (const record of records()) frozen.add(record)
  frozen.end()
}

/** The newest reports of the first agencies. */
function newest(data: string, agencies: number): readonly string[] {
  const last = `${madeUpYears.at(-1)}.md`
  const folders = pathsIn(data).flatMap((path) =>
    path.endsWith('agency.yaml') ? dirname(path) : [],
  )
  return folders.slice(0, agencies).map((folder) => join(folder, last))
}

/** Corrects a figure of reports on 2025, with the correction that says why. */
function correct(data: string, reports: number): void {
  const paths = pathsIn(data).filter((path) => path.endsWith('2025.md'))
  for (const path of paths.slice(0, reports)) {
    const text = readFileSync(path, 'utf8')
    const [line = '', was = ''] = /^\| 行政许可 \| (\d+) \|$/m.exec(text) ?? []
    const why = `{cell: licensing.permits.decisions, kind: transcription, was: "${was}", now: "${was}1", reason: {zh: 录入有误, en: Our slip}, by: bench, date: 2027-11-22}`
    writeFileSync(
      path,
      text
        .replace(line, `| 行政许可 | ${was}1 |`)
        .replace('corrections: []', `corrections:\n  - ${why}`),
    )
  }
}

function git(root: string, ...args: string[]): void {
  const own = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'gc.auto=0']
  const { status, stderr } = spawnSync('git', [...own, ...args], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** The figures as a table. */
export function reviewSection(all: readonly ReviewFigures[]): Section {
  return {
    title: 'The fast job of a pull request: check --changed, then diff --out, a process each (n=1)',
    note: 'Eight reports an agency, all released. Goal: under two minutes with checkout and npm ci --omit=dev, which take some 40 s of it.',
    head: [
      ...['agencies', 'change', 'check s', 'CPU s', 'peak MB', 'diff s', 'CPU s', 'peak MB'],
      ...['both s', ''],
    ],
    rows: all.map(({ agencies, change, check, diff }) => [
      ...[count(agencies), change, shown(check.wall), shown(check.cpu), count(check.rss)],
      ...[shown(diff.wall), shown(diff.cpu), count(diff.rss), shown(check.wall + diff.wall)],
      check.ok && diff.ok ? '' : 'FAILED',
    ]),
  }
}
