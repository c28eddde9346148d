import { agencyFolder, serializeAgency } from '../../agency/agency.ts'
import { writeDraft } from '../../ingest/draft.ts'
import { beginDraft } from '../../ingest/drafting.ts'
import { identify } from '../../ingest/identify/identify.ts'
import { decodeKnown } from '../../ingest/known.ts'
import { readReport } from '../../ingest/read.ts'
import { checkedOf } from './checked.ts'
import type { Site } from './held.ts'
import { previousOf } from './held.ts'
import type { Answer, Asked } from './protocol.ts'
import { tablesOf } from './shown-tables.ts'
import type { Work } from './work.ts'
import { readerSaid } from '../../ingest/sentences.ts'

/** What came of a file, and the work to go on with where it is a report. */
export type Opened = { readonly answer: Answer; readonly work: Work | null }

/**
 * Reads a captured report and drafts it as `npm run ingest` does, byte for byte, for the agency and year that are given or
 * found, and checks the draft against the report before it where the site holds that.
 */
export async function openReport(asked: Asked, site: Site): Promise<Opened> {
  const captured = await readReport(asked.bytes, asked.name)
  if ('unreadable' in captured)
    return { answer: { unreadable: readerSaid(captured.unreadable)[asked.language] }, work: null }
  const known = decodeKnown(await site('curated/known.json'))
  const { agency: id, year: given, name, sha256 } = asked
  const found = identify(captured, { agency: id, year: given, address: null, names: [name] }, known)
  if ('unidentified' in found)
    return { answer: { unidentified: readerSaid(found.unidentified)[asked.language] }, work: null }
  const { agency, year, made } = found
  const request = { agency, year, sha256, added: known.date, source: null, published: null }
  const drafting = beginDraft(captured, request)
  if ('unusable' in drafting)
    return { answer: { unreadable: readerSaid(drafting.unusable)[asked.language] }, work: null }
  const previous = await previousOf(site, agency, known.years[agency.id] ?? [], year)
  const work: Work = { asked, agency, drafting, previous }
  return { answer: readingOf(work, made), work }
}

function readingOf(work: Work, made: boolean): Answer {
  const { asked, agency, drafting, previous } = work
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
    said,
    previous: previous?.year ?? null,
    checked: checkedOf(work, draft, { wrong: new Set(), signed: true }),
  }
}
