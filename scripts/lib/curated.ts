import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { VFile } from 'vfile'
import type { Agency } from '../../src/agency/agency.ts'
import { parseAgency, serializeAgency } from '../../src/agency/agency.ts'
import type { Register } from '../../src/agency/division.ts'
import { parseDivisions } from '../../src/agency/divisions-file.ts'
import type { Population } from '../../src/agency/population.ts'
import { parsePopulation } from '../../src/agency/population.ts'
import { date, object, pattern } from '../../src/curated/fields.ts'
import { isFatal, problem } from '../../src/curated/message.ts'
import { checkPrivate } from '../../src/curated/private.ts'
import { missing, unexpected, withGuess } from '../../src/curated/said.ts'
import { readYaml } from '../../src/curated/yaml.ts'
import { notText } from './not-text.ts'
import type { AgencyRecord, Release, DatasetContext } from '../../src/dataset/record.ts'
import { checkNotes, openDoubles } from '../../src/dataset/doubles.ts'
import { checkAgencies } from '../../src/dataset/identity.ts'
import { buildRecord } from '../../src/dataset/record.ts'
import { checkAgencyTime, checkReportTime } from '../../src/dataset/time.ts'
import { byCodeUnit } from '../../src/curated/order.ts'
import { checkCanonical } from '../../src/report/canonical.ts'
import { serializeReport } from '../../src/report/serialize.ts'
import { isLitter } from './litter.ts'

/** The curated data of a folder: what all agencies share, and each agency's record, made one at a time. */
export type CuratedData = {
  readonly context: DatasetContext
  readonly agencies: readonly Agency[]
  /** Files that have something to say so far; grows while records are made. */
  readonly files: VFile[]
  readonly records: () => Generator<AgencyRecord>
  /**
   * The same before anything is made of it: each agency with its files as they were read; `mine` chooses by the place in the
   * order of ids.
   */
  readonly sources: (mine?: (at: number) => boolean) => Generator<Source>
}

/** An agency with all that its record is made from; `record` is made once, or never where `same` says that it need not be. */
export type Source = {
  readonly agency: Agency
  readonly reports: readonly VFile[]
  /** The residents of its division. */
  readonly population: readonly Population[]
  /** The day of the release; null where there is none. */
  readonly date: string | null
  readonly record: () => AgencyRecord
  /** Remembers the reports' sources, where none of them is another agency's; whether so. */
  readonly same: (sources: readonly (string | null)[]) => boolean
}

const release = object<Release>({
  version: pattern(/^\d{4}\.\d{1,2}\.\d+$/, {
    zh: '版本号，如 2026.11.0',
    en: 'a version such as 2026.11.0',
  }),
  date,
})

// What a data folder without a release is of: nothing is due.
const noRelease: Release = { version: '0.0.0', date: '1970-01-01' }

/** What to look at: all, or the agencies of some ids, with the front matter of the others; whether canonical form is asked for. */
export type Look = { readonly only?: ReadonlySet<string> | null; readonly canonical?: boolean }

/** Reads a data folder. Nothing throws for what a file says wrongly: the files carry the messages. */
export function openCurated(
  folder: string,
  { only = null, canonical = false }: Look = {},
): CuratedData {
  const files: VFile[] = []
  const keep = <T>(path: string, parse: (file: VFile) => T): T | undefined => {
    if (!existsSync(path)) {
      files.push(unread(path, { rule: 'missing', reason: missing({ zh: '文件', en: 'file' }) }))
      return undefined
    }
    const file = isLink(path) ? linkAt(path) : read(path)
    const parsed = parse(file)
    if (file.messages.length > 0) files.push(file)
    return parsed
  }
  const register: Register = keep(join(folder, 'divisions.csv'), parseDivisions) ?? new Map()
  const residents = join(folder, 'population.csv')
  const given = keep(join(folder, 'release.json'), readRelease)
  const context: DatasetContext = {
    register,
    population: existsSync(residents)
      ? (keep(residents, (file) => parsePopulation(file, register)) ?? [])
      : [],
    release: given ?? noRelease,
    agencies: new Map(),
  }
  const { agencyFiles, reportFiles } = findFiles(folder, files)
  const parsed = agencyFiles.flatMap((path) => {
    const file = read(path)
    const agency = parseAgency(file)
    if (!agency) files.push(file)
    return agency ? [{ file, agency }] : []
  })
  checkAgencies(parsed, register)
  for (const { file, agency } of parsed) {
    if (given) checkAgencyTime(file, agency, given.date)
    lookAt(file, () => serializeAgency(agency))
    if (file.messages.length > 0) files.push(file)
    ;(context.agencies as Map<string, Agency>).set(agency.id, agency)
  }
  const agencies = [...context.agencies.values()].sort((a, b) => byCodeUnit(a.id, b.id))
  return { context, agencies, files, records, sources }

  /** What is asked of a file that is right so far. */
  function lookAt(file: VFile, serialize: () => string): void {
    if (!isFatal(file)) checkPrivate(file)
    if (canonical && !isFatal(file)) checkCanonical(file, serialize())
  }

  function* records(): Generator<AgencyRecord> {
    for (const { record } of sources()) yield record()
  }

  function* sources(mine: (at: number) => boolean = () => true): Generator<Source> {
    const residents = Map.groupBy(context.population, ({ division_code: code }) => code)
    const left = new Map(reportFiles)
    const doubles = openDoubles(agencies, register)
    for (const { id } of only ? agencies : []) {
      if (only!.has(id)) continue
      for (const path of left.get(id) ?? []) {
        const sum = /^ {2}sha256: ([\da-f]{64})$/im.exec(decode(path) ?? '')?.[1]
        doubles.source(new VFile({ path: shown(path) }), id, sum?.toLowerCase() ?? null)
      }
      left.delete(id)
    }
    for (const [at, agency] of agencies.entries()) {
      if (only && !only.has(agency.id)) continue
      const paths = left.get(agency.id) ?? []
      left.delete(agency.id)
      if (!mine(at)) continue
      const found = paths.map(read)
      const population = residents.get(agency.division) ?? []
      yield {
        agency,
        reports: found,
        population,
        date: given?.date ?? null,
        record() {
          const record = buildRecord(agency, found, population, (file, report) => {
            if (given) checkReportTime(file, report, given.date)
            checkNotes(file, report)
            doubles.source(file, agency.id, report.source.sha256)
            doubles.report(file, report, agency)
            lookAt(file, () => serializeReport(report))
          })
          files.push(...found.filter(({ messages }) => messages.length > 0))
          return record
        },
        same(sources) {
          const free = sources.every((sum) => !doubles.taken(agency.id, sum))
          if (free) sources.forEach((sum, at) => doubles.source(found[at]!, agency.id, sum))
          return free
        },
      }
    }
    const wrong = new Set(agencyFiles.map((path) => basename(dirname(path))))
    for (const [id, paths] of left) {
      if (wrong.has(id)) continue
      const known = [...context.agencies.keys()]
      files.push(...paths.map((path) => withoutAgency(path, id, known)))
    }
  }
}

