import { existsSync, readFileSync, statSync } from 'node:fs'
import { VFile } from 'vfile'
import type { Draft } from '../../src/ingest/draft.ts'
import type { IngestRequest, Unusable } from '../../src/ingest/drafting.ts'
import type { Captured, Unreadable } from '../../src/ingest/grid.ts'
import { ingestLimits } from '../../src/ingest/limits.ts'
import { parseReport } from '../../src/report/parse.ts'
import type { Limits } from './confined.ts'
import type { ReaderAnswer } from './reader-answer.ts'
import { askReader } from './reader-answer.ts'

const usual: Limits = { seconds: 30, memory: 512, answer: 64 }

/**
 * Reads a captured file in a confined program, which gets the file's bytes and its name. Whatever the file does to it, the
 * answer is a reading or says why not.
 */
export async function readCaptured(
  path: string,
  limits: Partial<Limits> = {},
): Promise<Captured | Unreadable> {
  if (!existsSync(path) || !statSync(path).isFile()) return { unreadable: `No file ${path}` }
  const { size } = statSync(path)
  if (size > ingestLimits.bytes)
    return { unreadable: `${size} bytes, expected at most ${ingestLimits.bytes}` }
  return readingFrom(await askReader('read', [path], readFileSync(path), { ...usual, ...limits }))
}

/** The reading in a reader's answer, or why there is none. */
export function readingFrom(answer: ReaderAnswer): Captured | Unreadable {
  if ('captured' in answer) return answer.captured
  return 'unreadable' in answer ? answer : { unreadable: 'The reader gave no reading' }
}

/** Drafts a captured report (`draftReport`) in a confined program: the texts of a report are as hostile as its bytes. */
export async function draftCaptured(
  captured: Captured,
  request: IngestRequest,
  limits: Partial<Limits> = {},
): Promise<Draft | Unusable> {
  const input = JSON.stringify({ captured, request })
  return draftFrom(await askReader('draft', [], input, { ...usual, ...limits }))
}

/** The draft in a reader's answer, which must be a report by our own reading of it, or why there is none. */
export function draftFrom(answer: ReaderAnswer): Draft | Unusable {
  if ('unreadable' in answer) return { unusable: answer.unreadable }
  if ('unusable' in answer) return answer
  if ('draft' in answer) {
    const { path, text, messages, unresolved } = answer.draft
    const report = parseReport(new VFile({ path, value: text }))
    const file = new VFile({ path, value: text })
    for (const each of messages) Object.assign(file.message(each.reason), each)
    if (report) return { file, report, unresolved }
  }
  return { unusable: 'The reader gave no draft' }
}
