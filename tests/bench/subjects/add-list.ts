import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { openCurated } from '../../../scripts/lib/curated.ts'
import type { DocumentWriter } from '../../unit/ingest/documents.ts'
import { documentWriters } from '../../unit/ingest/documents.ts'
import type { MadeUp } from '../../unit/ingest/made-up.ts'
import { madeUp } from '../../unit/ingest/made-up.ts'
import type { MadeUpPlace } from '../../unit/support/made-up-places.ts'
import { makeDataFolder, madeUpPlaces } from '../../unit/support/made-up-places.ts'
import { cpuIn } from '../measure.ts'
import { memoryBelow } from '../memory.ts'
import type { Section } from '../print.ts'
import { count, shown } from '../print.ts'

/** A list of made-up documents through `add --list`, killed once and run again; seconds, MB, and what came out wrong. */
export type ListFigures = {
  readonly reports: number
  /** How many reports were done when it was killed. */
  readonly killedAt: number
  readonly wall: number
  /** Seconds of processor of the run after the kill, with all its processes, and its seconds on the clock. */
  readonly cpu: number
  readonly after: number
  /** The largest peak of the command itself, and of all its processes together; NaN where the system does not say. */
  readonly own: number
  readonly all: number
  /** Reports that are not there, in the table twice, of the wrong agency or year, or with a figure that is not the document's. */
  readonly wrong: readonly string[]
  /** Cells that a person has to look up, of all. */
  readonly open: number
  readonly cells: number
}

type Document = {
  readonly path: string
  readonly place: MadeUpPlace
  readonly writer: DocumentWriter
  readonly made: MadeUp
}

/** Measures a list of each size in turn, killed at a moment that differs from run to run, and says what came out wrong. */
export async function measureLists(
  work: string,
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<ListFigures[]> {
  const figures: ListFigures[] = []
  for (const size of sizes) {
    say(`a list of ${count(size)} documents`)
    const found = await measureList(join(work, `list-${size}`), size, Math.random)
    for (const each of found.wrong.slice(0, 20)) say(each)
    figures.push(found)
  }
  return figures
}

/** Adds a list of so many made-up documents of every layout and format, each of a county of its own, in a folder. */
async function measureList(
  folder: string,
  reports: number,
  random: () => number,
): Promise<ListFigures> {
  const documents = makeDocuments(join(folder, 'documents'), reports)
  const data = join(folder, 'data')
  makeDataFolder(
    data,
    documents.map(({ place }) => place),
  )
  const list = join(folder, 'list.csv')
  writeFileSync(list, `source\n${documents.map(({ path }) => path).join('\n')}\n`)
  const results = join(folder, 'list.results.csv')
  const target = 1 + Math.floor((0.1 + 0.8 * random()) * reports)
  const first = await runList(list, data, () => rowsOf(results).length >= target)
  const killedAt = rowsOf(results).length
  const second = await runList(list, data, () => false)
  const { wrong, open, cells } = judge(documents, data, results)
  return {
    reports,
    killedAt,
    wall: first.wall + second.wall,
    cpu: second.cpu,
    after: second.wall,
    own: Math.max(first.own, second.own),
    all: Math.max(first.all, second.all),
    wrong: second.code === 0 || second.code === 1 ? wrong : [`exit ${second.code}`, ...wrong],
    open,
    cells,
  }
}

function makeDocuments(folder: string, count: number): Document[] {
  mkdirSync(folder, { recursive: true })
  const made = fc
    .sample(madeUp(['zero']), { numRuns: 3 * count, seed: 4 })
    .filter(({ edition }) => edition.id === 'form-2021')
  return madeUpPlaces(count).map((place, at) => {
    const writer = documentWriters[at % documentWriters.length]!
    const path = join(folder, `${at}-${writer.name}`)
    const document = { path, place, writer, made: made[at]! }
    writeFileSync(path, writer.write(document.made, `${place.name}人民政府`))
    return document
  })
}

/** Runs the command in a group of processes of its own, which is killed as soon as `stop` says so. */
async function runList(
  list: string,
  data: string,
  stop: () => boolean,
): Promise<{ code: number | null; wall: number; cpu: number; own: number; all: number }> {
  const started = performance.now()
  const script = resolve('scripts', 'add.ts')
  const line = '"$0" "$@"; code=$?; times >&2; exit $code'
  const child = spawn(
    'sh',
    ['-c', line, process.execPath, script, '--list', list, '--data', data],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-500)))
  let [own, all] = [NaN, NaN]
  const look = setInterval(() => {
    const peak = memoryBelow(child.pid!)
    own = Math.max(peak.own, Number.isNaN(own) ? 0 : own)
    all = Math.max(peak.all, Number.isNaN(all) ? 0 : all)
    if (stop()) process.kill(-child.pid!, 'SIGKILL')
  }, 500)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(look)
  return { code, wall: (performance.now() - started) / 1e3, cpu: cpuIn(said), own, all }
}

function rowsOf(results: string): string[][] {
  if (!existsSync(results)) return []
  const text = readFileSync(results, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return Papa.parse<string[]>(whole, { delimiter: ',', skipEmptyLines: true }).data.slice(1)
}

function judge(
  documents: readonly Document[],
  data: string,
  results: string,
): Pick<ListFigures, 'wrong' | 'open' | 'cells'> {
  const rows = Map.groupBy(rowsOf(results), ([source]) => source)
  const curated = openCurated(data)
  const reports = new Map(
    [...curated.records()].flatMap((record) =>
      record.reports.map((report) => [`${report.agency} ${report.year}`, report] as const),
    ),
  )
  let [open, cells] = [0, 0]
  const wrong = documents.flatMap(({ path, place, writer, made }) => {
    const of = rows.get(path) ?? []
    const report = reports.get(`${place.pinyin}-${place.code}-gov ${writer.year(made)}`)
    if (of.length !== 1) return [`${path}: ${of.length} lines in the table`]
    if (!report) return [`${path}: ${of[0]!.join(' ')}`]
    return report.observations.flatMap(({ cell, printed, status }) => {
      cells += 1
      const isOpen = status === 'illegible' || status === 'absent'
      open += Number(isOpen)
      return isOpen || printed === made.cells.get(cell) ? [] : [`${path}: ${cell} ${printed}`]
    })
  })
  const fatal = curated.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))
  return { wrong: [...wrong, ...fatal.map(String)], open, cells }
}

/** The figures of lists as a table. */
export function listSection(figures: readonly ListFigures[]): Section {
  return {
    title: 'Add: a list of made-up documents, killed (SIGKILL) at a random point and run again',
    note: `Every layout and format that the tests write (${documentWriters.length}), by turns; what is there at the end is compared with what was written. Memory in MB: the command itself, and all its processes together.`,
    head: [
      'reports',
      'killed at',
      'seconds',
      's a report',
      'cores after',
      'own peak',
      'all peak',
      'wrong',
      'cells open',
    ],
    rows: figures.map(({ reports, killedAt, wall, cpu, after, own, all, wrong, open, cells }) => [
      count(reports),
      count(killedAt),
      count(wall),
      shown(wall / reports),
      shown(cpu / after),
      count(own),
      count(all),
      count(wrong.length),
      `${count(open)} of ${count(cells)}`,
    ]),
  }
}
