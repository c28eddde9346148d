import type { Locale } from '../locale/locale.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { fullUrl, pageUrl } from './address.ts'
import { editorUrl } from './editor.ts'

/**
 * The address of a new issue on a part of a report, by the form for errors of the repository: it says already which report and
 * where on its page. One a table: one a row, with all its figures, would be more than half of every page. Null where the
 * repository's address is not set.
 */
export function errorIssue(
  { report }: Pick<ReportFile, 'report'>,
  anchor: string,
  locale: Locale,
  repository: string | null,
): string | null {
  if (!repository) return null
  const path = pageUrl(locale, `agencies/${report.agency_id}/${report.year}/`)
  const filled = new URLSearchParams({
    template: 'correction.yml',
    title: `Correction: ${report.report_id}`,
    cell: `${fullUrl(path) ?? path}#${anchor}`,
  })
  return `${repository}/issues/new?${filled}`
}

/** The address where a curated file can be edited in the browser; null where the repository's is not set. */
export function editAddress(file: string, repository: string | null): string | null {
  return repository ? editorUrl(repository, file, true) : null
}
