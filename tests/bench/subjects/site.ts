import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeUpYears } from '../made-up.ts'
import type { SiteBytes } from './bytes.ts'
import { measureBytes } from './bytes.ts'
import { tidyHeap } from '../../../scripts/lib/memory.ts'
import type { ChildCost, Cost } from '../measure.ts'
import { median, runCopy, runNode } from '../measure.ts'
import type { Weight } from '../pages.ts'
import { findPages, kindOf, weigh } from '../pages.ts'
import type { Section } from '../print.ts'
import { count, shown, times } from '../print.ts'

/** What a build of the whole site costs at a size, and the floors with the same pages. */
export type SiteFigures = {
  readonly agencies: number
  readonly rounds: number
  readonly pages: number
  readonly agencyPages: number
  readonly reportPages: number
  /** Bytes of all pages, and of the published files that the build copies beside them. */
  readonly bytes: number
  readonly weight: Weight | null
  readonly whole: SiteBytes
  /** `build:site` whole but for pictures: charts, pages, and the copy of the published files. */
  readonly build: ChildCost
  /** The drawing of the charts alone, as build:site does it before the pages. */
  readonly draw: ChildCost
  /** The copy of the published files alone, as build:site makes it. */
  readonly dataCopy: ChildCost
  /** Bare Node, the same pages from template literals; `floorWithData` also reads each agency's file once. */
  readonly floor: ChildCost
  readonly floorWithData: ChildCost
  /** `cp -r` of the pages: what the disk takes. */
  readonly copy: Cost
}

/** Builds the site from the published files in `data` in a copy of this project, and the floors under `work`. */
export async function measureSite(
  data: string,
  work: string,
  { agencies, rounds, project }: { agencies: number; rounds: number; project: string },
): Promise<SiteFigures> {
  const builds: ChildCost[] = []
  const floors: ChildCost[] = []
  const withData: ChildCost[] = []
  const copies: Cost[] = []
  const list = join(work, 'pages.json')
  const dist = join(project, 'dist')
  let pages: ReturnType<typeof findPages> = []
  let whole: SiteBytes | null = null
  for (let round = 0; round < rounds; round += 1) {
    const build = await runNode(
      ['scripts/build-site.ts', '--data-dir', data, '--no-pictures', '--no-cache', '--jobs', '1'],
      {
        cwd: project,
        env: { SITE: 'https://example.org' },
      },
    )
    if (!build.ok) throw new Error(`build:site failed\n${build.said}`)
    builds.push(build)
    whole = measureBytes(dist, agencies, agencies * madeUpYears.length)
    rmSync(join(dist, 'data'), { recursive: true, force: true })
    pages = findPages(dist)
    writeFileSync(list, JSON.stringify(pages))
    copies.push(await runCopy(dist, join(work, 'copy')))
    rmSync(join(work, 'copy'), { recursive: true, force: true })
  }
  // The floors take a moment only: three rounds of them whatever the build had.
  for (let round = 0; round < 3; round += 1) {
    floors.push(await floor(list, join(work, 'floor'), []))
    withData.push(await floor(list, join(work, 'floor'), [join(data, 'v1', 'agencies')]))
  }
  const charts = join(work, 'charts')
  const draw = await runNode(
    [
      ...tidyHeap,
      'scripts/draw-charts.ts',
      '--releases',
      join(work, 'none'),
      '--files',
      charts,
      '--no-pictures',
      '--no-cache',
    ],
    { cwd: project, env: { SITE: 'https://example.org', DATA_DIR: data, CHARTS_DIR: charts } },
  )
  if (!draw.ok) throw new Error(`draw-charts failed\n${draw.said}`)
  rmSync(charts, { recursive: true, force: true })
  const weight = weigh(dist, pages)
  rmSync(dist, { recursive: true, force: true })
  const dataCopy = await runNode([
    '--input-type=module',
    '--eval',
    `import { cpSync } from 'node:fs'; cpSync(${JSON.stringify(join(data, 'v1'))}, ${JSON.stringify(join(work, 'data'))}, { recursive: true })`,
  ])
  rmSync(join(work, 'data'), { recursive: true, force: true })
  const of = (kind: string): number => pages.filter(({ path }) => kindOf(path) === kind).length
  return {
    agencies,
    rounds,
    pages: pages.length,
    agencyPages: of('agency'),
    reportPages: of('report'),
    bytes: pages.reduce((sum, { bytes }) => sum + bytes, 0),
    weight,
    whole: whole!,
    build: middle(builds),
    draw,
    dataCopy,
    floor: middle(floors),
    floorWithData: middle(withData),
    copy: {
      wall: median(copies.map(({ wall }) => wall)),
      cpu: median(copies.map(({ cpu }) => cpu)),
    },
  }
}

