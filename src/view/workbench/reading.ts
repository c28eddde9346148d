import type { Agency } from '../../agency/agency.ts'
import { agencyFolder, serializeAgency } from '../../agency/agency.ts'
import { writeDraft } from '../../ingest/draft.ts'
import type { Drafting } from '../../ingest/drafting.ts'
import { beginDraft } from '../../ingest/drafting.ts'
import type { Captured } from '../../ingest/grid.ts'
import type { Identified, Unidentified } from '../../ingest/identify/identify.ts'
import { identify } from '../../ingest/identify/identify.ts'
import type { Known } from '../../ingest/known.ts'
import { decodeKnown } from '../../ingest/known.ts'
import { readReport } from '../../ingest/read.ts'
import { figure } from '../../report/figures.ts'
import type { Report } from '../../report/report.ts'
import { checkedOf } from './checked.ts'
import type { HeldReport, Site } from './held.ts'
import { heldReport, previousOf, readHeld } from './held.ts'
import type { Answer, Asked, Reviewed } from './protocol.ts'
import { tablesOf } from './shown-tables.ts'
import type { Work } from './work.ts'
import { readerSaid } from '../../ingest/sentences.ts'

/** What came of a file, and the work to go on with where it is a report. */
export type Opened = { readonly answer: Answer; readonly work: Work | null }

/**
 * Reads a captured report and drafts it as `npm run ingest` does, byte for byte, for the agency and year that are given or
 * found, and checks the draft against the report before it where the site holds that. Where a report that is held is reviewed,
 * its figures stand in the draft's place.
 */
export async function openReport(asked: Asked, site: Site): Promise<Opened> {
  const captured = await readReport(asked.bytes, asked.name)
  if ('unreadable' in captured)
    return { answer: { unreadable: readerSaid(captured.unreadable)[asked.language] }, work: null }
  const known = decodeKnown(await site('curated/known.json'))
  const given = asked.held && readHeld(asked.held)
  const found = given ? ofHeld(asked.held!.agency, given) : whoseIs(asked, captured, known)
  if ('unidentified' in found)
    return { answer: { unidentified: readerSaid(found.unidentified)[asked.language] }, work: null }
  const { agency, year, made } = found
  const years = known.years[agency.id] ?? []
  const { sha256, way, language } = asked
  const isHeld = given !== null || years.includes(year)
  const held = way === 'review' && isHeld ? (given ?? (await heldReport(site, agency, year))) : null
  if (way === 'review' && !held)
    return { answer: { unheld: agency.name[language], year, years }, work: null }
  const request = { agency, year, sha256, added: known.date, source: null, published: null }
  const drafting = beginDraft(captured, request)
  if ('unusable' in drafting)
    return { answer: { unreadable: readerSaid(drafting.unusable)[asked.language] }, work: null }
  const previous = await previousOf(site, agency, years, year)
  const own = held ? { ...drafting, report: held.report } : drafting
  const questions = way === 'check' ? (await import('./reader-questions.ts')).readerQuestions : null
  const work: Work = { asked, agency, drafting: own, previous, held, questions }
  return { answer: readingOf(work, { made, isHeld, read: drafting.report }), work }
}

type Whose = { readonly agency: Agency; readonly year: number; readonly made: boolean }

function ofHeld(agency: Agency, { report }: HeldReport): Whose {
  return { agency, year: report.year, made: false }
}

/** Whose report it is: what is given wins; a name that a person chose tells where the report says none. */
function whoseIs(
  { agency, year, named, name }: Asked,
  captured: Captured,
  known: Known,
): Identified | Unidentified {
  const names = [...(named === null ? [] : [named]), name]
  return identify(captured, { agency, year, address: null, names }, known)
}

function readingOf(
  work: Work,
  { made, isHeld, read }: { made: boolean; isHeld: boolean; read: Report },
): Answer {
  const { asked, agency, drafting, previous, held } = work
  const { matched, report, captured, said } = drafting
  const draft = writeDraft(drafting, report)
  const path = `data/${agencyFolder(agency)}/agency.yaml`
  return {
    agency,
    year: report.year,
    yaml: made ? { path, text: serializeAgency(agency) } : null,
    format: captured.format,
    tables: tablesOf(draft.report, asked.language),
    places: Object.fromEntries(matched.cells.map(({ id, place }) => [id, place])),
    said: held ? saidOf(held.report, read, said) : said,
    previous: previous?.year ?? null,
    held: isHeld ? report.file : null,
    review: held && reviewedOf(held, read),
    checked: checkedOf(work, draft, { wrong: new Set(), signed: true }),
  }
}

function reviewedOf({ report }: HeldReport, read: Report): Reviewed {
  const pairs = read.observations.flatMap(({ cell, printed, status }) =>
    status === 'illegible' || figure(report, cell)?.printed === printed
      ? []
      : [[cell, printed] as const],
  )
  const { source, readings } = report
  return { source, readings, differs: Object.fromEntries(pairs) }
}

/** The sentences by the claims of a report that is held, which has ids of its own: those of the same figure in the same section. */
function saidOf(held: Report, read: Report, said: Drafting['said']): Drafting['said'] {
  const pairs = held.claims.flatMap(({ id, section, printed, unit }) => {
    const same = read.claims.filter(
      (each) => each.section === section && each.printed === printed && each.unit === unit,
    )
    const sentence = same.length === 1 ? said[same[0]!.id] : undefined
    return sentence ? [[id, sentence] as const] : []
  })
  return Object.fromEntries(pairs)
}
