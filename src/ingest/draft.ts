import { VFile } from 'vfile'
import { parseReport } from '../report/parse.ts'
import type { Report } from '../report/report.ts'
import { serializeReport } from '../report/serialize.ts'
import type { Drafting, IngestRequest, Unusable } from './drafting.ts'
import { beginDraft } from './drafting.ts'
import type { Captured } from './grid.ts'
import { announceAll } from './messages.ts'
import { readingRemarks } from './remarks.ts'

/** A draft: its text and messages in the file, the report it says, and how many cells are not placed. */
export type Draft = {
  readonly file: VFile
  readonly report: Report
  readonly unresolved: number
}

/**
 * Drafts a curated file from a captured report. Nothing is guessed: a cell that is not sure is `?`, a table that is not
 * there `absent`. Messages say what to look at first. Unusable where nothing in it is of the form, or where it is two reports.
 */
export function draftReport(captured: Captured, request: IngestRequest): Draft | Unusable {
  const drafting = beginDraft(captured, request)
  return 'unusable' in drafting ? drafting : writeDraft(drafting, drafting.report)
}

/** Writes a report that was drafted, its figures as they are by now; of a cell that a person changed nothing is told. */
export function writeDraft(
  { matched, captured, remarks, report: first }: Drafting,
  report: Report,
): Draft {
  const text = serializeReport(report)
  const file = new VFile({ path: report.file, value: text })
  const parsed = parseReport(new VFile({ path: report.file, value: text }))
  if (!parsed) throw new Error(`The draft of ${report.id} is no curated file`)
  const read = new Map(first.observations.map(({ cell, printed }) => [cell as string, printed]))
  const changed = new Set<string>(
    report.observations.flatMap(({ cell, printed }) => (printed === read.get(cell) ? [] : cell)),
  )
  const own = matched.remarks.filter(({ at }) => !changed.has(at))
  announceAll(file, parsed, [...own, ...readingRemarks(parsed, matched), ...remarks], captured)
  const unresolved = parsed.observations.filter(
    ({ status }) => status === 'illegible' || status === 'absent',
  ).length
  return { file, report: parsed, unresolved }
}
