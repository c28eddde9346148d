import type { ChildCost } from './measure.ts'
import type { Section } from './print.ts'
import { count, shown, times } from './print.ts'
import type { AgainFigures } from './subjects/again.ts'
import { spreadTimes } from './subjects/again.ts'
import type { ChartFigures } from './subjects/charts.ts'
import type { DataFigures } from './subjects/data.ts'
import type { AskFigures } from './subjects/ask.ts'
import type { WorkbenchFigures } from './subjects/workbench.ts'
import type { SiteFigures } from './subjects/site.ts'
import { marginal, pagesCpu } from './subjects/site.ts'
import type { WriterFigures } from './subjects/writers.ts'
import { writerRatio } from './subjects/writers.ts'
import { writerNames } from './writers/writers.ts'

/** A goal, what was measured for it, and whether it is met; null where it was not measured. */
export type Budget = {
  readonly id: string
  readonly what: string
  readonly goal: string
  readonly measured: string
  readonly met: boolean | null
}

/** Everything that a run measured, smallest size first. */
export type Results = {
  readonly data: readonly DataFigures[]
  readonly writers: readonly WriterFigures[]
  readonly charts: readonly ChartFigures[]
  readonly site: readonly SiteFigures[]
  readonly again: readonly AgainFigures[]
  readonly ask: readonly AskFigures[]
  readonly workbench: readonly WorkbenchFigures[]
  /** `npm run build` on the data of the repository. */
  readonly real: ChildCost | null
}

/** The budgets, each judged by the largest size that was measured. */
export function budgets({ data, writers, charts, site, again, real }: Results): Budget[] {
  const [stages, drawn, largest] = [data.at(-1), charts.at(-1), site.at(-1)]
  const [fewer, more] = data.length > 1 ? data.slice(-2) : []
  const [small, large] = site.length > 1 ? site.slice(-2) : []
  return [
    judge(
      'B1',
      `pages, CPU against bare Node, ${at(largest)}`,
      '≤ 10×',
      largest && pagesCpu(largest) / largest.floor.cpu,
      10,
    ),
    judge(
      'B2',
      `one more page against bare Node, ${at(small)} -> ${at(large)}`,
      '≤ 6×',
      large && ratio(marginal(small!, large)),
      6,
    ),
    judge(
      'B2',
      `growth of CPU per tenfold agencies, ${at(small)} -> ${at(large)}`,
      '≤ 12×',
      large && growth(small!, large),
      12,
    ),
    judge(
      'L1',
      `growth of the checks' CPU per tenfold reports, ${at(fewer)} -> ${at(more)}`,
      '≤ 12×',
      more &&
        tenfold(fewer!.costs.check.cpu, more.costs.check.cpu, more.agencies / fewer!.agencies),
      12,
    ),
    judge(
      'L1',
      `growth of check's CPU per tenfold agencies, ${at(fewer)} -> ${at(more)}`,
      '≤ 12×',
      more && tenfold(fewer!.gate.cpu, more.gate.cpu, more.agencies / fewer!.agencies),
      12,
    ),
    judge(
      'L1',
      `growth of build:data's CPU per tenfold agencies, ${at(fewer)} -> ${at(more)}`,
      '≤ 12×',
      more && tenfold(fewer!.build.cpu, more.build.cpu, more.agencies / fewer!.agencies),
      12,
    ),
    siteMemory(largest),
    judge('B3', `peak memory of build:data, ${at(stages)}`, '≤ 800 MB', stages?.build.rss, 800),
    judge(
      'P1',
      'parse against the hand parser, one thread, CPU a file',
      '≤ 60×',
      stages && stages.costs.parse.cpu / stages.costs['hand parser'].cpu,
      60,
    ),
    ...bytesBudgets(largest),
    ...scaleBudgets(stages, again.at(-1)),
    judge(
      'S8',
      `peak memory of any step, ${at(largest)}`,
      '≤ 800 MB',
      largest && Math.max(largest.build.rss, stages?.build.rss ?? 0),
      800,
    ),
    judge(
      'S9',
      `one more page against bare Node that reads the same data, ${at(small)} -> ${at(large)}`,
      '≤ 2×',
      large && marginal(small!, large)[0] / marginal(small!, large)[2],
      2,
    ),
    judge('C1', 'bytes of a chart, mean', '≤ 5,000 B', drawn?.meanBytes, 5000),
    judge('C1', 'charts with a <style>', '0', drawn?.styles, 0),
    judge('W1', 'bytes of script on an agency page', '≤ 6,144', largest?.weight?.script, 6144),
    judge(
      'W1',
      'agency page and stylesheet by brotli, mean',
      '≤ 15,500 B',
      largest?.weight ? largest.weight.meanBrotli + largest.weight.stylesBrotli : undefined,
      15_500,
    ),
    judge(
      'D1',
      'long CSV against the hand joiner, CPU',
      '≤ 1.5×',
      stages && stages.costs.csv.cpu / stages.costs['hand csv'].cpu,
      1.5,
    ),
    ...writerBudgets(writers.at(-1)),
    judge('M1', 'peak memory of npm run build, the real data', '< 1,000 MB', real?.rss, 999),
  ]
}

