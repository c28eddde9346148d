import type { EditionId } from '../../../../src/form/editions.ts'
import { placeRows } from '../../../../src/ingest/match/rows.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { reading, rowTarget } from './readings.ts'

/** A row with a label and its values. */
export const row = (
  label: string,
  values: string,
  parts: Parameters<typeof reading>[1] = {},
): Target & { kind: 'row' } => rowTarget(label, reading(values, { own: label, ...parts }))

const all = ['documents', 'licensing', 'enforcement', 'fees', 'procurement', 'requests', 'disputes']

/** Rows and what is told of them, each in words. */
export function place(targets: readonly Target[], edition: EditionId = 'form-2021') {
  const tables = new Map(all.map((table) => [table, edition]))
  const { rows, remarks } = placeRows(targets, { report: edition, tables, evident: true })
  return {
    rows: rows.map(({ table, row: own, pieces: laid, misfit }) => {
      const texts = laid ? laid.map((piece) => piece?.text || '_').join(' ') : 'not laid'
      return `${table}.${own}: ${texts}${misfit ? ', misfit' : ''}`
    }),
    told: remarks.map(({ rule, at, reason }) => `${rule} ${at}: ${reason.en}`),
    readings: rows.map((each) => each.reading),
    places: remarks.map((each) => each.place),
  }
}
