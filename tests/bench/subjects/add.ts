import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { launch } from '../../e2e/browser.ts'
import { writeAll } from '../../unit/ingest/documents.ts'
import { madeUp } from '../../unit/ingest/made-up.ts'
import { frozen } from '../../unit/support/folder.ts'
import { madeUpPlaces, makeDataFolder } from '../../unit/support/made-up-places.ts'
import { median, runTimed } from '../measure.ts'
import type { Section } from '../print.ts'
import { shown } from '../print.ts'

/** What `add` takes for a document, from the start of the command to its end; seconds. */
export type AddFigures = {
  readonly what: string
  readonly documents: number
  /** How many were not placed whole. */
  readonly open: number
  readonly wall: number
  readonly slowest: number
  readonly cpu: number
}

/** Adds one document after another, each by a command of its own: all that the tests write, and captured reports. */
export async function measureAdd(work: string, reports: string): Promise<AddFigures[]> {
  mkdirSync(work, { recursive: true })
  const data = join(work, 'data')
  const places = madeUpPlaces(40)
  makeDataFolder(data, places)
  const made = await measureAll('made-up', await writeDocuments(work, places), data)
  const captured = existsSync(reports)
    ? readdirSync(reports)
        .filter((name) => /-20\d\d\./.test(name))
        .map((name) => join(reports, name))
    : []
  rmSync(data, { recursive: true })
  mkdirSync(data)
  for (const name of ['divisions.csv', 'release.json']) cpSync(join(frozen, name), join(data, name))
  return captured.length === 0 ? [made] : [made, await measureAll('captured', captured, data)]
}

async function writeDocuments(
  work: string,
  places: ReturnType<typeof madeUpPlaces>,
): Promise<string[]> {
  const browser = await launch()
  const reports = fc.sample(madeUp(['zero']), { numRuns: 80, seed: 4 })
  const written = await writeAll(browser, reports, (at) => `${places[at]!.name}人民政府`)
  await browser.close()
  return written.map(({ name, bytes }, at) => {
    const path = join(work, `${at}-${name}`)
    writeFileSync(path, bytes)
    return path
  })
}

async function measureAll(
  what: string,
  paths: readonly string[],
  data: string,
): Promise<AddFigures> {
  const script = resolve('scripts', 'add.ts')
  const costs = []
  for (const path of paths)
    costs.push(await runTimed(process.execPath, [script, path, '--data', data]))
  const walls = costs.map(({ wall }) => wall)
  return {
    what,
    documents: paths.length,
    open: costs.filter(({ status }) => status !== 0).length,
    wall: median(walls),
    slowest: Math.max(...walls),
    cpu: median(costs.map(({ cpu }) => cpu)),
  }
}

/** The figures as a table. */
export function addSection(figures: readonly AddFigures[]): Section {
  return {
    title: 'Add: a document to a checked draft, seconds a document',
    note: 'Made-up: every layout and format that the tests write, texts in both editions. Each by a command of its own, with all its processes. Goal: 5 s at most (median).',
    head: ['documents', 'number', 'not whole', 'median', 'slowest', 'CPU, median'],
    rows: figures.map(({ what, documents, open, wall, slowest, cpu }) => [
      what,
      String(documents),
      String(open),
      shown(wall),
      shown(slowest),
      shown(cpu),
    ]),
  }
}
