import { exactRow, matchRow } from '../labels.ts'
import type { RowLabel } from '../labels.ts'
import { ends } from './recognise.ts'
import type { Fragment } from './records.ts'
import type { Target } from './targets.ts'

/**
 * Targets with those made doubtful that may be of a neighbour's row: their label is not whole on their own line, and another
 * row's label stands next to them without figures, the words on their line are of two labels, or only near one that is there
 * word for word elsewhere.
 */
export function doubted(targets: readonly Target[]): Target[] {
  const exact = new Set(
    targets.flatMap((each) => (each.kind === 'row' && each.match.exact ? [each.match.row] : [])),
  )
  const idle = targets.map((target, at) => idleRows(targets[at - 1], target))
  return targets.map((target, at): Target => {
    const { reading } = target
    if (target.kind === 'disputes' || target.kind === 'doubtful') return target
    if (isWhole(reading.own)) return target
    const own = target.kind === 'row' ? [target.match.row] : []
    const beside = [...idle[at]!, ...(idle[at + 1] ?? [])].filter(
      ({ table }) => own.length === 0 || own[0]!.table === table,
    )
    if (beside.length > 0) {
      const rows = [...new Set([...idle[at]!, ...own, ...(idle[at + 1] ?? [])])]
      return { kind: 'doubtful', why: 'beside', rows, reading }
    }
    const guessed =
      target.kind === 'row' &&
      !target.match.exact &&
      (exact.has(target.match.row) || !isNear(target))
    if (!guessed && !reading.own.some(({ text }) => isTwoLabels(text))) return target
    return { kind: 'doubtful', why: 'two', rows: own, reading }
  })
}

/** Whether the last words on a line are a whole label of a row. */
function isWhole(own: readonly Fragment[]): boolean {
  return ends(own).some((text) => exactRow(text) !== null)
}

/** Whether the words on the line of the figures alone are near the label: those of other lines may be a neighbour's. */
function isNear({ match, reading }: Target & { kind: 'row' }): boolean {
  return ends(reading.own).some((text) => matchRow(text, false)?.row === match.row)
}

/** The rows whose whole label stands between two readings, and which neither of them is of. */
function idleRows(before: Target | undefined, { reading, ...target }: Target): RowLabel[] {
  const taken = [before, target].map((each) => (each && 'match' in each ? each.match.row : null))
  return wholeRows(reading.before, reading.tolerance)
    .map(({ row }) => row)
    .filter((row) => !row.head && row.table !== 'disputes' && !taken.includes(row))
}

/** The rows that words name whole, wrapped over up to five lines of a column, each once, with their first words. */
export function wholeRows(
  words: readonly Fragment[],
  tolerance: number,
): { readonly row: RowLabel; readonly first: Fragment }[] {
  const found = new Map<RowLabel, Fragment>()
  for (const [start, first] of words.entries()) {
    let text = ''
    let lines = 0
    for (let at = start; at < words.length && at < start + 12 && lines < 5; at++) {
      if (Math.abs(words[at]!.at - first.at) > tolerance) continue
      text += words[at]!.text
      lines++
      const row = exactRow(text)
      if (row && !found.has(row)) found.set(row, first)
    }
  }
  return [...found].map(([row, first]) => ({ row, first }))
}

/** Whether a second number of a list stands within words: the end of one label and the begin of the next, on one line. */
function isTwoLabels(text: string): boolean {
  return /\p{Script=Han}[”"）)\s]{0,3}(?:\d{1,2}[.．、]\s?\p{Script=Han}|[（(][一二三四五六七][)）])/u.test(
    text,
  )
}
