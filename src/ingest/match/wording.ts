import type { Part } from '../../curated/said.ts'
import { labelOf as bothWays } from '../../curated/said.ts'
import type { Label } from '../../locale/label.ts'
import { labelIn } from '../labels.ts'
import { listed } from '../said.ts'
import type { Editions } from './editions.ts'
import type { Reading } from './records.ts'

/** The figures of a reading as printed, for messages: `705`, `3`, a blank. */
export function figuresOf({ values }: Pick<Reading, 'values'>): Label {
  const shown: Part[] = values.slice(0, 16).map(({ text }) => quoted(text))
  return listed(shown.length < values.length ? [...shown, '…'] : shown)
}

/** The words beside the figures of a reading as printed, or before them; cut. */
export function wordsOf({ own, before }: Pick<Reading, 'own' | 'before'>): Label {
  const words = own.length > 0 ? own.slice(-2) : before.slice(-1)
  return quoted(words.map(({ text }) => text).join(' '))
}

/** A text as printed in backquotes, cut to 20 characters; `a blank` for nothing. */
export function quoted(text: string | null): Label {
  const plain = [...(text ?? '').replace(/\s+/gu, ' ')]
  if (plain.length === 0) return { zh: '空白', en: 'a blank' }
  return bothWays(`\`${plain.slice(0, 20).join('')}\``)
}

/** The label of a row in the edition of its table. */
export function labelOf(
  { table, row }: { readonly table: string; readonly row: string },
  tables: Editions['tables'],
): string {
  return labelIn(tables.get(table)!, table, row)
}
