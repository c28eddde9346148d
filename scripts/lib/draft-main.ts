import { draftReport } from '../../src/ingest/draft.ts'
import type { IngestRequest } from '../../src/ingest/drafting.ts'
import type { Captured } from '../../src/ingest/grid.ts'
import { plainDraft } from '../../src/ingest/plain.ts'
import { bytesGiven, say } from './reader-main.ts'

// The program of a drafter: a reading and what else is known in, the draft out. Run by reader-child.ts only.
const given = JSON.parse(new TextDecoder().decode(await bytesGiven())) as {
  readonly captured: Captured
  readonly request: IngestRequest
}
const draft = draftReport(given.captured, given.request)
if ('unusable' in draft) say(draft)
else say({ draft: plainDraft(draft) })
