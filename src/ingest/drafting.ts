import type { Agency } from '../agency/agency.ts'
import { agencyFolder } from '../agency/agency.ts'
import type { CellId, EditionId, TableId } from '../form/editions.ts'
import { findCell, findEdition, proseSections, unitOf } from '../form/editions.ts'
import { readFigure } from '../report/figure.ts'
import { editionsOf } from '../report/figures.ts'
import type { Observation, Report } from '../report/report.ts'
import { findClaims } from './claims/find.ts'
import type { WritableClaim } from './claims/writable.ts'
import { claimRemarks, writableClaims } from './claims/writable.ts'
import { proseOf } from './facts/lines.ts'
import type { Facts } from './facts/facts.ts'
import { findFacts } from './facts/facts.ts'
import type { Label } from '../locale/label.ts'
import type { Captured, SourcePlace } from './grid.ts'
import { matchReport } from './match.ts'
import type { Matched, Placed, Remark } from './match/placed.ts'
import type { PersonalData } from './personal.ts'
import { personalData } from './personal.ts'
import { severalReports } from './several.ts'
import { writable } from './writable.ts'
import { listed, worded } from './said.ts'
import { readerSaid } from './sentences.ts'

/** What is known of a captured report besides its content. */
export type IngestRequest = {
  readonly agency: Agency
  readonly year: number
  readonly sha256: string
  /** The day on which the dataset first has the report. */
  readonly added: string
  readonly source: string | null
  readonly published: string | null
  /** The day on which the file was fetched, where a program did. */
  readonly retrieved?: string
  /** What a reader should know of this file. */
  readonly note?: Label
}

/** Why a captured file cannot be drafted, and what to do. */
export type Unusable = { readonly unusable: string }

/**
 * What a draft is made of: the report as it was read, where its cells are in what was captured, and what there is to tell of
 * either. What the figures themselves tell is not among it (`readingRemarks`).
 */
export type Drafting = {
  readonly captured: Captured
  readonly matched: Matched
  readonly report: Report
  readonly remarks: readonly Remark[]
  /** Where the text states each claim, by its id: for who has the report before them, never for what is published. */
  readonly said: Readonly<Record<string, Said>>
}

/** A sentence of a report, without white space, and its place. */
export type Said = { readonly sentence: string; readonly place: SourcePlace }

/** Reads a captured report into the form. Unusable where nothing in it is of the form, or where it is two reports. */
export function beginDraft(captured: Captured, request: IngestRequest): Drafting | Unusable {
  const { agency, year } = request
  const matched = matchReport(captured, year)
  const several = severalReports(captured, matched)
  if (several) return { unusable: several }
  if (matched.absent.length === findEdition(matched.edition)!.tables.length) {
    const named = proseOf(captured).filter(({ section }) => section > 0)
    if (named.length === 0)
      return {
        unusable: 'nothing in it is of the form: no report, or one that needs transcription',
      }
  }
  const lines = proseOf(captured)
  const facts = findFacts(captured, lines, request)
  const observations = matched.cells.map((cell) => observationOf(cell, matched.tables))
  const values = new Map(
    observations.flatMap(({ cell, value }) => (value === null ? [] : [[cell as string, value]])),
  )
  const found = findClaims(lines, {
    scope: facts.scope.scope,
    agency: agency.name.zh,
    year,
    sections: proseSections(findEdition(matched.edition)!),
    tables: matched.tables,
    values,
  })
  const { claims, left } = writableClaims(found)
  const report = reportOf(request, facts, matched.edition, observations, claims)
  const remarks: Remark[] = [
    ...facts.remarks,
    ...claimRemarks(claims, left),
    ...tellPersonal(personalData(captured)),
    ...captured.remarks.map((said) => ({
      rule: 'remark' as const,
      at: 'source',
      place: null,
      reason: readerSaid(said),
    })),
  ]
  const said = Object.fromEntries(
    claims.map(({ whole, place }, at) => [report.claims[at]!.id, { sentence: whole, place }]),
  )
  return { captured, matched, report, remarks, said }
}

/** One line for all contact details and personal data, at the first. */
function tellPersonal(found: readonly PersonalData[]): Remark[] {
  const [first] = found
  if (!first) return []
  const kinds = listed(
    found.map(({ kind, count }) => ({ zh: `${count}个${kind.zh}`, en: `${count} ${kind.en}` })),
  )
  const reason = worded(
    { zh: '报告里有{kinds}，草稿没有写入', en: '{kinds} in the report, left out of the draft' },
    { kinds },
  )
  return [{ rule: 'personal', at: 'agency', place: first.place, reason }]
}

function observationOf(
  { id, printed }: Placed,
  tables: ReadonlyMap<string, EditionId>,
): Observation {
  const [table, row, column] = id.split('.') as [TableId, string, string]
  const edition = tables.get(table)!
  const figure = readFigure(printed)
  const cell = findCell(edition, id)!
  return {
    cell: id as CellId,
    table,
    row,
    column,
    edition,
    printed: figure ? printed : '?',
    status: figure?.status ?? 'illegible',
    value: figure?.value ?? null,
    unit: figure?.unit ?? unitOf(cell),
    line: 0,
    at: 0,
  }
}

function reportOf(
  request: IngestRequest,
  facts: Facts,
  edition: EditionId,
  observations: readonly Observation[],
  claims: readonly WritableClaim[],
): Report {
  const { agency, year } = request
  const scope = facts.scope.evidence
  return {
    lines: {},
    editions: editionsOf(observations),
    agency: agency.id,
    year,
    title: facts.title,
    edition,
    period: facts.period,
    scope: facts.scope.scope,
    scope_evidence: scope && writable(scope) ? scope : null,
    published: facts.published,
    signed: facts.signed,
    added: request.added,
    source: {
      url: facts.url,
      archive_url: null,
      kind: facts.url && URL.parse(facts.url)?.hostname.endsWith('.gov.cn') ? 'official' : 'copy',
      format: facts.format,
      retrieved: request.retrieved ?? facts.retrieved,
      sha256: request.sha256,
      ...(request.note ? { note: request.note } : {}),
    },
    corrections: [],
    notes: [],
    readings: [],
    id: `${agency.id}-${year}`,
    file: `data/${agencyFolder(agency)}/${year}.md`,
    observations,
    claims: claims.map((found, at) => {
      const { section } = found
      const order = claims.slice(0, at).filter((each) => each.section === section).length + 1
      return { ...found, id: `s${section}-${order}`, line: 0 }
    }),
  }
}