/** A file of text; one that is not in UTF-8 carries a message and no text. */
function read(path: string): VFile {
  const value = decode(path)
  if (value !== null) return new VFile({ path: shown(path), value })
  return unread(path, notText(readFileSync(path)))
}

/** A report in a folder without an agency, with the message that says so. */
function withoutAgency(path: string, id: string, known: readonly string[]): VFile {
  const file = read(path)
  problem(file, {
    rule: 'agency',
    reason: { zh: '报告旁边缺少 agency.yaml', en: 'Missing agency.yaml beside the report' },
    place: { line: 1, column: 1 },
    note: withGuess(id, known, {
      zh: '每份报告放在所属机关的文件夹里，其中有 agency.yaml。',
      en: 'Every report lies in the folder of its agency, which has an agency.yaml.',
    }),
  })
  return file
}

function readRelease(file: VFile): Release | undefined {
  const node = isFatal(file) ? null : readYaml(file, String(file), 1)
  return node ? release(file, node) : undefined
}

/** The files under `agencies/`, sorted; whatever has no business there gets a message. */
function findFiles(
  folder: string,
  files: VFile[],
): { agencyFiles: string[]; reportFiles: Map<string, string[]> } {
  const agencyFiles: string[] = []
  const reportFiles = new Map<string, string[]>()
  const root = join(folder, 'agencies')
  if (!existsSync(root)) return { agencyFiles, reportFiles }
  if (isLink(root)) {
    files.push(linkAt(root))
    return { agencyFiles, reportFiles }
  }
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !isLitter(name))
    .sort(byCodeUnit)
  for (const name of names) {
    const path = join(root, name)
    const entry = lstatSync(path)
    if (entry.isDirectory()) continue
    const parts = name.split(sep)
    const id = parts[1] ?? ''
    if (!entry.isFile()) {
      files.push(linkAt(path))
    } else if (parts.length === 3 && basename(name) === 'agency.yaml') agencyFiles.push(path)
    else if (parts.length === 3 && /^\d{4}\.md$/.test(parts[2]!)) {
      reportFiles.set(id, [...(reportFiles.get(id) ?? []), path])
    } else {
      const file = new VFile({ path: shown(path) })
      problem(file, {
        rule: 'path',
        reason: unexpected(
          { zh: '文件', en: 'file' },
          'agencies/<province>/<agency id>/{agency.yaml,<year>.md}',
        ),
        place: { line: 1, column: 1 },
        note: { zh: '移走或删去。', en: 'Move or remove it.' },
      })
      files.push(file)
    }
  }
  return { agencyFiles, reportFiles }
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink()
}

/** A file that is a link, of which nothing is read: a message must not show what lies elsewhere. */
function linkAt(path: string): VFile {
  return unread(path, {
    rule: 'path',
    reason: unexpected({ zh: '链接或设备', en: 'link or device' }, { zh: '文件', en: 'a file' }),
    note: { zh: '把文件本身放在这里。', en: 'Put the file itself here.' },
  })
}

/** A file of which nothing could be read, with the reason. */
function unread(path: string, why: Omit<Parameters<typeof problem>[1], 'place'>): VFile {
  const file = new VFile({ path: shown(path), value: '' })
  problem(file, { ...why, place: { line: 1, column: 1 } })
  return file
}

/** The curated files below a data folder, agencies and reports, sorted. */
export function pathsIn(folder: string): string[] {
  const { agencyFiles, reportFiles } = findFiles(folder, [])
  return [...agencyFiles, ...[...reportFiles.values()].flat()]
}

function decode(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}

/** A path as messages show it: from the working folder where it lies below it. */
export function shown(path: string): string {
  const from = relative(process.cwd(), resolve(path))
  return from.startsWith('..') ? resolve(path) : from
}

/** Whether any file forbids publication. */
export function anyFatal(files: readonly VFile[]): boolean {
  return files.some(isFatal)
}
