import type { Draft } from '../../../src/ingest/draft.ts'
import { draftReport } from '../../../src/ingest/draft.ts'
import { readReport } from '../../../src/ingest/read.ts'
import { agency } from './made-up.ts'

/** Drafts a text as a file of that name; throws what cannot be read. */
export async function ingestText(text: string, name: string, year: number): Promise<Draft | null> {
  const captured = await readReport(new TextEncoder().encode(text), name)
  if ('unreadable' in captured) throw new Error(captured.unreadable)
  return draftReport(captured, {
    agency,
    year,
    sha256: '0'.repeat(64),
    added: '2024-06-01',
    source: null,
    published: null,
  })
}
