import { fold } from '../fold.ts'
import type { RowMatch } from '../labels.ts'
import { matchColumn, matchRow } from '../labels.ts'
import { withoutBrackets } from '../label-notes.ts'
import { resultOrders } from './disputes.ts'
import type { Reading } from './records.ts'

/**
 * The procedure that a small table of section four is of, where each of the three has its own: named over its heads, as
 * `复议后起诉` or `行政诉讼（复议后起诉）`. Null where nothing names one.
 */
export function procedureOver({ before, own }: Reading): RowMatch | null {
  const words = [...before, ...own].map(({ text }) => text)
  const heads = words.findLastIndex((text) => !isHead(text))
  if (!inOrder(words.slice(heads + 1))) return null
  for (const text of [words[heads] ?? '', (words[heads - 1] ?? '') + (words[heads] ?? '')]) {
    for (const name of [text, withoutBrackets(text), bracketed(text), afterSuit(text)]) {
      const match = matchRow(withoutNumber(name), false)
      if (match?.exact && match.row.table === 'disputes' && !match.row.group) return match
    }
  }
  return null
}

function isHead(text: string): boolean {
  return columnOf(text) !== undefined || fold(text) === '处理结果'
}

/** Whether heads are the results of section four in the order of some edition, each once. */
function inOrder(heads: readonly string[]): boolean {
  const columns = heads.flatMap((text) => columnOf(text) ?? [])
  return resultOrders.has(columns.join(' '))
}

function columnOf(text: string): string | undefined {
  return matchColumn(text).find(({ table }) => table === 'disputes')?.column
}

/** What stands in the last brackets of a text; empty where there are none. */
function bracketed(text: string): string {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  return open < 0 ? '' : text.slice(open + 1).replace(/[)）]$/u, '')
}

function afterSuit(text: string): string {
  const at = text.indexOf('行政诉讼')
  return at < 0 ? '' : text.slice(at + 4)
}

/** A name without the number of a heading before it and the words that end one. */
function withoutNumber(text: string): string {
  return text
    .replace(/^[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．]\s?/u, '')
    .replace(/(?:案件)?(?:的)?情况$/u, '')
}