/** What a build costs beside its floors, and after a change beside the whole; both in parts beside one build. */
function scaleBudgets(data: DataFigures | undefined, again: AgainFigures | undefined): Budget[] {
  const floors = data && data.costs['hand parser'].cpu + data.costs['hand csv'].cpu
  const report = data && (data.build.cpu / data.reports) * data.sampled
  const of = at(again)
  return [
    {
      id: 'S3',
      what: `build:data without a cache against the hand parser and joiner, CPU a report, ${at(data)}`,
      goal: 'half of before',
      measured: floors && report ? times(report, floors) : '-',
      met: null,
    },
    judge(
      'S4',
      `data and site after one report changed, of a cold build, CPU, ${of}`,
      '≤ 0.05×',
      again && again.warm.report / again.cold,
      0.05,
    ),
    judge(
      'S5',
      `the same after a report of each hundredth agency, ${of}`,
      '≤ 0.10×',
      again && again.warm.hundredth / again.cold,
      0.1,
    ),
    judge(
      'S6',
      `files of the site that differ after one report was added, ${of}`,
      `≤ 80 + 5 × ${again?.indicators ?? 'indicators'}`,
      again?.differ,
      80 + 5 * (again?.indicators ?? 0),
    ),
    judge(
      'S7',
      `data and site in parts, merged, against one build, CPU, the same bytes, ${of}`,
      '≤ 1.15×',
      again && spreadTimes(again),
      1.15,
    ),
  ]
}

/** What a report takes of the whole site. */
function bytesBudgets(figures: SiteFigures | undefined): Budget[] {
  const of = at(figures)
  const whole = figures?.whole
  const each = (size: number | undefined): number | undefined =>
    whole && size !== undefined ? size / whole.reports : undefined
  return [
    judge('S1', `bytes of the site a report, ${of}`, '≤ 120,000 B', each(whole?.bytes), 120_000),
    judge('S2', `of it published data, ${of}`, '≤ 30,000 B', each(whole?.dataBytes), 30_000),
    judge('S10', `files of the site a report, ${of}`, '≤ 7', each(whole?.files), 7),
  ]
}

/** 800 MB for a site of 3,300 pages, 1,200 for one of 100,000, and in proportion between. */
function siteMemory(figures: SiteFigures | undefined): Budget {
  const beyond = ((figures?.pages ?? 0) - 3300) / (100_000 - 3300)
  const most = Math.floor(800 + 400 * Math.min(1, Math.max(0, beyond)))
  const of = figures ? `${count(figures.pages)} pages` : '-'
  const goal = `≤ ${count(most)} MB`
  return judge('B3', `peak memory of build:site, ${of}`, goal, figures?.build.rss, most)
}

function writerBudgets(figures: WriterFigures | undefined): Budget[] {
  const of = at(figures)
  return [
    ...writerNames
      .filter((name) => name !== 'csv')
      .map((name) =>
        judge(
          'D2',
          `${name} against its library, rows in memory, CPU, ${of}`,
          '≤ 2×',
          figures && writerRatio(figures, name),
          2,
        ),
      ),
    judge(
      'D3',
      `peak memory of a writer, the most, ${of}`,
      '< 1,500 MB',
      figures && Math.max(...Object.values(figures.writers).map(({ rss }) => rss)),
      1499,
    ),
    judge(
      'D4',
      `long table, Parquet in percent of CSV, ${of}`,
      '≤ 5 %',
      figures && (100 * figures.longParquet) / figures.longCsv,
      5,
    ),
    judge('D5', `largest published file, ${of}`, '≤ 25,165,824 B', figures?.largest, 25_165_824),
  ]
}

function at(figures: { readonly agencies: number } | undefined): string {
  return figures ? count(figures.agencies) : '-'
}

function ratio([ours, floor]: readonly number[]): number {
  return ours! / floor!
}

function growth(small: SiteFigures, large: SiteFigures): number {
  return tenfold(pagesCpu(small), pagesCpu(large), large.agencies / small.agencies)
}

/** How a cost grows when there is ten times as much: 10 is linear. */
function tenfold(small: number, large: number, times: number): number {
  return (10 * large) / small / times
}

function judge(
  id: string,
  what: string,
  goal: string,
  value: number | undefined,
  most: number,
): Budget {
  if (value === undefined) return { id, what, goal, measured: '-', met: null }
  const measured = goal.endsWith('×')
    ? times(value, 1)
    : goal.endsWith('%')
      ? `${shown(value)} %`
      : `${Number.isInteger(value) || value > 100 ? count(value) : shown(value)}${/ (M?B)$/.exec(goal)?.[0] ?? ''}`
  return { id, what, goal, measured, met: Math.round(value * 1000) / 1000 <= most }
}

/** The budgets as a table. */
export function budgetSection(list: readonly Budget[]): Section {
  return {
    title: 'Budgets (the largest size measured; CPU = user + system)',
    head: ['', 'measured', 'goal', 'met'],
    rows: list.map(({ id, what, goal, measured, met }) => [
      `${id}  ${what}`,
      measured,
      goal,
      met === null ? 'not measured' : met ? 'yes' : 'NO',
    ]),
  }
}

/** What an agency's page weighs, as a table. */
export function weightSection(site: readonly SiteFigures[]): Section {
  return {
    title: 'Agency pages: bytes',
    head: ['agencies', 'mean', 'largest', 'mean brotli', 'css brotli', 'script'],
    rows: site.flatMap(({ agencies, weight }) =>
      weight
        ? [
            [
              count(agencies),
              ...[weight.mean, weight.max, weight.meanBrotli].map(count),
              count(weight.stylesBrotli),
              count(weight.script),
            ],
          ]
        : [],
    ),
  }
}

/** A child's cost in a line. */
export function costLine({ wall, cpu, rss, ok }: ChildCost): string {
  return `${shown(wall)} s wall, ${shown(cpu)} s CPU, peak ${count(rss)} MB${ok ? '' : ', FAILED'}`
}
