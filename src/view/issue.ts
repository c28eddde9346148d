import type { CellId } from '../form/editions.ts'
import { cellsOfTable, figureRows } from '../form/editions.ts'
import type { FormRow } from '../form/form.ts'
import type { Locale } from '../locale/locale.ts'
import type { Words } from '../locale/words.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import type { WithFigures } from '../report/figures.ts'
import { figure } from '../report/figures.ts'
import { fullUrl, pageUrl } from './address.ts'
import { editorUrl } from './editor.ts'
import type { ReportTable } from './form-tables.ts'

/** What an error is reported of: a page by its full address or its path, the curated file, and the report's title. */
export type IssueSubject = {
  readonly address: string
  readonly file: string
  readonly title: string
}

/** A report as what an error is reported of. */
export function subjectOf({ report }: ReportFile, locale: Locale): IssueSubject {
  const path = pageUrl(locale, `agencies/${report.agency_id}/${report.year}/`)
  return { address: fullUrl(path) ?? path, file: report.file, title: report.report_id }
}

/** A row of a table with the address of a new issue that already says which cells, what is printed and how we read it. */
export type RowIssue = { readonly label: FormRow['label']; readonly href: string }

type PublishedFigure = ReportFile['observations'][number]

/** A link a row to a pre-filled issue of the repository; none where the repository's address is not set. */
export function rowIssues(
  { edition, table }: ReportTable,
  report: WithFigures<PublishedFigure>,
  subject: IssueSubject,
  repository: string | null,
  t: Words,
): readonly RowIssue[] {
  if (!repository) return []
  const cells = cellsOfTable(edition, table)
  return figureRows(table).map((row) => {
    const own = cells.filter((cell) => cell.row === row)
    const said = own.map(({ id }) => cellLine(id, figure(report, id)))
    const title = `${subject.title}: ${table.id}.${row.id}`
    return { label: row.label, href: issue(repository, title, own[0]!.id, said, subject, t) }
  })
}

/** The address of a pre-filled issue on a figure of the report's text. */
export function claimIssue(
  claim: { readonly id: string; readonly value: string; readonly line: number },
  subject: IssueSubject,
  repository: string | null,
  t: Words,
): string | null {
  if (!repository) return null
  const said = [`- claim ${claim.id}: ${claim.value} (line ${claim.line})`]
  const title = `${subject.title}: ${claim.id}`
  return issue(repository, title, `claim-${claim.id}`, said, subject, t)
}

function cellLine(id: CellId, figure: PublishedFigure | null): string {
  if (!figure) return `- ${id}: absent`
  const { printed, status, value, line } = figure
  const reading = value === null ? status : `${status} ${value}`
  return `- ${id}: printed "${printed}", read as ${reading} (line ${line})`
}

function issue(
  repository: string,
  title: string,
  anchor: string,
  said: readonly string[],
  { address, file }: IssueSubject,
  t: Words,
): string {
  const ask = t.report.issueAsk
  const body = [`${address}#${anchor}`, file, '', ...said, '', ask, ''].join('\n')
  return `${repository}/issues/new?${new URLSearchParams({ title, body })}`
}

/** The address where a curated file can be edited in the browser; null where the repository's is not set. */
export function editAddress(file: string, repository: string | null): string | null {
  return repository ? editorUrl(repository, file, true) : null
}
