import type { Agency } from '../../agency/agency.ts'
import type { FindingPlace } from '../../check/place.ts'
import type { Standing } from '../../check/standing.ts'
import type { Drafting } from '../../ingest/drafting.ts'
import type { Block, SourcePlace } from '../../ingest/grid.ts'
import type { DraftMessage } from '../../ingest/plain.ts'
import type { Language } from '../../locale/label.ts'
import type { FigureStatus } from '../../report/figure.ts'
import type { Amended, Amendment } from '../../report/amend.ts'
import type { Report, Source } from '../../report/report.ts'
import type { SourceFormat } from '../../report/source-formats.ts'
import type { Head } from '../form-table.ts'
import type { Candidate } from './candidates.ts'
import type { ReaderQuestion } from './reader-questions.ts'
import type { Sheet, Wanted } from './draw.ts'

/** What the page may ask its worker, and what it is answered. */
export type Protocol = {
  readonly read: { readonly asked: Asked; readonly answer: Answer }
  /** Of the report that was read last. */
  readonly recheck: { readonly asked: Changes; readonly answer: Checked }
  /** What was read of the file, in reading order. */
  readonly blocks: { readonly asked: null; readonly answer: readonly Block[] }
  /** A PDF whose pages are drawn next; none where it cannot be drawn. */
  readonly open: { readonly asked: Uint8Array; readonly answer: readonly Sheet[] }
  readonly draw: { readonly asked: Wanted; readonly answer: ImageBitmap | null }
  /** Puts what a reviewer found into the report that is held, which was read last. */
  readonly amend: { readonly asked: Amendment; readonly answer: Amended }
  /** Whom a text may mean. */
  readonly find: {
    readonly asked: { readonly question: string; readonly language: Language }
    readonly answer: readonly Candidate[]
  }
}

/** A file to read, its sum, what a person says of it, and the language in which to answer. */
export type Asked = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly sha256: string
  readonly agency: string | null
  readonly year: number | null
  /** The name of the agency where a person chose it. */
  readonly named: string | null
  readonly language: Language
  /** What the person is about: the file is a new report, one to compare with what is held, or one not yet published. */
  readonly way: Way
  /** The report that is held, where a command on this machine gives it; else it is the site's. */
  readonly held: Held | null
}

/** What a person may do: add a report, review one that is held, check one before it is published. */
export type Way = 'add' | 'review' | 'check'

/** A curated file with its path from the repository's root, and its agency. */
export type Held = { readonly agency: Agency; readonly path: string; readonly text: string }

/** What a person made of a report as it was read: texts of cells, and readings. All of it, each time. */
export type Changes = {
  readonly printed: Readonly<Record<string, string>>
  readonly readings: Report['readings']
}

/** What came of a file: a reading, or why there is none, and what to do. */
export type Answer =
  | Reading
  | { readonly unreadable: string }
  | { readonly unidentified: string }
  /** A report to review that is not held: whose it is, and the years that are. */
  | { readonly unheld: string; readonly year: number; readonly years: readonly number[] }

/** A report as it was read: whose it is, its tables, where each cell is in the file, and what is said of it. */
export type Reading = {
  readonly agency: Agency
  readonly year: number
  /** The agency's file, where the agency is not held. */
  readonly yaml: { readonly path: string; readonly text: string } | null
  readonly format: SourceFormat
  readonly tables: readonly ShownTable[]
  /** By the id of the cell; null where it was not found. */
  readonly places: Readonly<Record<string, SourcePlace | null>>
  /** The sentences of the report in which the text states a figure, by the id of the claim. */
  readonly said: Drafting['said']
  /** The year of the report before it with which it was compared; null where none is held. */
  readonly previous: number | null
  /** The path of the report of the same agency and year that is held; null where none is. */
  readonly held: string | null
  /** That report, where it is reviewed. */
  readonly review: Reviewed | null
  readonly checked: Checked
}

/** A report that is held, as it is compared with the file: its source on record, who read it, and what the program reads otherwise. */
export type Reviewed = {
  readonly source: Source
  readonly readings: Report['readings']
  /** By the id of the cell, as the file prints it by this program. */
  readonly differs: Readonly<Record<string, string>>
}

/** A table of the form, row by row; `heads` rows come first. */
export type ShownTable = {
  readonly id: string
  readonly caption: string
  readonly heads: number
  readonly rows: readonly (readonly ShownCell[])[]
}

/** A head of a table of the form, or a cell by its id, whose `text` is its name: row and column. */
export type ShownCell = {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly scope: Head['scope'] | null
  readonly cell: string | null
}

/** What is said of a report as it stands: the curated file, its messages, findings and sums. */
export type Checked = {
  readonly path: string
  readonly text: string
  readonly messages: readonly DraftMessage[]
  readonly unresolved: number
  readonly findings: readonly ShownFinding[]
  /** What readers will ask. */
  readonly questions: readonly ReaderQuestion[]
  readonly sums: readonly ShownSum[]
  readonly cells: Readonly<Record<string, CellState>>
  /** Whether the draft has the readings given: a name may be none that a curated file can hold. */
  readonly signed: boolean
}

/** A cell as it stands. `wrong`: what was typed is nothing that a cell may hold; the draft has what stood there before. */
export type CellState = {
  readonly printed: string
  readonly status: FigureStatus
  readonly wrong: boolean
}

/** A finding of a check, in the language asked for. */
export type ShownFinding = {
  readonly check: string
  readonly place: FindingPlace
  readonly cells: readonly string[]
  readonly line: number
  readonly text: string
  /** The name of the rule, what it asks for, and what a finding of it does not show. */
  readonly rule: string
  readonly statement: string
  readonly limits: string
  /** The side that the report states and the one that the rule asks for; empty where there is none. */
  readonly actual: string
  readonly expected: string
  readonly difference: number | null
  readonly standing: Standing
}

/** A sum of the form as the report stands: `expected` is what the parts come to, `actual` what is stated. */
export type ShownSum = {
  readonly label: string
  readonly along: 'row' | 'column'
  readonly cells: readonly string[]
  /** The cell that states the sum. */
  readonly stated: string
  readonly outcome: 'passed' | 'undecided' | 'fails' | 'blank'
  /** Both sides in words, and what they come to. */
  readonly sides: readonly [string, string]
  readonly expected: string
  readonly actual: string
  readonly difference: number
  /** The one cell that could be why, with the value that would satisfy row and column. */
  readonly suspect: { readonly cell: string; readonly value: number } | null
}
