import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Confined } from '../../../scripts/lib/confined.ts'
import { answerFrom } from '../../../scripts/lib/reader-answer.ts'
import {
  draftCaptured,
  draftFrom,
  readCaptured,
  readingFrom,
} from '../../../scripts/lib/reader-child.ts'
import type { Captured } from '../../../src/ingest/grid.ts'
import { layouts, yearOf } from '../ingest/layouts.ts'
import { agency, madeUp } from '../ingest/made-up.ts'
import fc from 'fast-check'

const folder = mkdtempSync(join(tmpdir(), 'reader-'))
afterAll(() => rmSync(folder, { recursive: true }))

const limits = { seconds: 30, memory: 512, answer: 64 }
const from = (ran: Partial<Confined>, does: 'Reading' | 'Drafting' = 'Reading'): unknown =>
  answerFrom({ end: '', out: '', said: '', ...ran }, does, limits)
const why = (unreadable: string): unknown => ({ unreadable })

describe('what a reader came to', () => {
  test('an answer is one of four, of the form it is to have', () => {
    for (const answer of [
      { unreadable: 'x' },
      { unusable: 'x' },
      { captured: { blocks: [] } },
      { draft: { text: '', messages: [] } },
    ])
      expect(from({ out: JSON.stringify(answer) })).toEqual(answer)
    for (const out of [
      ...['', 'null', '1', '"text"', '{', '{}', '[]', '{"unreadable": 1}', '{"unusable": null}'],
      ...['{"captured": null}', '{"captured": {}}', '{"captured": {"blocks": 1}}'],
      ...['{"draft": null}', '{"draft": {"text": "x"}}', '{"draft": {"messages": []}}'],
    ])
      expect([out, from({ out })]).toEqual([out, why('The reader gave no reading')])
  })

  test('what ended it is said, with what it was stopped at', () => {
    expect(from({ end: 'late' })).toEqual(why('Reading took more than 30 seconds and was stopped'))
    expect(from({ end: 'late' }, 'Drafting')).toEqual(
      why('Drafting took more than 30 seconds and was stopped'),
    )
    expect(from({ end: 'long' })).toEqual(why('The reading is larger than 64 MB and was stopped'))
  })

  test('a broken reader says the first error it spoke of, else its first words', () => {
    expect(from({ end: 'exit 1', said: 'at x\n  TypeError: no\nError: later' })).toEqual(
      why('The reader broke off (exit 1): TypeError: no'),
    )
    expect(from({ end: 'exit 1', said: '\n  \n first words \nmore' })).toEqual(
      why('The reader broke off (exit 1): first words'),
    )
    expect(from({ end: 'SIGTERM' })).toEqual(why('The reader broke off (SIGTERM): it said nothing'))
    expect(from({ end: 'exit 1', said: 'x'.repeat(400) })).toEqual(
      why(`The reader broke off (exit 1): ${'x'.repeat(300)}`),
    )
    // An answer of a reader that broke off is none.
    expect(from({ end: 'exit 1', out: '{"unreadable": "x"}', said: 'y' })).toEqual(
      why('The reader broke off (exit 1): y'),
    )
  })

  test('too little memory is told, however the program tells it', () => {
    const memory = why('Reading took more than 512 MB of memory and was stopped')
    for (const said of [
      ...['FATAL ERROR: JavaScript heap out of memory', 'Array buffer allocation failed'],
      ...["terminate called after throwing 'std::bad_alloc'", 'RangeError: Invalid array length'],
      'RangeError: Invalid typed array length: 9',
    ])
      expect(from({ end: 'exit 134', said })).toEqual(memory)
    for (const end of ['SIGABRT', 'exit 134']) expect(from({ end })).toEqual(memory)
    expect(from({ out: '{"unreadable": "Array buffer allocation failed"}' })).toEqual(memory)
    expect(from({ end: 'SIGABRT', said: 'another reason' })).toEqual(
      why('The reader broke off (SIGABRT): another reason'),
    )
    expect(from({ end: 'SIGSEGV' })).toEqual(why('The reader broke off (SIGSEGV): it said nothing'))
    expect(from({ out: '{"captured": {"blocks": []}}', said: '' })).toEqual({
      captured: { blocks: [] },
    })
  })
})

