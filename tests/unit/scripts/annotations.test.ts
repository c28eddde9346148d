import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { problem, remark } from '../../../src/curated/message.ts'
import type { Said } from '../../../scripts/lib/annotations.ts'
import { annotations } from '../../../scripts/lib/annotations.ts'

const pageOf = (rule: string): string => `/#${rule}`

/** A file with so many errors of rule `figure`, one a line, and findings of these checks. */
function said(path: string, errors: number, findings: readonly string[] = []): Said[] {
  const file = new VFile({ path })
  for (let line = 1; line <= errors; line += 1)
    problem(file, {
      rule: 'figure',
      reason: { zh: `错${line}`, en: `wrong ${line}` },
      place: { line, column: 2 },
    })
  for (const [at, rule] of findings.entries())
    remark(file, {
      rule,
      message: { zh: `怪${at}`, en: `odd ${at}` },
      place: { line: 90 + at, column: 1 },
    })
  return file.messages.map((message) => ({ file, message }))
}

test('up to ten of a kind each is an annotation', () => {
  expect(annotations(said('a.md', 10, ['results']), pageOf)).toEqual([
    ...Array.from(
      { length: 10 },
      (_, at) =>
        `::error file=a.md,line=${at + 1},col=2,title=figure::wrong ${at + 1}%0A错${at + 1}%0A/#figure`,
    ),
    '::notice file=a.md,line=90,col=1,title=results::odd 0%0A怪0%0A/#results',
  ])
})

test('of more, one of each file first, and the tenth says how many are left and where', () => {
  const lines = annotations(
    [...said('a.md', 20), ...said('b.md', 2), ...said('c,:%.md', 1)],
    pageOf,
  )
  expect(lines.map((line) => /file=([^,]+),line=(\d+)/.exec(line)?.slice(1).join(':'))).toEqual([
    ...['a.md:1', 'b.md:1', 'c%2C%3A%25.md:1', 'a.md:2', 'b.md:2'],
    ...['a.md:3', 'a.md:4', 'a.md:5', 'a.md:6', undefined],
  ])
  expect(lines[9]).toBe(
    '::error title=14 more errors::14 more errors: a.md (14). The log of this step says them all, with file, line and caret.%0A另有14处错误，全部在这一步的日志里。',
  )
})

test('exact checks stand before what is only plausible, and what may be the wrong report before both', () => {
  const odd = ['units', 'text-and-table', 'results', 'other-agency', 'balance']
  const lines = annotations(said('a.md', 0, [...odd, ...odd, ...odd]), pageOf)
  const rules = lines.map((line) => /title=([^:]+)/.exec(line)![1])
  expect(rules).toEqual([
    ...['results', 'other-agency', 'balance', 'results', 'other-agency', 'balance'],
    ...['results', 'other-agency', 'balance', '6 more findings'],
  ])
})

test('of many files the tenth names some and counts the others', () => {
  const all = Array.from({ length: 30 }, (_, at) => said(`${String(at).padStart(2, '0')}.md`, 1))
  const last = annotations(all.flat(), pageOf).at(-1)!
  expect(last).toContain(
    '21 more errors: 09.md (1), 10.md (1), 11.md (1), 12.md (1), 13.md (1), 14.md (1), 15.md (1), 16.md (1), 13 more files. The log',
  )
})
