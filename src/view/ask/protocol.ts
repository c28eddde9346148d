import type { Citation } from '../../dataset/cite.ts'
import type { Candidate } from '../workbench/candidates.ts'
import type { FileForm, MadeFile } from './files.ts'
import type { Question } from './question.ts'
import type { SqlAnswer, SqlRefusal } from './run-sql.ts'
import type { AskWords } from './words.ts'

/** What the page asks its worker, and what it is answered. */
export type AskProtocol = {
  readonly answer: { readonly asked: AskedQuestion; readonly answer: Shown }
  /** Of the answer to a question; null where a workbook does not hold it. */
  readonly file: {
    readonly asked: AskedQuestion & { readonly form: FileForm }
    readonly answer: MadeFile | null
  }
  /** Whom a text may mean. */
  readonly find: { readonly asked: string; readonly answer: readonly Candidate[] }
  readonly sql: { readonly asked: string; readonly answer: SqlShown }
  /** Of the rows of a query. */
  readonly sqlFile: {
    readonly asked: Pick<SqlAnswer, 'columns' | 'rows'> & { readonly form: FileForm }
    readonly answer: MadeFile | null
  }
  /** What the page is: asked before all else. */
  readonly begin: { readonly asked: Page; readonly answer: null }
}

/** What a worker has to know of its page. */
export type Page = {
  readonly words: AskWords
  readonly version: string
  readonly date: string
  /** The published tables. */
  readonly tables: readonly string[]
}

/** A question with the names of its figures, and its full address. */
export type AskedQuestion = {
  readonly question: Question
  readonly names: Readonly<Record<string, string>>
  readonly address: string
}

/** An answer as the page shows it: markup that is safe, what is said of it, how to cite it in each style, the names of the agencies asked for. */
export type Shown = {
  readonly markup: string
  readonly said: string
  readonly citations: readonly Citation[]
  readonly agencies: Readonly<Record<string, string>>
}

/** An answer to a query with what was read for it; or what is wrong with the query, in the words of the engine. */
export type SqlShown = (SqlAnswer | SqlRefusal | { readonly wrong: string }) & {
  readonly fetched: string
}
