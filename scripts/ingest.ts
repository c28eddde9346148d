import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Agency } from '../src/agency/agency.ts'
import { agencyFolder } from '../src/agency/agency.ts'
import { isDate } from '../src/curated/fields.ts'
import { byCodeUnit } from '../src/curated/order.ts'
import { readerSaid } from '../src/ingest/sentences.ts'
import { sourceFormats } from '../src/report/source-formats.ts'
import { withAside } from './lib/aside.ts'
import { command, progress } from './lib/command.ts'
import { openBecause } from './lib/confined.ts'
import { isLitter } from './lib/litter.ts'
import { printDraft } from './lib/draft-messages.ts'
import { say } from './lib/lines.ts'
import { machineFault } from './lib/machine.ts'
import { isWithin } from './lib/ours.ts'
import { inTerminal } from './lib/language.ts'
import { printableError, refuse } from './lib/lines.ts'
import { draftCaptured, readCaptured } from './lib/reader-child.ts'
import type { CuratedData } from './lib/curated.ts'
import { openCurated, shown } from './lib/curated.ts'

const usage = `Usage: npm run ingest -- FILE --agency ID --year YYYY [--source URL] [--published DATE] [--out PATH|-] [--force] [--data DIR]
       npm run ingest -- FOLDER [--force] [--data DIR]

Drafts a curated file from a report as the agency published it (${sourceFormats.map((format) => `.${format}`).join(' ')}), by
default in its place in DIR (default: data). A FOLDER: every file in it that is named <agency id>-<year>.<ext>. Never overwrites
without --force; --out - is standard output. Messages go to standard error, what to look at first in the first lines.
Exit code 0: every cell placed; 1: draft written, cells unresolved, each named; 2: not usable, nothing written.`

type Job = {
  readonly path: string
  readonly agency: Agency
  readonly year: number
  readonly out: string
  /** The folder below which what is not finished is kept. */
  readonly beside: string
  readonly source: string | null
  readonly published: string | null
}

await command(
  usage,
  {
    agency: { type: 'string' },
    year: { type: 'string' },
    source: { type: 'string' },
    published: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    data: { type: 'string' },
  },
  async (
    { agency, year, source, published, out, force = false, data = 'data' },
    [path, ...more],
  ) => {
    if (!path || more.length > 0) return refuse(usage, 2)
    if (!existsSync(path)) return refuse(`${path}: no such file or folder`, 2)
    const curated = openCurated(data)
    if (statSync(path).isDirectory()) {
      if (agency || year || out)
        return refuse('A folder takes agency and year from the names of its files', 2)
      return told(await ingestFolder(path, curated, data, force))
    }
    if (!agency || !year) return refuse('Give --agency and --year', 2)
    if (source && !/^https?:\/\/\S+$/.test(source))
      return refuse(`Unexpected --source ${source}, expected http(s)://…`, 2)
    if (published && !isDate(published))
      return refuse(`Unexpected --published ${published}, expected YYYY-MM-DD`, 2)
    const job = jobOf(path, agency, year, curated, data)
    if (typeof job === 'string') return refuse(job, 2)
    const given = {
      ...job,
      source: source ?? null,
      published: published ?? null,
      out: out ?? job.out,
      beside: out === undefined || isWithin(out, data) ? data : dirname(out),
    }
    return told(await ingestFile(given, curated, force))
  },
)

/** Says last what did not keep the reader apart; the code stays as it is. */
function told(code: number): number {
  const why = openBecause()
  if (why !== null)
    say(`The reader had no file, program or database, but sockets were open to it: ${why}`)
  return code
}

function jobOf(
  path: string,
  id: string,
  year: string,
  { agencies }: CuratedData,
  data: string,
): Job | string {
  const agency = agencies.find((each) => each.id === id)
  if (!agency) {
    const near = agencies
      .filter((each) => each.id.split('-')[0] === id.split('-')[0])
      .map((each) => each.id)
    return `Unknown agency ${id}: add its agency.yaml to ${data} first${near.length > 0 ? ` (there is ${near.join(', ')})` : ''}`
  }
  if (!/^20\d\d$/.test(year)) return `Unexpected year ${year}, expected four digits`
  const out = join(data, agencyFolder(agency), `${year}.md`)
  return { path, agency, year: Number(year), out, beside: data, source: null, published: null }
}

async function ingestFile(job: Job, { context }: CuratedData, force: boolean): Promise<number> {
  const { path, agency, year, out, source, published } = job
  if (out !== '-' && existsSync(out) && !force) return refuse(taken(out), 2)
  const captured = await readCaptured(path)
  if ('unreadable' in captured)
    return refuse(`${path}: ${inTerminal(readerSaid(captured.unreadable))}`, 2)
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  const draft = await draftCaptured(captured, {
    agency,
    year,
    sha256,
    added: context.release.date,
    source,
    published,
  })
  if ('unusable' in draft) return refuse(`${path}: ${inTerminal(readerSaid(draft.unusable))}`, 2)
  if (out === '-') process.stdout.write(String(draft.file))
  else {
    const fault = await write(job, String(draft.file), force)
    if (fault !== null) return refuse(fault, 2)
  }
  printDraft(draft, out === '-' ? draft.file.path : shown(out))
  return draft.unresolved > 0 ? 1 : 0
}

/** Writes a draft whole; why it was not written, or null. */
async function write({ out, beside }: Job, text: string, over: boolean): Promise<string | null> {
  try {
    await withAside(beside, (own) => own.write(out, text, { over }))
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return taken(out)
    const fault = machineFault(error)
    if (fault === null) throw error
    return fault
  }
}

function taken(out: string): string {
  return `${shown(out)} is there already: nothing written (--force overwrites it)`
}

async function ingestFolder(
  folder: string,
  curated: CuratedData,
  data: string,
  force: boolean,
): Promise<number> {
  const names = readdirSync(folder)
    .filter((name) => !isLitter(name) && !isFolder(join(folder, name)))
    .sort(byCodeUnit)
  const line = progress('Files')
  const codes: number[] = []
  for (const [at, name] of names.entries()) {
    line.step(at, names.length)
    const match = /^(.+)-(\d{4})\.[a-z]+$/i.exec(basename(name))
    const job = match ? jobOf(join(folder, name), match[1]!, match[2]!, curated, data) : null
    if (job === null) say(`${name}: left out, not named <agency id>-<year>.<ext>`)
    else if (typeof job === 'string') codes.push(refuse(`${name}: ${job}`, 2))
    else codes.push(await guarded(job, curated, force))
  }
  const count = (code: number): number => codes.filter((each) => each === code).length
  line.end(
    inTerminal({
      zh: `共${codes.length}份报告：${count(0)}份完整，${count(1)}份有未定的格，${count(2)}份不能用`,
      en: `${codes.length} reports: ${count(0)} placed whole, ${count(1)} with cells unresolved, ${count(2)} not usable`,
    }),
  )
  return Math.max(0, ...codes)
}

/** One bad file does not stop the rest: what it throws is told, and it counts as not usable. */
async function guarded(job: Job, curated: CuratedData, force: boolean): Promise<number> {
  try {
    return await ingestFile(job, curated, force)
  } catch (error) {
    return refuse(`${job.path}:\n${printableError(error)}`, 2)
  }
}

/** Whether there is a folder; a link that leads nowhere is none, and is told of as a file that cannot be read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
