import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Agency } from '../../../src/agency/agency.ts'
import { agencyFolder, serializeAgency } from '../../../src/agency/agency.ts'
import { chineseOf, isFatal } from '../../../src/curated/message.ts'
import type { Draft } from '../../../src/ingest/draft.ts'
import { readerSaid } from '../../../src/ingest/sentences.ts'
import { findPublished } from '../../../src/ingest/facts/published.ts'
import type { Captured } from '../../../src/ingest/grid.ts'
import { cluesOf } from '../../../src/ingest/identify/named.ts'
import type { Label } from '../../../src/locale/label.ts'
import { identify } from '../../../src/ingest/identify/identify.ts'
import type { CuratedData } from '../curated.ts'
import { shown } from '../curated.ts'
import { inTerminal } from '../language.ts'
import { draftLines } from '../draft-messages.ts'
import { draftCaptured, readCaptured } from '../reader-child.ts'
import { checkAgency, sumIn } from './held.ts'
import { putCurated } from './put-curated.ts'
import { addCurated, compareWithHeld, isCurated } from './second.ts'
import type { AddSettings, FileOutcome, Outcome, PageOfDocuments, Wanted } from './wanted.ts'
import { onlySaid } from './wanted.ts'

/** A file to read: where it is, what else names it (the words of a link), and where and when it was fetched. */
export type FileAt = {
  readonly path: string
  readonly names: readonly string[]
  readonly url: string | null
  readonly retrieved: string | null
  /** The address of the page that links to it. */
  readonly page?: string
}

/**
 * Adds the report in a file: finds agency and year, drafts in the confined reader, writes agency.yaml where there is none and
 * the curated file, both or none, checks them. Of a report that is held it is a second transcription: compared. Nothing is
 * written of what is not usable or is there. Whose report it is is found in this process, by work in proportion to the
 * document: what a reader says names no place to write to.
 */
export async function addFile(
  at: FileAt,
  wanted: Wanted,
  { context, agencies }: CuratedData,
  settings: AddSettings,
): Promise<FileOutcome> {
  if (isCurated(at.path)) return addCurated(at.path, settings, agencies)
  const captured = await readCaptured(at.path)
  if ('unreadable' in captured)
    return onlySaid('unusable', inTerminal(readerSaid(captured.unreadable)))
  const page = documentsOn(captured)
  if (page) return { ...onlySaid('unusable', 'The page is no report itself'), page }
  const sha256 = createHash('sha256').update(readFileSync(at.path)).digest('hex')
  const found = identify(
    captured,
    { ...wanted, address: at.url ?? wanted.url, names: [basename(at.path), ...at.names] },
    { register: context.register, agencies },
  )
  if ('unidentified' in found)
    return { ...onlySaid('unusable', inTerminal(readerSaid(found.unidentified))), sha256 }
  const { agency, year } = found
  const file = join(settings.data, agencyFolder(agency), `${year}.md`)
  const known = { agency: agency.id, year, sha256, file: shown(file), unresolved: null }
  const isHeld = existsSync(file) && !settings.force
  const isSame = (): boolean => sumIn(readFileSync(file, 'utf8')) === sha256
  if (isHeld && isSame()) return { ...known, ...isThere(file) }
  const draft = await draftCaptured(captured, {
    agency,
    year,
    sha256,
    added: settings.today,
    source: at.url ?? wanted.url,
    published: wanted.published,
    ...(at.retrieved === null ? {} : { retrieved: at.retrieved }),
    ...(at.page === undefined ? {} : { note: noteOf(at.page) }),
  })
  if ('unusable' in draft)
    return { ...known, ...onlySaid('unusable', inTerminal(readerSaid(draft.unusable))), file: null }
  const compared = (): FileOutcome => ({
    ...known,
    ...compareWithHeld(file, { report: draft.report, path: at.path, isCurated: false }, settings),
  })
  if (isHeld) return compared()
  const put = putReport(settings, agency, file, String(draft.file))
  if (put === null) return isSame() ? { ...known, ...isThere(file) } : compared()
  const checked = checkedLines(settings.data, agency, year, context.population)
  return {
    ...known,
    state: draft.unresolved > 0 ? 'unresolved' : 'placed',
    unresolved: draft.unresolved,
    said: [
      ...(put.made ? agencyLines(agency, settings.data) : []),
      ...draftSaid(draft, file),
      ...checked,
    ],
  }
}

/** The documents that a page links to, where none of its own tables is as long as the form's. */
function documentsOn(captured: Captured): PageOfDocuments | null {
  const { blocks, attachments = [] } = captured
  const isForm = blocks.some((block) => block.kind === 'grid' && block.grid.rows >= 8)
  if (isForm || attachments.length === 0) return null
  return {
    attachments,
    titles: cluesOf(captured).flatMap(({ text, where }) => (where === 'title' ? [text] : [])),
    published: findPublished(captured)?.date ?? null,
  }
}

function noteOf(page: string): Label {
  return { zh: `附于页面 ${page}`, en: `Attached to the page ${page}` }
}

function isThere(file: string): Pick<Outcome, 'state' | 'said'> {
  return { state: 'there', said: [`${shown(file)} has this file: nothing to do`] }
}

/** Writes a curated file, and the agency's where there is none; whether it made that. Null where the file is there. */
function putReport(
  { data, force }: AddSettings,
  agency: Agency,
  file: string,
  text: string,
): { readonly made: boolean } | null {
  const yaml = join(data, agencyFolder(agency), 'agency.yaml')
  const own = { path: yaml, text: serializeAgency(agency), over: false }
  const report = { path: file, text, over: force }
  const made = !existsSync(yaml)
  if (putCurated(data, made ? [own, report] : [report])) return { made }
  // Another run has made the agency meanwhile, or the report.
  return made && putCurated(data, [report]) ? { made: false } : null
}

function agencyLines({ id, name, ...agency }: Agency, data: string): string[] {
  const path = shown(join(data, agencyFolder({ id, ...agency }), 'agency.yaml'))
  return [
    inTerminal({
      zh: `${path}：按区划登记册新建：${name.zh}。英文名是建议：${name.en}。请看一看；编号以后不能改`,
      en: `${path}: made from the register: ${name.zh}. Its English name is proposed: ${name.en}. Look at it; the id cannot be changed later`,
    }),
  ]
}

function draftSaid(draft: Draft, file: string): string[] {
  return draftLines(draft, shown(file))
}

/** What the check says of the report: errors with their places, and how many findings there are. */
function checkedLines(
  data: string,
  agency: Agency,
  year: number,
  population: Parameters<typeof checkAgency>[2],
): string[] {
  const { record, files } = checkAgency(data, agency, population)
  const errors = files.filter(isFatal).flatMap(({ path, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map((message) => {
        const place = `${path}:${message.line ?? 1}:${message.column ?? 1}`
        return inTerminal({
          zh: `${place} 错误 ${chineseOf(message).reason} [${message.ruleId}]`,
          en: `${place} error ${message.reason} [${message.ruleId}]`,
        })
      }),
  )
  const findings = record.reports.find((report) => report.year === year)?.findings.length ?? 0
  return [
    ...errors,
    inTerminal({
      zh: `已检查：${errors.length}处错误，报告本身${findings}处核对发现`,
      en: `Checked: ${errors.length} errors, ${findings} findings about the report itself`,
    }),
  ]
}
