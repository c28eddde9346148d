import { rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { command } from '../../scripts/lib/command.ts'
import type { Results } from './budgets.ts'
import { budgetSection, budgets, costLine, weightSection } from './budgets.ts'
import { writeMadeUp } from './made-up.ts'
import type { ChildCost } from './measure.ts'
import { runNode } from './measure.ts'
import type { Section } from './print.ts'
import { count, sectionText } from './print.ts'
import { copyProject, freeSpace, workFolder } from './project.ts'
import { addSection, measureAdd } from './subjects/add.ts'
import type { AgainFigures } from './subjects/again.ts'
import { againSection, coresSection, measureAgain, spreadSection } from './subjects/again.ts'
import { listSection, measureLists } from './subjects/add-list.ts'
import type { ChartFigures } from './subjects/charts.ts'
import { chartSection, measureCharts } from './subjects/charts.ts'
import type { DataFigures } from './subjects/data.ts'
import {
  buildData,
  buildDataSection,
  dataSection,
  gateSection,
  measureData,
  warmUp,
} from './subjects/data.ts'
import { addedSection, measureAdded } from './subjects/added.ts'
import { bytesSection, hostSection } from './subjects/bytes.ts'
import { measureReviews, reviewSection } from './subjects/review.ts'
import type { SiteFigures } from './subjects/site.ts'
import { ingestSection, measureIngest } from './subjects/ingest.ts'
import type { AskFigures } from './subjects/ask.ts'
import { askSection, keepAskPage, measureAsk } from './subjects/ask.ts'
import type { WorkbenchFigures } from './subjects/workbench.ts'
import { measureWorkbench, workbenchSection } from './subjects/workbench.ts'
import { marginalSection, measureSite, siteSection } from './subjects/site.ts'
import type { WriterFigures } from './subjects/writers.ts'
import { measureWriters, writerSection } from './subjects/writers.ts'

const usage = `Usage: npm run bench -- [--sizes N,N] [--site-sizes N,N] [--rounds N] [--sample N] [--json FILE] [--reports DIR]
       npm run bench -- --list N,N
       npm run bench -- --added N
       npm run bench -- --review N,N

Measures parse, check, measure, writers, charts and pages on made-up agencies of eight years, each beside a bare floor
in the same run, and judges the budgets. A benchmark, not a test: the exit code is 0 whatever it finds.

  --sizes N,N       agencies for the data and the charts; default 10,330; 3300 for the rest
  --site-sizes N,N  agencies for the site; default: those of --sizes; '' for none
  --rounds N        rounds of sizes up to 330, of which the median counts; default 3; larger sizes have one
  --sample N        agencies of which the single stages and the charts are measured at most; default 330
  --reports DIR     captured reports to measure ingest, add and the workbench on; default ../shared/reports, left out where it is not there
  --list N,N        measures lists of so many made-up documents through add, killed once each and run again, and nothing
                    else: 3300 need 2 GB of disk and an hour on two cores; what is wrong at the end is named
  --added N         builds a site of N agencies before and after one report is added, and lists what differs; nothing else
  --review N,N      measures the steps of the fast job of a pull request at so many agencies, and nothing else
  --json FILE       writes everything that was measured to FILE as well, after each size

Progress goes to standard error. Works in .build/bench-*, which is removed at the end; 3,300 agencies with their site
need about 25 GB of disk there and an hour and a half. Other work on the machine moves seconds by half: compare ratios.`

const options = {
  sizes: { type: 'string', default: '10,330' },
  'site-sizes': { type: 'string' },
  rounds: { type: 'string', default: '3' },
  sample: { type: 'string', default: '330' },
  json: { type: 'string' },
  reports: { type: 'string', default: '../shared/reports' },
  list: { type: 'string', default: '' },
  added: { type: 'string', default: '' },
  review: { type: 'string', default: '' },
} as const

await command(usage, options, async (values) => {
  const sizes = numbers(values.sizes)
  const siteSizes = numbers(values['site-sizes'] ?? values.sizes)
  const lists = numbers(values.list)
  const added = numbers(values.added)
  const rounds = numbers(values.rounds)?.[0]
  const sample = numbers(values.sample)?.[0]
  const reviews = numbers(values.review)
  if (!sizes || !siteSizes || !rounds || !sample || !lists || !added || !reviews) {
    process.stderr.write(`Expected whole numbers above 0\n\n${usage}\n`)
    return 1
  }
  if (lists.length > 0) {
    process.stdout.write(
      `${machine()}\n\n${sectionText(listSection(await measureLists(workFolder(say), lists, say)))}`,
    )
    return 0
  }
  if (added[0]) {
    const project = join(workFolder(say), 'project')
    copyProject(project)
    const found = await measureAdded(join(workFolder(say), 'added'), project, added[0])
    process.stdout.write(`${machine()}\n\n${sectionText(addedSection(found))}`)
    return 0
  }
  if (reviews.length > 0) {
    process.stdout.write(
      `${machine()}\n\n${sectionText(reviewSection(await measureReviews(workFolder(say), reviews, say)))}`,
    )
    return 0
  }
  const keep = (results: Results): void => {
    if (!values.json) return
    const all = { machine: machine(), ...results, budgets: budgets(results) }
    writeFileSync(values.json, `${JSON.stringify(all, null, 1)}\n`)
  }
  const results = await bench({ sizes, siteSizes, rounds, sample, reports: values.reports }, keep)
  say('ingest')
  const ingest = sectionText(ingestSection(await measureIngest(values.reports, 2 * rounds + 1)))
  say('add')
  const add = await attempt('add', () => measureAdd(join(workFolder(say), 'add'), values.reports))
  const adds = add ? `${sectionText(addSection(add))}\n` : ''
  process.stdout.write(
    `${machine()}\n\n${ingest}\n${adds}${sections(results)}${sectionText(budgetSection(budgets(results)))}`,
  )
  return 0
})

type Settings = {
  sizes: number[]
  siteSizes: number[]
  rounds: number
  sample: number
  reports: string
}

/** Sizes from a list such as `10,330`, smallest first; null when it is none. */
function numbers(text: string): number[] | null {
  const found = text.split(',').filter((each) => each.trim() !== '')
  const read = found.map(Number).sort((a, b) => a - b)
  return read.every((each) => Number.isInteger(each) && each > 0) ? read : null
}

/** Measures size after size; `keep` is given what there is after each. */
async function bench(
  { sizes, siteSizes, rounds, sample, reports }: Settings,
  keep: (results: Results) => void,
): Promise<Results> {
  const work = workFolder(say)
  const project = join(work, 'project')
  copyProject(project)
  say('warming up')
  writeMadeUp(join(work, 'warm', 'data'), 10)
  await warmUp(join(work, 'warm', 'data'), join(work, 'warm', 'public'))
  const workbench: WorkbenchFigures[] = []
  const real = await attempt('npm run build on the real data', () =>
    buildReal(project, async (site) => {
      await attempt('workbench', async () => {
        workbench.push(...(await measureWorkbench(site, reports, rounds)))
      })
      keepAskPage(site, join(work, 'asked'))
    }),
  )
  const data: DataFigures[] = []
  const writers: WriterFigures[] = []
  const charts: ChartFigures[] = []
  const site: SiteFigures[] = []
  const again: AgainFigures[] = []
  const ask: AskFigures[] = []
  for (const agencies of [...new Set([...sizes, ...siteSizes])].sort((a, b) => a - b)) {
    const name = `${count(agencies)} agencies`
    const folder = join(work, String(agencies))
    const [curated, published] = [join(folder, 'data'), join(folder, 'public')]
    const how = { agencies, rounds: agencies > 330 ? 1 : rounds, sample, project }
    const [withData, withSite] = [sizes.includes(agencies), siteSizes.includes(agencies)]
    const need = (agencies * (withSite ? 7 : 3)) / 1000
    if (freeSpace(work) < need) {
      say(`${name}: left out, they need ${count(need)} GB of disk`)
      continue
    }
    say(`${name}: making up their reports`)
    writeMadeUp(curated, agencies)
    if (withData) {
      await attempt(`${name}: data`, async () => {
        data.push(await measureData(curated, published, how))
      })
      await attempt(`${name}: writers`, async () => {
        writers.push(await measureWriters(published, agencies))
      })
      await attempt(`${name}: questions`, async () => {
        ask.push(...(await measureAsk(join(work, 'asked'), published, how)))
      })
      await attempt(`${name}: charts`, async () => {
        charts.push(await measureCharts(published, how))
      })
    } else {
      await buildData(project, curated, published)
    }
    if (withSite) {
      await attempt(`${name}: again`, async () => {
        again.push(await measureAgain(curated, folder, how))
      })
      await attempt(`${name}: site`, async () => {
        site.push(await measureSite(published, folder, how))
      })
    }
    rmSync(folder, { recursive: true, force: true })
    keep({ data, writers, charts, site, again, ask, workbench, real })
  }
  return { data, writers, charts, site, again, ask, workbench, real }
}

/** `npm run build` in a copy of this project with the data of the repository. */
async function buildReal(
  project: string,
  look: (site: string) => Promise<void>,
): Promise<ChildCost> {
  symlinkSync(resolve('data'), join(project, 'data'), 'dir')
  const cost = await runNode(['scripts/build.ts', '--no-cache'], {
    cwd: project,
    env: { SITE: 'https://example.org' },
  })
  unlinkSync(join(project, 'data'))
  if (cost.ok) await look(join(project, 'dist'))
  for (const made of ['dist', join('public', 'data')]) {
    rmSync(join(project, made), { recursive: true, force: true })
  }
  if (!cost.ok) throw new Error(cost.said)
  return cost
}

/** Does a part, and goes on without it when it fails. */
async function attempt<T>(what: string, part: () => Promise<T>): Promise<T | null> {
  say(what)
  try {
    return await part()
  } catch (error) {
    say(`${what}: not measured\n${(error as Error).message}`)
    return null
  }
}

function say(text: string): void {
  const seconds = Math.round(performance.now() / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${text}\n`)
}

function machine(): string {
  const load = loadavg()[0]!.toFixed(1)
  return `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}, load ${load}`
}

function sections({ data, writers, charts, site, again, ask, workbench, real }: Results): string {
  const all: readonly (Section | null)[] = [
    data.length > 0 ? dataSection(data) : null,
    data.length > 0 ? gateSection(data) : null,
    data.length > 0 ? buildDataSection(data) : null,
    writers.length > 0 ? writerSection(writers) : null,
    charts.length > 0 ? chartSection(charts) : null,
    site.length > 0 ? siteSection(site) : null,
    site.length > 1 ? marginalSection(site) : null,
    site.length > 0 ? weightSection(site) : null,
    site.length > 0 ? bytesSection(site.map(({ whole }) => whole)) : null,
    site.length > 0 ? hostSection(site.at(-1)!.whole) : null,
    again.length > 0 ? againSection(again) : null,
    again.length > 0 ? spreadSection(again) : null,
    again.length > 0 ? coresSection(again) : null,
    ask.length > 0 ? askSection(ask) : null,
    workbench.length > 0 ? workbenchSection(workbench) : null,
  ]
  const text = all.flatMap((section) => (section ? [`${sectionText(section)}\n`] : [])).join('')
  return real ? `${text}npm run build, the real data: ${costLine(real)}\n\n` : text
}
