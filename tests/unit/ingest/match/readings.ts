import type { SourcePlace } from '../../../../src/ingest/grid.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import type { Fragment, Reading } from '../../../../src/ingest/match/records.ts'
import type { Piece } from '../../../../src/ingest/match/strip.ts'
import { matchRow } from '../../../../src/ingest/labels.ts'

/** A place on a line of a text. */
export function onLine(line: number): SourcePlace {
  return { page: null, line, table: null, row: null }
}

/** Pieces from texts and columns: `7@12` stands at 12; a text without a column at its order, `_` is a blank. */
export function pieces(line: string, place = onLine(1)): Piece[] {
  return split(line).map(([text, at], index) => {
    const kind = text === '_' ? 'blank' : 'figure'
    return { kind, text: kind === 'blank' ? '' : text, at: at ?? index, place }
  })
}

/** Words from texts and columns: `规章@3` stands at 3, one without a column at 0; each a line further. */
export function words(line: string, first = 1): Fragment[] {
  return split(line).map(([text, at], index) => ({
    text,
    at: at ?? 0,
    place: onLine(first + index),
  }))
}

type Parts = Partial<Omit<Reading, 'own' | 'before' | 'after' | 'values'>> & {
  readonly own?: string
  readonly before?: string
  readonly after?: string
}

/** A row as read, by its values and the words beside, before and after it. */
export function reading(
  values: string,
  { own = '', before = '', after = '', ...rest }: Parts = {},
): Reading {
  return {
    before: words(before),
    own: words(own, 50),
    after: words(after, 90),
    values: pieces(values),
    zone: 1,
    tolerance: 0,
    short: false,
    place: onLine(50),
    ...rest,
  }
}

/** A reading taken for the row that a label names. */
export function rowTarget(label: string, own: Reading): Target & { kind: 'row' } {
  return { kind: 'row', match: matchRow(label, true)!, reading: own }
}

function split(line: string): [text: string, at: number | null][] {
  if (line === '') return []
  return line.split(' ').map((each) => {
    const [text = '', at] = each.split('@')
    return [text, at === undefined ? null : Number(at)]
  })
}
