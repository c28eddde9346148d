import { scalarText } from '../agency/agency.ts'
import type { TableId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import { claimHeaders, claimHeadersWithPeriod } from './claims.ts'
import { figure, tableIn } from './figures.ts'
import type { Claim, Report } from './report.ts'
import { cornerOf } from './table.ts'

/** The canonical text of a curated report: front matter in the order of its type, tables unpadded. */
export function serializeReport(report: Report): string {
  return `${[frontMatter(report), ...sections(report)].join('\n\n')}\n`
}

function frontMatter(report: Report): string {
  const { source } = report
  const list = (items: readonly object[]): string =>
    items.length === 0 ? ' []' : items.map((item) => `\n  - ${flow(item)}`).join('')
  return [
    '---',
    `agency: ${report.agency}`,
    `year: ${report.year}`,
    `title: ${scalar(report.title)}`,
    `edition: ${report.edition}`,
    `period: ${report.period ? flow(report.period) : 'null'}`,
    `scope: ${report.scope}`,
    `scope_evidence: ${scalar(report.scope_evidence)}`,
    `published: ${scalar(report.published)}`,
    `signed: ${scalar(report.signed)}`,
    `added: ${report.added}`,
    'source:',
    `  url: ${scalar(source.url)}`,
    `  archive_url: ${scalar(source.archive_url)}`,
    `  kind: ${source.kind}`,
    `  format: ${source.format}`,
    `  retrieved: ${scalar(source.retrieved)}`,
    `  sha256: ${source.sha256 ?? 'null'}`,
    ...(source.note ? [`  note: ${flow(source.note)}`] : []),
    `corrections:${list(report.corrections)}`,
    `notes:${list(report.notes)}`,
    `readings:${list(report.readings)}`,
    '---',
  ].join('\n')
}

function scalar(value: string | null): string {
  return value === null ? 'null' : scalarText(value)
}

/** A flow mapping; nothing in it is a number or a truth value, so every scalar is text. */
function flow(item: object): string {
  const entries = Object.entries(item).map(([key, value]) => `${key}: ${flowValue(value)}`)
  return `{${entries.join(', ')}}`
}

function flowValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map((each) => flowValue(each)).join(', ')}]`
  if (typeof value === 'object') return flow(value)
  return scalarText(String(value))
}

function sections(report: Report): string[] {
  const edition = findEdition(report.edition)!
  return edition.sections.flatMap(({ no, label }) => {
    const tables = edition.tables.filter(({ section }) => section === no)
    const claims = report.claims.filter(({ section }) => section === no)
    const parts = [
      ...(claims.length > 0 ? [claimTable(claims)] : []),
      ...tables.flatMap((table) => [
        ...(table.caption ? [`### ${table.caption.zh}`] : []),
        figureTable(report, table.id as TableId),
      ]),
    ]
    return parts.length > 0 ? [`## ${label.zh}`, ...parts] : []
  })
}

function claimTable(claims: readonly Claim[]): string {
  const timed = claims.some(({ period }) => period !== null)
  return markdownTable(
    timed ? claimHeadersWithPeriod : claimHeaders,
    claims.map(({ label, printed, unit, scope, cells, period }) => [
      label,
      printed,
      unit,
      scope,
      cells.join(' + '),
      ...(timed ? [period ?? ''] : []),
    ]),
  )
}

function figureTable(report: Report, id: TableId): string {
  const table = tableIn(report, id)
  return markdownTable(
    [cornerOf(table), ...table.columns.map(({ label }) => label.zh)],
    table.rows.map((row) => [
      row.label.zh,
      ...table.columns.map(
        (column) => figure(report, `${id}.${row.id}.${column.id}`)?.printed ?? '',
      ),
    ]),
  )
}

/** A GitHub Flavoured Markdown table without padding, so that a changed figure changes its row alone. */
function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `|${cells.map((cell) => (cell === '' ? ' ' : ` ${escapeCell(cell)} `)).join('|')}|`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

function escapeCell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')
}