async function floor(list: string, out: string, more: readonly string[]): Promise<ChildCost> {
  mkdirSync(out, { recursive: true })
  const cost = await runNode(['tests/bench/floor-pages.ts', list, out, ...more])
  rmSync(out, { recursive: true, force: true })
  if (!cost.ok) throw new Error(`the page floor failed\n${cost.said}`)
  return cost
}

function middle(costs: readonly ChildCost[]): ChildCost {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    rss: median(costs.map(({ rss }) => rss)),
    ok: costs.every(({ ok }) => ok),
    said: costs.at(-1)?.said ?? '',
  }
}

/** Seconds of processor time that the pages took: the build without the charts and the copy of the published files. */
export function pagesCpu({ build, draw, dataCopy }: SiteFigures): number {
  return build.cpu - draw.cpu - dataCopy.cpu
}

/** The site figures of all sizes as a table. */
export function siteSection(all: readonly SiteFigures[]): Section {
  return {
    title: 'Site: build:site in a process of its own, two languages, every agency and report page',
    note: 'draw s, data s = the charts and the copy of the published files, parts of the CPU; pages/s = pages a second of CPU without them. floor = the same pages from template literals in bare Node; +data = and each agency’s file read once.',
    head: [
      'agencies',
      'n',
      'pages',
      'agency',
      'report',
      'kB/page',
      'wall s',
      'CPU s',
      'draw s',
      'data s',
      'peak MB',
      'pages/s',
      'floor s',
      '×',
      '+data s',
      '×',
      'cp -r s',
    ],
    rows: all.map((figures) => {
      const { build, floor: bare, floorWithData } = figures
      const cpu = pagesCpu(figures)
      return [
        count(figures.agencies),
        String(figures.rounds),
        count(figures.pages),
        count(figures.agencyPages),
        count(figures.reportPages),
        shown(figures.bytes / figures.pages / 1000),
        shown(build.wall),
        shown(build.cpu),
        shown(figures.draw.cpu),
        shown(figures.dataCopy.cpu),
        count(build.rss),
        shown(figures.pages / cpu),
        shown(bare.cpu),
        times(cpu, bare.cpu),
        shown(floorWithData.cpu),
        times(cpu, floorWithData.cpu),
        shown(figures.copy.cpu),
      ]
    }),
  }
}

/** What one more page costs, from each size to the next. */
export function marginalSection(all: readonly SiteFigures[]): Section {
  return {
    title: 'Site: what one more page costs, milliseconds of processor time',
    head: ['agencies', 'ms/page', 'floor', '×', '+data', '×'],
    rows: all.slice(1).map((large, at) => {
      const small = all[at]!
      const [ours, bare, data] = marginal(small, large)
      return [
        `${count(small.agencies)} -> ${count(large.agencies)}`,
        shown(ours),
        shown(bare),
        times(ours, bare),
        shown(data),
        times(ours, data),
      ]
    }),
  }
}

/** Milliseconds of processor time for one more page: ours, the floor's, the floor's with data. */
export function marginal(small: SiteFigures, large: SiteFigures): [number, number, number] {
  const per = (of: (figures: SiteFigures) => number): number =>
    (1000 * (of(large) - of(small))) / (large.pages - small.pages)
  return [per(pagesCpu), per(({ floor: { cpu } }) => cpu), per((each) => each.floorWithData.cpu)]
}
