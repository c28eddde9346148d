import type { Draft } from '../../../src/ingest/draft.ts'
import { draftReport } from '../../../src/ingest/draft.ts'
import { readReport } from '../../../src/ingest/read.ts'
import { agency } from './made-up.ts'

/** Drafts a text as a file of that name; throws what cannot be read. */
export function ingestText(
  text: string,
  name: string,
  year: number,
  source: string | null = null,
): Promise<Draft | null> {
  return ingestBytes(new TextEncoder().encode(text), name, year, source)
}

/** Drafts a file of that name; null where it is unusable; throws what cannot be read. */
export async function ingestBytes(
  bytes: Uint8Array,
  name: string,
  year: number,
  source: string | null = null,
): Promise<Draft | null> {
  const captured = await readReport(bytes, name)
  if ('unreadable' in captured) throw new Error(captured.unreadable)
  const draft = draftReport(captured, {
    agency,
    year,
    sha256: '0'.repeat(64),
    added: '2024-06-01',
    source,
    published: null,
  })
  return 'unusable' in draft ? null : draft
}
