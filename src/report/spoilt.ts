import type { VFile } from 'vfile'
import { isConflict } from '../curated/conflict.ts'
import type { Problem } from '../curated/message.ts'
import { problem } from '../curated/message.ts'
import { unexpected } from '../curated/said.ts'
import { isRow, isRule } from './table-lines.ts'

/** Whether one slip spoils the reading of a whole report: the file then says that one, and nothing that follows from it. */
export function spoilt(file: VFile): boolean {
  if (isConflict(file)) return true
  const lines = String(file)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
  const slips: readonly Slip[] = [unclosed, secondReport, cutTable, ruleOfTable]
  for (const slip of slips) {
    const found = slip(lines)
    if (!found) continue
    problem(file, found)
    return true
  }
  return false
}

type Slip = (lines: readonly string[]) => Problem | null

/** The line after which the body begins, counted from 0; -1 without front matter. */
function endOfFront(lines: readonly string[]): number {
  return lines[0]?.replace(/^\uFEFF/, '') === '---' ? lines.indexOf('---', 1) : -1
}

/** Front matter that begins and does not end before the first heading. */
function unclosed(lines: readonly string[]): Problem | null {
  if (lines[0]?.replace(/^\uFEFF/, '') !== '---') return null
  const end = lines.indexOf('---', 1)
  // Among keys a line of `#` is a comment; what ends them may also be a rule of the body.
  const isHeading = end < 0 ? /^#{1,6} / : /^#{1,6} [一二三四五六]、/
  const heading = lines.findIndex((line) => isHeading.test(line))
  if (heading < 0 || (end > 0 && end < heading)) return null
  return {
    rule: 'front-matter',
    reason: unexpected(
      { zh: '标题', en: 'heading' },
      { zh: '先有结束文件头的一行 `---`', en: 'the line `---` that ends the front matter first' },
    ),
    place: { line: heading + 1, column: 1 },
    note: { zh: '在各键之后补一行 `---`。', en: 'Write a line `---` after the keys.' },
  }
}

/** A second report in the same file. */
function secondReport(lines: readonly string[]): Problem | null {
  const front = endOfFront(lines)
  if (front < 0) return null
  const at = lines.findIndex(
    (line, index) => index > front && line === '---' && /^agency:/.test(lines[index + 1] ?? ''),
  )
  if (at < 0) return null
  return {
    rule: 'structure',
    reason: unexpected(
      { zh: '第二份报告', en: 'second report' },
      { zh: '一个文件一份', en: 'one a file' },
    ),
    place: { line: at + 1, column: 1 },
    note: {
      zh: '从这一行起移到它自己的 <年份>.md。',
      en: 'Move what begins here to a file <year>.md of its own.',
    },
  }
}

/** A blank line within a table: what follows it has no header. */
function cutTable(lines: readonly string[]): Problem | null {
  const front = endOfFront(lines)
  for (let at = front + 1; at < lines.length; at += 1) {
    if (lines[at]!.trim() !== '' || !isRow(lines[at - 1] ?? '')) continue
    let next = at
    while (next < lines.length && lines[next]!.trim() === '') next += 1
    if (!isRow(lines[next] ?? '') || isRule(lines[next + 1] ?? '') || isRule(lines[next]!)) continue
    if (columnsOf(lines[next]!) !== columnsOf(lines[at - 1]!)) continue
    return {
      rule: 'table',
      reason: unexpected(
        { zh: '空行，它把表格切断了', en: 'blank line, which cuts the table' },
        { zh: '下一行', en: 'its next row' },
      ),
      place: { line: at + 1, column: 1 },
      note: { zh: '删去空行。', en: 'Take the blank line away.' },
    }
  }
  return null
}

/** A header without the rule below it, or with a rule of other columns. */
function ruleOfTable(lines: readonly string[]): Problem | null {
  const front = endOfFront(lines)
  for (let at = front + 1; at < lines.length; at += 1) {
    const begins = isRow(lines[at]!) && !isRow(lines[at - 1] ?? '') && !isRule(lines[at]!)
    if (!begins) continue
    const [header, rule] = [columnsOf(lines[at]!), lines[at + 1] ?? '']
    const wanted = `|${' --- |'.repeat(header)}`
    if (!isRule(rule)) {
      return {
        rule: 'table',
        reason: {
          zh: `表头之下缺少分隔行 \`${wanted}\``,
          en: `Missing rule \`${wanted}\` below the header`,
        },
        place: { line: at + 2, column: 1 },
        expected: [wanted],
        note: { zh: '在表头下补上这一行。', en: 'Write that line below the header.' },
      }
    }
    if (columnsOf(rule) === header) continue
    return {
      rule: 'table',
      reason: unexpected(
        {
          zh: `${header}列的表头和${columnsOf(rule)}列的分隔行`,
          en: `header of ${header} columns and rule of ${columnsOf(rule)}`,
        },
        { zh: '列数相同', en: 'as many of both' },
      ),
      place: { line: at + 1, column: 1 },
      expected: [wanted],
      note: {
        zh: '看看表头多了还是少了一列。',
        en: 'Look whether the header has a column too many or too few.',
      },
    }
  }
  return null
}

/** How many columns a line of a table has. */
function columnsOf(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).length
}
