import type { Attachment } from '../../../src/ingest/grid.ts'

/** A report to add: where it is, and what is known of it beforehand (null where it is to be found). */
export type Wanted = {
  readonly source: string
  readonly agency: string | null
  readonly year: number | null
  readonly url: string | null
  readonly published: string | null
}

/** How a command adds: the data folder, whether drafts may be overwritten, the day (ISO) that is written for today. */
export type AddSettings = {
  readonly data: string
  readonly force: boolean
  readonly today: string
  /** Whether addresses of this machine and of private networks are fetched, too. */
  readonly allowPrivate: boolean
  /** Whether who runs the command says that second transcriptions were made independently of those that are held. */
  readonly keyed: boolean
}

/**
 * What became of a report. `placed`: drafted whole; `unresolved`: drafted, cells to look up; `differs`, `agrees`: another
 * transcription is there, and figures differ or none does; `keyed`: none does, and a reading is written that says so; `there`:
 * nothing new; `later`: its host gave no answer, or the machine no room; `unusable`: nothing written.
 */
export type State =
  'placed' | 'unresolved' | 'differs' | 'agrees' | 'keyed' | 'there' | 'later' | 'unusable'

/** What became of a report, where it is, and what there is to say of it, the most pressing first. */
export type Outcome = {
  readonly state: State
  readonly agency: string | null
  readonly year: number | null
  readonly file: string | null
  readonly unresolved: number | null
  readonly sha256: string | null
  readonly said: readonly string[]
}

/** An outcome; of a page that is no report itself, the documents that it links to, its titles, and the day on it. */
export type FileOutcome = Outcome & { readonly page?: PageOfDocuments }

/** A page that is no report itself. */
export type PageOfDocuments = {
  readonly attachments: readonly Attachment[]
  readonly titles: readonly string[]
  readonly published: string | null
}

/** An outcome of which there is only something to say. */
export function onlySaid(state: State, ...said: string[]): Outcome {
  return { state, agency: null, year: null, file: null, unresolved: null, sha256: null, said }
}
