import type { Agency } from '../../agency/agency.ts'
import { agencyFolder, serializeAgency } from '../../agency/agency.ts'
import { contextOf, runChecks } from '../../check/check.ts'
import { checks } from '../../check/checks.ts'
import type { TableId } from '../../form/editions.ts'
import { findEdition } from '../../form/editions.ts'
import { draftReport } from '../../ingest/draft.ts'
import { identify } from '../../ingest/identify/identify.ts'
import type { Known } from '../../ingest/known.ts'
import type { PlainDraft } from '../../ingest/plain.ts'
import { plainDraft } from '../../ingest/plain.ts'
import { readReport } from '../../ingest/read.ts'
import type { Label, Language } from '../../locale/label.ts'
import type { FigureStatus } from '../../report/figure.ts'
import { figureStatuses } from '../../report/figure.ts'
import type { Report } from '../../report/report.ts'
import type { Box, Head } from '../form-table.ts'
import { layout } from '../form-table.ts'

/** A file to read, its sum, what a person says of it, and the language in which to answer. */
export type Asked = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly sha256: string
  readonly agency: string | null
  readonly year: number | null
  readonly language: Language
}

/** A cell of a table of the form: a head, or a figure with the id of its cell. */
export type ShownCell = {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly scope: Head['scope'] | null
  readonly cell: string | null
  readonly status: FigureStatus | null
}

/** A table of the form with the figures of a draft, row by row; `heads` rows come first. */
export type ShownTable = {
  readonly caption: string
  readonly heads: number
  readonly rows: readonly (readonly ShownCell[])[]
}

/** A draft, whose it is, and what the checks say; `yaml` is the agency's file where the agency is not held. */
export type Reading = {
  readonly agency: Agency
  readonly year: number
  readonly yaml: { readonly path: string; readonly text: string } | null
  readonly draft: PlainDraft
  readonly cells: number
  readonly findings: readonly {
    readonly check: string
    readonly line: number
    readonly text: string
  }[]
  readonly tables: readonly ShownTable[]
}

/** What came of a file: a reading, or why there is none, and what to do. */
export type Answer = Reading | { readonly unreadable: string } | { readonly unidentified: string }

/**
 * Reads a captured report and drafts it as `npm run ingest` does, byte for byte, for the agency and year that are given or
 * found, and checks the draft by itself, without the reports before it.
 */
export async function readingOf(asked: Asked, known: Known): Promise<Answer> {
  const captured = await readReport(asked.bytes, asked.name)
  if ('unreadable' in captured) return captured
  const { agency: id, year: given, name } = asked
  const found = identify(captured, { agency: id, year: given, address: null, names: [name] }, known)
  if ('unidentified' in found) return found
  const { agency, year, made } = found
  const { sha256 } = asked
  const request = { agency, year, sha256, added: known.date, source: null, published: null }
  const draft = draftReport(captured, request)
  if ('unusable' in draft) return { unreadable: draft.unusable }
  const { report } = draft
  const { findings } = runChecks(checks, report, contextOf(agency, report, null))
  const path = `data/${agencyFolder(agency)}/agency.yaml`
  return {
    agency,
    year,
    yaml: made ? { path, text: serializeAgency(agency) } : null,
    draft: plainDraft(draft),
    cells: report.observations.length,
    findings: findings.map(({ check, line, message }) => ({
      check,
      line,
      text: message[asked.language],
    })),
    tables: tablesOf(report, asked.language),
  }
}

function tablesOf(report: Report, language: Language): readonly ShownTable[] {
  const figures = new Map(report.observations.map((each) => [each.cell as string, each]))
  return findEdition(report.edition)!.tables.map(({ id, section }) => {
    const edition = findEdition(report.editions[id as TableId] ?? report.edition)!
    const table = edition.tables.find((each) => each.id === id)!
    const named: Label = edition.sections.find(({ no }) => no === section)!.label
    const { head, bodies } = layout(table)
    const shown = (part: Head | Box): ShownCell => {
      if (part.kind === 'head') {
        const { colspan, rowspan, scope, label } = part
        return { text: label[language], colspan, rowspan, scope, cell: null, status: null }
      }
      const own = figures.get(part.cell)
      const status = own?.status ?? 'absent'
      const text = status === 'reported' ? own!.printed : figureStatuses[status][language]
      return { text, colspan: 1, rowspan: 1, scope: null, cell: part.cell, status }
    }
    return {
      caption: (table.caption ?? named)[language],
      heads: head.length,
      rows: [...head, ...bodies.flat()].map((row) => row.map(shown)),
    }
  })
}
