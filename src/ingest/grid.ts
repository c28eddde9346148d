import type { SourceFormat } from '../report/source-formats.ts'

/**
 * A box on a page of a PDF (`page` from 1), in points (1/72 inch) from the top left corner of the page as a reader sees it,
 * turned where the file says so.
 */
export type PageBox = {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * A place in a captured report: page (PDF), line (text) or order of the table and row (HTML, Word); from 1. `cell`: the
 * cell of a workbook as its program names it (`Sheet1!C47`). `block` is the order of its block among those of the report,
 * `column` that of the column in which its cell begins, from 1; both are there in what `readReport` gives. `boxes`: of a
 * PDF, where the line or cell stands, a box a page that a page break cuts a cell into.
 */
export type SourcePlace = {
  readonly cell?: string
  readonly block?: number
  readonly column?: number
  readonly boxes?: readonly PageBox[]
  readonly page: number | null
  readonly line: number | null
  readonly table: number | null
  readonly row: number | null
}

/**
 * What a reader says of a cell beside its text. Left out of the text, in `text` as it stands there: `note` (set above or
 * below the line), `struck` (crossed out or deleted), `hidden`. In the text: `joined` (a figure cut by a line or a space).
 * `picture` and `doubt` (`text` says why): what is printed cannot be told, so that no figure is taken from the cell.
 */
export type CellRemark = {
  readonly kind: 'note' | 'struck' | 'hidden' | 'joined' | 'picture' | 'doubt'
  readonly text: string
}

/** A cell of a table as captured: its text with white space as it came, its place in the grid from 0, its spans. */
export type GridCell = {
  readonly text: string
  readonly remarks?: readonly CellRemark[]
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly place: SourcePlace
}

/**
 * A table as captured. `ruled`: the rows, columns and spans are the document's own (HTML, Word, ruling lines of a PDF);
 * otherwise they were made out from lines, tabs or spaces and may be shifted.
 */
export type Grid = {
  readonly rows: number
  readonly columns: number
  readonly ruled: boolean
  readonly cells: readonly GridCell[]
}

/** A part of a captured report in reading order: a line of text, or a table. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly place: SourcePlace }
  | { readonly kind: 'grid'; readonly grid: Grid }

/** What a document says of itself: the address it was saved from, and the day (ISO); null where it says nothing. */
export type Origin = { readonly url: string | null; readonly retrieved: string | null }

/** A document that a page links to: its address as written, null where only a script makes it, and the words of the link. */
export type Attachment = { readonly href: string | null; readonly text: string }

/** A captured report: what a reader gives and the one matcher takes. */
export type Captured = {
  /** Told by content and never by extension. */
  readonly format: SourceFormat
  readonly blocks: readonly Block[]
  /** Pictures large enough for a table, by the number of blocks before each. */
  readonly pictures?: readonly number[]
  readonly origin?: Origin
  /** Documents that a page links to; left out where there are none. */
  readonly attachments?: readonly Attachment[]
  /** What the reader wants a person to know: pages without text, objects left out. */
  readonly remarks: readonly string[]
}

/** A captured report that cannot be read, said for people: what was found and what to do. */
export type Unreadable = { readonly unreadable: string }
