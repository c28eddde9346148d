import type { Agency } from '../../agency/agency.ts'
import type { Drafting } from '../../ingest/drafting.ts'
import type { Report } from '../../report/report.ts'
import type { readerQuestions } from './reader-questions.ts'
import type { HeldReport } from './held.ts'
import type { Asked } from './protocol.ts'

/** A report that was read, with all that is kept of it for what is asked next. */
export type Work = {
  readonly asked: Asked
  readonly agency: Agency
  readonly drafting: Drafting
  /** The agency's report before it, where the site holds one. */
  readonly previous: Report | null
  /** The report itself, where it is held and reviewed: `drafting` has its figures then. */
  readonly held: HeldReport | null
  /** What readers will ask; null where nobody wants to know. */
  readonly questions: typeof readerQuestions | null
}
