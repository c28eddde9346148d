import { resolve } from 'node:path'
import type { Captured, Unreadable } from '../../src/ingest/grid.ts'
import type { Unusable } from '../../src/ingest/drafting.ts'
import type { PlainDraft } from '../../src/ingest/plain.ts'
import type { Confined, Limits } from './confined.ts'
import { runConfined } from './confined.ts'

/** What a reader answers on standard output, as JSON. */
export type ReaderAnswer =
  { readonly captured: Captured } | { readonly draft: PlainDraft } | Unreadable | Unusable

/** Runs `<what>-main.ts` of this folder confined, and says in words why there is no answer where there is none. */
export async function askReader(
  what: 'read' | 'draft',
  args: readonly string[],
  input: string | Uint8Array,
  limits: Limits,
): Promise<ReaderAnswer> {
  const script = [resolve(import.meta.dirname, `${what}-main.ts`), ...args]
  const ran = await runConfined(script, input, limits)
  return answerFrom(ran, what === 'read' ? 'Reading' : 'Drafting', limits)
}

/** The answer in what a reader came to; where there is none, why: what it did is said with the word `does`. */
export function answerFrom(
  ran: Confined,
  does: 'Reading' | 'Drafting',
  { seconds, memory, answer }: Limits,
): ReaderAnswer {
  if (ran.end === 'late')
    return { unreadable: `${does} took more than ${seconds} seconds and was stopped` }
  if (ran.end === 'long')
    return { unreadable: `The reading is larger than ${answer} MB and was stopped` }
  const reading =
    ran.end === ''
      ? answerOf(ran.out)
      : { unreadable: `The reader broke off (${ran.end}): ${reasonOf(ran.said)}` }
  return isOutOfMemory(ran, reading)
    ? { unreadable: `${does} took more than ${memory} MB of memory and was stopped` }
    : reading
}

function answerOf(text: string): ReaderAnswer {
  try {
    const parsed = JSON.parse(text) as ReaderAnswer | null
    if (parsed && typeof parsed === 'object' && isAnswer(parsed)) return parsed
  } catch {
    // Falls through: what is no reading is no reading for whatever reason.
  }
  return { unreadable: 'The reader gave no reading' }
}

function isAnswer(given: ReaderAnswer): boolean {
  if ('unreadable' in given) return typeof given.unreadable === 'string'
  if ('unusable' in given) return typeof given.unusable === 'string'
  if ('captured' in given) return Array.isArray(given.captured?.blocks)
  return typeof given.draft?.text === 'string' && Array.isArray(given.draft.messages)
}

// Within walls a shell stands between: it tells the signal as 128 and its number.
const aborted: ReadonlySet<string> = new Set(['SIGABRT', 'exit 134'])

function isOutOfMemory({ end, said }: Confined, reading: ReaderAnswer): boolean {
  const all = 'unreadable' in reading ? said + reading.unreadable : ''
  return (
    /out of memory|allocation failed|bad_alloc|Invalid (?:typed )?array length/iu.test(all) ||
    (aborted.has(end) && said === '')
  )
}

function reasonOf(said: string): string {
  const lines = said.split('\n').map((line) => line.trim())
  const line = lines.find((each) => /^\w*Error\b/u.test(each)) ?? lines.find((each) => each !== '')
  return (line ?? 'it said nothing').slice(0, 300)
}
