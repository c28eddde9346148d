import type { EditionId } from '../../../../src/form/editions.ts'
import { inferred } from '../../../../src/ingest/match/inferred.ts'
import type { Remark } from '../../../../src/ingest/match/placed.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { reading, rowTarget } from './readings.ts'

/** The figures of a row of section three. */
export const seven = '1 2 3 4 5 6 7'

/** A row with a known label. */
export const row = (label: string): Target => rowTarget(label, reading(seven, { own: label }))

/** A row of figures with other words. */
export const unknown = (words: Parameters<typeof reading>[1], values = seven): Target => ({
  kind: 'unknown',
  reading: reading(values, words),
})

/** Targets by their rows or kinds, and what is told. */
export function infer(targets: readonly Target[], edition: EditionId = 'form-2021') {
  const remarks: Remark[] = []
  const found = inferred(targets, new Map([['requests', edition]]), remarks)
  return {
    rows: found.map((each) => (each.kind === 'row' ? each.match.row.row : each.kind)),
    told: remarks.map(({ at, reason }) => `${at}: ${reason.en}`),
    found,
    remarks,
  }
}

/** Rows that follow each other in the form. */
export const petition = row('1.信访举报投诉类申请')
export const repeat = row('2.重复申请')
export const publication = row('3.要求提供公开出版物')
export const vexatious = row('4.无正当理由大量反复申请')