describe('a file', () => {
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('is read in the confined program, or it is said why not', async () => {
    const reading = await readCaptured(put('a.txt', '一、总体情况\n规章\t1\t0\t11\n'))
    expect('unreadable' in reading ? reading : reading.format).toBe('txt')
    expect(await readCaptured(put('empty', ''))).toEqual(why('The file is empty.'))
    for (const path of [join(folder, 'none'), folder])
      expect(await readCaptured(path)).toEqual(why(`No file ${path}`))
    expect(await readCaptured(join(folder, 'a.txt'), { seconds: 0.01 })).toEqual(
      why('Reading took more than 0.01 seconds and was stopped'),
    )
  })

  test('is told by its name where its bytes do not tell', async () => {
    for (const format of ['doc', 'wps']) {
      const path = join(folder, `a.${format}`)
      cpSync('tests/unit/ingest/read/doc-by-libreoffice.doc', path)
      expect(await readCaptured(path)).toMatchObject({ format })
    }
  })

  test('of which another answer comes than a reading has none', () => {
    expect(readingFrom({ unusable: 'x' })).toEqual(why('The reader gave no reading'))
  })

  test('of more than 20 MB is not even read', async () => {
    const path = put('large', '')
    truncateSync(path, 20_971_521)
    expect(await readCaptured(path)).toEqual(why('20971521 bytes, expected at most 20971520'))
    truncateSync(path, 20_971_520)
    expect(await readCaptured(path, { seconds: 0.01 })).toEqual(
      why('Reading took more than 0.01 seconds and was stopped'),
    )
  })
})

describe('a draft', () => {
  const [made] = fc.sample(madeUp(['zero']), { numRuns: 1, seed: 4 })
  const request = {
    agency,
    year: yearOf(made!),
    sha256: '0'.repeat(64),
    added: '2024-06-01',
    source: null,
    published: null,
  }
  const read = async (text: string): Promise<Captured> => {
    writeFileSync(join(folder, 'report.txt'), text)
    const reading = await readCaptured(join(folder, 'report.txt'))
    if ('unreadable' in reading) throw new Error(reading.unreadable)
    return reading
  }

  test('is made in the confined program, with its messages and their places', async () => {
    const captured = await read(layouts['rows of tabs'].write(made!))
    const draft = await draftCaptured(captured, request)
    if ('unusable' in draft) throw new Error(draft.unusable)
    expect([draft.report.agency, draft.report.year, draft.unresolved]).toEqual([
      ...[agency.id, request.year, 0],
    ])
    expect(draft.file.path).toMatch(new RegExp(`${agency.id}/${request.year}\\.md$`))
    expect(String(draft.file)).toContain(`agency: ${agency.id}\n`)
    const placed = draft.file.messages.filter(({ ruleId, line }) => ruleId && line)
    expect(placed.length).toBeGreaterThan(0)
    expect(await draftCaptured(captured, request, { seconds: 0.01 })).toEqual({
      unusable: 'Drafting took more than 0.01 seconds and was stopped',
    })
  })

  test('of what is no report it is said why there is none', async () => {
    expect(await draftCaptured(await read('会议改期。'), request)).toEqual({
      unusable: expect.not.stringMatching(/^The reader gave/) as string,
    })
  })

  test('that is no report by our own reading, and another answer than a draft, is none', () => {
    const none = { unusable: 'The reader gave no draft' }
    const draft = { path: 'a.md', text: 'no report', messages: [], unresolved: 0 }
    expect(draftFrom({ draft })).toEqual(none)
    expect(draftFrom({ captured: { format: 'txt', blocks: [], remarks: [] } })).toEqual(none)
  })

  test('takes bounded memory, too', async () => {
    const captured = await read(layouts['rows of tabs'].write(made!))
    const draft = await draftCaptured(captured, request, { memory: 8 })
    expect(draft).toEqual({
      unusable: 'Drafting took more than 8 MB of memory and was stopped',
    })
  })
})
