import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Agency } from '../../../src/agency/agency.ts'
import { agencyFolder } from '../../../src/agency/agency.ts'
import { contextOf, runChecks } from '../../../src/check/check.ts'
import { checks } from '../../../src/check/checks.ts'
import { writeTables } from '../../../src/dataset/build.ts'
import { csvLine } from '../../../src/dataset/files/csv.ts'
import { writeProduct } from '../../../src/dataset/product.ts'
import type { AgencyRecord, DatasetContext } from '../../../src/dataset/record.ts'
import { buildRecord } from '../../../src/dataset/record.ts'
import { observations } from '../../../src/dataset/tables/observations.ts'
import { evaluate } from '../../../src/indicator/indicators.ts'
import { parseReport } from '../../../src/report/parse.ts'
import { tidyHeap } from '../../../scripts/lib/memory.ts'
import { diskSink } from '../../../scripts/lib/output.ts'
import { openCurated } from '../../../scripts/lib/curated.ts'
import { handCsv, handParse } from '../floors.ts'
import { madeUpYears } from '../made-up.ts'
import type { ChildCost, Cost, Stopwatch } from '../measure.ts'
import { medians, runNode, stopwatch } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown, times } from '../print.ts'

/** What the data stages cost at a size: each in this process, and `build:data` whole in one of its own. */
export type DataFigures = {
  readonly agencies: number
  readonly reports: number
  readonly rounds: number
  /** Reports of which the single stages and the floors were measured; the rest went through `records`, `check` and `write` only. */
  readonly sampled: number
  readonly costs: Readonly<Record<Stage, Cost>>
  /** `npm run check` on all reports. */
  readonly gate: ChildCost
  readonly build: ChildCost
}

/** `records` is read, parse, check and measure together, as the build does it; the others are its parts and floors. */
type Stage =
  'hand parser' | 'parse' | 'records' | 'check' | 'measure' | 'csv' | 'hand csv' | 'write'

/** Measures the stages over made-up data in `folder`, writing below `out`; `out` then holds what build:data wrote. */
export async function measureData(
  folder: string,
  out: string,
  {
    agencies,
    rounds,
    sample,
    project,
  }: { agencies: number; rounds: number; sample: number; project: string },
): Promise<DataFigures> {
  const every = Math.ceil(agencies / sample)
  const costs: ReadonlyMap<string, Cost>[] = []
  for (let round = 0; round < rounds; round += 1) {
    costs.push(await pass(folder, join(out, 'pass'), every))
    rmSync(join(out, 'pass'), { recursive: true, force: true })
  }
  const gate = await runNode(['scripts/check.ts', '--data', folder], { cwd: project })
  if (!gate.ok) process.stderr.write(`check failed\n${gate.said}\n`)
  const build = await buildData(project, folder, out)
  if (!build.ok) process.stderr.write(`build:data failed\n${build.said}\n`)
  return {
    agencies,
    reports: agencies * madeUpYears.length,
    rounds,
    sampled: Math.ceil(agencies / every) * madeUpYears.length,
    costs: medians(costs) as Record<Stage, Cost>,
    gate,
    build,
  }
}

/** `npm run build:data` in a copy of this project, all paths full. */
export function buildData(project: string, data: string, out: string): Promise<ChildCost> {
  const args = ['scripts/build-data.ts', '--data', data, '--out', out, '--no-cache', '--jobs', '1']
  return runNode([...tidyHeap, ...args], {
    cwd: project,
  })
}

/** Goes through the data twice, unmeasured, so that the smallest size finds code that is already compiled. */
export async function warmUp(folder: string, out: string): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await pass(folder, out, 1)
    rmSync(out, { recursive: true, force: true })
  }
}

/** Once through the data as the build goes, agency by agency, so that subject and floor take turns. */
async function pass(
  folder: string,
  out: string,
  every: number,
): Promise<ReadonlyMap<string, Cost>> {
  const watch = stopwatch()
  const source = openCurated(folder)
  const sink = diskSink(out)
  const written = writeTables(records(), source.context, sink)
  await writeProduct(written, source.context, sink)
  sink.finish()
  watch.to(null)
  return watch.costs()

  function* records(): Generator<AgencyRecord> {
    for (const [at, agency] of source.agencies.entries()) {
      const sampled = at % every === 0
      if (sampled) parts(watch, read(folder, agency))
      watch.to('records')
      const record = buildRecord(agency, read(folder, agency))
      check(watch, record)
      if (sampled) audit(watch, record, source.context)
      watch.to('write')
      yield record
    }
  }
}

