import type { Reading } from '../compare/rate-text.ts'

/** A cell's value as a figure is given; null where a report has no number there. */
export function cellReading(value: number | null): Reading {
  return {
    value,
    numerator: null,
    denominator: null,
    status: value === null ? 'missing' : 'computed',
    unit: '件',
    low: null,
    high: null,
  }
}
