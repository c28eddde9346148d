import { isDate } from '../curated/fields.ts'
import type { Label } from '../locale/label.ts'

/** The times other than the report's year that a figure of the text may be of, beside two dates. */
export const claimPeriods = {
  上年: { zh: '上年', en: 'the year before' },
  累计: { zh: '累计', en: 'more years than one' },
  第一季度: { zh: '第一季度', en: 'the first quarter' },
  第二季度: { zh: '第二季度', en: 'the second quarter' },
  第三季度: { zh: '第三季度', en: 'the third quarter' },
  第四季度: { zh: '第四季度', en: 'the fourth quarter' },
  上半年: { zh: '上半年', en: 'the first half of the year' },
  下半年: { zh: '下半年', en: 'the second half of the year' },
} as const satisfies Record<string, Label>

/** Whether a text is one of these words. */
export function isClaimPeriod(text: string): text is keyof typeof claimPeriods {
  return Object.hasOwn(claimPeriods, text)
}

const dates = /^(\d{4}-\d{2}-\d{2})(?:\/|至|~| )(\d{4}-\d{2}-\d{2})$/u

/**
 * Reads over what time a figure of the text is: one of the words above, or two dates, which come out as `from/to`. Null for
 * anything else, dates that do not exist or are in the wrong order among it.
 */
export function readClaimPeriod(text: string): string | null {
  if (isClaimPeriod(text)) return text
  const days = dates.exec(text)?.slice(1)
  return days?.every((day) => isDate(day)) && days[0]! <= days[1]! ? days.join('/') : null
}
