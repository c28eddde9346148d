import { fold } from '../fold.ts'
import type { RowMatch } from '../labels.ts'
import { matchColumn, matchRow } from '../labels.ts'
import { withoutBrackets } from '../label-notes.ts'
import { resultOrders } from './disputes.ts'
import { ends } from './recognise.ts'
import type { Fragment, Reading } from './records.ts'

/**
 * The procedure that a small table of section four is of, where each of the three has its own: named over its heads, as
 * `复议后起诉` or `行政诉讼（复议后起诉）`. Null where nothing names one.
 */
export function procedureOver({ before, own }: Reading): RowMatch | null {
  const words = [...before, ...own]
  const heads = words.findLastIndex(({ text }) => !isHead(text)) + 1
  if (!inOrder(words.slice(heads))) return null
  for (const text of ends(words.slice(0, heads))) {
    for (const name of [
      text,
      withoutBrackets(text),
      after(/[（(]/u, text),
      after(/行政诉讼/u, text),
    ]) {
      const match = matchRow(withoutEnd(name), false)
      if (match?.exact && match.row.table === 'disputes') return match
    }
  }
  return null
}

function isHead(text: string): boolean {
  return columnOf(text) !== undefined || fold(text) === '处理结果'
}

/** Whether heads are the results of section four in the order of some edition, each once. */
function inOrder(heads: readonly Fragment[]): boolean {
  const columns = heads.flatMap(({ text }) => columnOf(text) ?? [])
  return resultOrders.has(columns.join(' '))
}

function columnOf(text: string): string | undefined {
  return matchColumn(text).find(({ table }) => table === 'disputes')?.column
}

/** What stands after the last place of a sign or word; the whole text where it has none. */
function after(sign: RegExp, text: string): string {
  return text.split(sign).at(-1)!
}

/** A name without the words that end a heading: `复议后起诉案件情况`. */
function withoutEnd(text: string): string {
  return text.replace(/(?:案件)?(?:的?情况)?$/u, '')
}
