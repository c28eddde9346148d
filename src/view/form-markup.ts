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

/** A table of the form as printed, spans and all: a report's with every cell addressable, or the empty form. */
export function formTable(of: PrintedTable, filling: Filling | null = null): Markup {
  const { head, parts } = frameOf(of)
  const rows = parts.map((part) => (typeof part === 'string' ? box(part, of.t, filling) : part))
  return html`<table class="form"><caption><span>${of.caption}</span></caption>${head}${rows}</table>`
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
  // Hundreds of times on a page: from the page itself where the lines stand below it, as they do in one language.
  const lines = inLanguage(t.locale, '') === '' ? 'source/' : lineUrl(filling.report.report.file)
  const linked = own ? html`<a href="${lines}#L${own.line}">${shown}</a>` : shown
  return html`<td id="${cell}">${linked}${marks(filling.findings.get(cell), t)}</td>`
}

const empty = html`<td></td>`

/** What all reports on a form share: the heads, and the rows taken apart at the boxes, whose ids stand in their places. */
type Frame = { readonly head: Markup; readonly parts: readonly (Markup | string)[] }

const frames = new WeakMap<FormTable, Map<string, Frame>>()

function frameOf({ t, table, meaning }: PrintedTable): Frame {
  const known = frames.get(table) ?? new Map<string, Frame>()
  frames.set(table, known)
  const key = `${t.locale} ${meaning}`
  const frame = known.get(key) ?? makeFrame({ t, table, meaning })
  known.set(key, frame)
  return frame
}

function makeFrame({ t, table, meaning }: Omit<PrintedTable, 'caption'>): Frame {
  const { groups, head, bodies } = layout(table)
  const leaves = new Set(table.rows.filter((row) => !row.group).map(({ id }) => id))
  const cell = ({ label, scope, colspan, rowspan, row }: Head, linked: boolean): Markup => {
    const name = t.label(label)
    const inside = row && linked ? html`<a href="${meaning}${row}">${name}</a>` : name
    return html`<th scope="${scope}"${span('colspan', colspan)}${span('rowspan', rowspan)}>${inside}</th>`
  }
  const widths = groups.map((width) => html`<colgroup span="${width}"></colgroup>`)
  const heads = head.map((each) => html`<tr>${each.map((of) => cell(of, true))}</tr>`)
  return {
    head: html`${widths}<thead>${heads}</thead>`,
    parts: bodies.flatMap((rows) => [
      open,
      ...rows.flatMap((row) => [
        openRow,
        ...row.map((part) =>
          part.kind === 'box' ? part.cell : cell(part, leaves.has(part.row ?? '')),
        ),
        closeRow,
      ]),
      close,
    ]),
  }
}

const [open, close] = [html`<tbody>`, html`</tbody>`]
const [openRow, closeRow] = [html`<tr>`, html`</tr>`]

function span(name: string, count: number): Content {
  return count > 1 && html` ${name}="${count}"`
}
