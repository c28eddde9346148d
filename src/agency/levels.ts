import type { Label } from '../locale/label.ts'

/** The levels of government, highest first. */
export const levels = {
  nation: { zh: '国家', en: 'National' },
  province: { zh: '省级', en: 'Provincial' },
  prefecture: { zh: '地市级', en: 'Prefectural' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
} as const satisfies Record<string, Label>

/** A level of government. */
export type Level = keyof typeof levels