function read(folder: string, agency: Agency): VFile[] {
  return madeUpYears.map((year) => {
    const path = join(folder, agencyFolder(agency), `${year}.md`)
    return new VFile({ path, value: readFileSync(path, 'utf8') })
  })
}

function parts(watch: Stopwatch, files: readonly VFile[]): void {
  watch.to('hand parser')
  const byHand = files.map((file) => handParse(String(file)))
  watch.to('parse')
  const parsed = files.map((file) => parseReport(file))
  watch.to(null)
  const same = parsed.every(
    (report, at) =>
      JSON.stringify(report?.observations.map(({ cell, value }) => [cell, value])) ===
      JSON.stringify(byHand[at]!.figures),
  )
  if (!same) throw new Error('the hand parser no longer reads what parseReport reads')
}

/** Every check on every report, those across years against the report of the year before. */
function check(watch: Stopwatch, { agency, reports }: AgencyRecord): void {
  watch.to('check')
  reports.forEach((report, at) =>
    runChecks(checks, report, contextOf(agency, report, reports[at - 1] ?? null)),
  )
  watch.to(null)
}

function audit(watch: Stopwatch, record: AgencyRecord, context: DatasetContext): void {
  const { reports } = record
  watch.to('measure')
  reports.forEach((report, at) =>
    evaluate(report, { ...report, previous: reports[at - 1] ?? null, residents: null }),
  )
  watch.to(null)
  const rows = observations.rows(record, context).rows
  watch.to('csv')
  const lines = rows.map(csvLine).join('')
  watch.to('hand csv')
  const byHand = handCsv(rows)
  watch.to(null)
  if (lines !== byHand) throw new Error('the hand joiner no longer writes what csvLine writes')
}

/** The data figures of all sizes as a table: reports a second of processor time, and the floors' beside them. */
export function dataSection(all: readonly DataFigures[]): Section {
  const rate = (reports: number, cost: Cost): string => shown(reports / cost.cpu)
  return {
    title: 'Data: reports a second of processor time (user + system), one thread',
    note: 'all = records as the build makes them, and all files written. × = CPU of ours / of the floor. csv: rows ready, the long table.',
    head: [
      'agencies',
      'reports',
      'n',
      'parse',
      'hand',
      '×',
      'check',
      'measure',
      'csv',
      'join',
      '×',
      'write',
      'all',
    ],
    rows: all.map(({ agencies, reports, rounds, sampled, costs }) => [
      count(agencies),
      count(reports),
      String(rounds),
      rate(sampled, costs.parse),
      rate(sampled, costs['hand parser']),
      times(costs.parse.cpu, costs['hand parser'].cpu),
      rate(reports, costs.check),
      rate(sampled, costs.measure),
      rate(sampled, costs.csv),
      rate(sampled, costs['hand csv']),
      times(costs.csv.cpu, costs['hand csv'].cpu),
      rate(reports, costs.write),
      rate(reports, { wall: 0, cpu: costs.records.cpu + costs.write.cpu }),
    ]),
  }
}

/** `npm run check` at all sizes as a table. */
export function gateSection(all: readonly DataFigures[]): Section {
  return commandSection(
    'check, a process of its own, every rule on every report (n=1)',
    all,
    'gate',
  )
}

/** `npm run build:data` at all sizes as a table. */
export function buildDataSection(all: readonly DataFigures[]): Section {
  return commandSection('build:data, a process of its own, from disk to disk (n=1)', all, 'build')
}

function commandSection(title: string, all: readonly DataFigures[], of: 'gate' | 'build'): Section {
  return {
    title,
    head: ['agencies', 'reports', 'wall s', 'CPU s', 'reports/s CPU', 'peak MB', ''],
    rows: all.map(({ agencies, reports, [of]: cost }) => [
      count(agencies),
      count(reports),
      shown(cost.wall),
      shown(cost.cpu),
      shown(reports / cost.cpu),
      count(cost.rss),
      cost.ok ? '' : 'FAILED',
    ]),
  }
}
