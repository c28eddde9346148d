import type { FormTable } from '../form/form.ts'
import { inLanguage } from '../locale/locale.ts'
import type { Words } from '../locale/words.ts'
import { figureStatuses } from '../report/figure.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { figure } from '../report/figures.ts'
import type { NumberedFinding } from './findings.ts'
import type { Head } from './form-table.ts'
import { layout } from './form-table.ts'
import { lineUrl } from './address.ts'
import { marks } from './marks.ts'
import type { Content, Markup } from './markup.ts'
import { html } from './markup.ts'
import { bilingual } from './bilingual.ts'

/** A form's table on a page: `meaning` is the address of what its rows mean, up to the row's id. */
export type PrintedTable = {
  readonly t: Words
  readonly table: FormTable
  readonly caption: string
  readonly meaning: string
}

/** A report, and the findings at each cell. */
export type Filling = {
  readonly report: ReportFile
  readonly findings: ReadonlyMap<string, readonly NumberedFinding[]>
}

/**
 * A table of the form as printed, spans and all: a report's with every cell addressable and each row's head followed by the line
 * of the curated file that the row is on, or the empty form. A row's head leads to its meaning, which says what each of its columns
 * means; of the empty form a column's head does, too.
 */
export function formTable(of: PrintedTable, filling: Filling | null = null): Markup {
  const parts = frameOf(of, filling === null).map((part) => {
    if ('markup' in part) return part
    return 'cell' in part ? box(part.cell, of.t, filling) : line(part.cells, of.t, filling)
  })
  return html`<table class="form"><caption><span>${of.caption}</span></caption>${parts}</table>`
}

/** The way to the line of a row by its cells, which all stand on one. Nothing where the report has none of them. */
function line(cells: readonly string[], t: Words, filling: Filling | null): Content {
  const first = filling && cells.find((cell) => figure(filling.report, cell))
  if (!first) return null
  const number = figure(filling.report, first)!.line
  // From the page itself where the lines stand below it, as they do in one language.
  const lines = inLanguage(t.locale, '') === '' ? 'source/' : lineUrl(filling.report.report.file)
  return html` <a href="${lines}#L${number}">L${number}</a>`
}

/** A box of the form: the figure as printed, or in words why there is none, with the markers of its findings. */
function box(cell: string, t: Words, filling: Filling | null): Markup {
  if (!filling) return empty
  const own = figure(filling.report, cell)
  const status = own?.status ?? 'absent'
  const shown: Content =
    status === 'reported' && own
      ? bilingual(own.printed, t)
      : [status === 'marked' && `${own?.printed} `, html`<i>${t.label(figureStatuses[status])}</i>`]
  return html`<td id="${cell}">${shown}${marks(filling.findings.get(cell), t)}</td>`
}

const empty = html`<td></td>`

/** What all reports on a form share, taken apart where a report's own figures and lines stand. */
type Part = Markup | { readonly cell: string } | { readonly cells: readonly string[] }

const frames = new WeakMap<FormTable, Map<string, readonly Part[]>>()

function frameOf({ t, table, meaning }: PrintedTable, columns: boolean): readonly Part[] {
  const known = frames.get(table) ?? new Map<string, readonly Part[]>()
  frames.set(table, known)
  const key = `${t.locale} ${columns} ${meaning}`
  const frame = known.get(key) ?? makeFrame({ t, table, meaning }, columns)
  known.set(key, frame)
  return frame
}

function makeFrame(
  { t, table, meaning }: Omit<PrintedTable, 'caption'>,
  columns: boolean,
): readonly Part[] {
  const { groups, head, bodies } = layout(table)
  const leaves = new Set(table.rows.filter((row) => !row.group).map(({ id }) => id))
  const cell = ({ label, scope, colspan, rowspan, row }: Head, linked: boolean): Part[] => {
    const name = t.label(label)
    const inside = row && linked ? html`<a href="${meaning}${row}">${name}</a>` : name
    const opened = html`<th scope="${scope}"${span('colspan', colspan)}${span('rowspan', rowspan)}>${inside}`
    const cells = table.columns.map(({ id }) => `${table.id}.${row}.${id}`)
    return [opened, ...(row && leaves.has(row) ? [{ cells }] : []), closeHead]
  }
  // Heads of several columns head a group of them.
  const grouped = head.flat().some((each) => each.scope === 'colgroup')
  const widths = grouped ? groups.map((width) => html`<colgroup span="${width}"></colgroup>`) : []
  return [
    ...widths,
    openHeads,
    ...head.flatMap((each) => [
      openRow,
      ...each.flatMap((of) => cell(of, columns || leaves.has(of.row ?? ''))),
      closeRow,
    ]),
    closeHeads,
    ...bodies.flatMap((rows) => [
      open,
      ...rows.flatMap((row) => [
        openRow,
        ...row.flatMap((part) =>
          part.kind === 'box' ? [{ cell: part.cell }] : cell(part, leaves.has(part.row ?? '')),
        ),
        closeRow,
      ]),
      close,
    ]),
  ]
}

const [openHeads, closeHeads] = [html`<thead>`, html`</thead>`]
const [open, close] = [html`<tbody>`, html`</tbody>`]
const [openRow, closeRow] = [html`<tr>`, html`</tr>`]
const closeHead = html`</th>`

function span(name: string, count: number): Content {
  return count > 1 && html` ${name}="${count}"`
}
