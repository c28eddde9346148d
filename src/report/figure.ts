import type { Label } from '../locale/label.ts'

/** The five states of a cell. None of the others is ever read as 0. */
export const figureStatuses = {
  reported: { zh: '已填报', en: 'reported' },
  blank: { zh: '未填', en: 'left blank' },
  marked: { zh: '以符号代替', en: 'a mark instead of a figure' },
  illegible: { zh: '无法辨认', en: 'illegible' },
  absent: { zh: '原文无此项', en: 'not in the report' },
} as const satisfies Record<string, Label>

/** The state of a cell. */
export type FigureStatus = keyof typeof figureStatuses

/** What the text of a cell says. `unit` is the printed one, null where none is printed. */
export type Figure = {
  readonly status: FigureStatus
  readonly value: number | null
  readonly unit: string | null
}

const number = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(元|万元|亿元|件|项|个|条|次)?$/u
/** Most figures: digits alone, few enough to be kept exactly. */
const plain = /^\d{1,15}$/
const marks = new Set(['/', '\\', '-', '--', '–', '—', '——', '无'])

/**
 * Reads the text of a cell: a number with an optional unit, nothing, a mark, `?` or `absent`.
 * Null when it is none of these, or a number too long to be kept exactly (over 15 digits).
 */
export function readFigure(printed: string): Figure | null {
  if (plain.test(printed)) return { status: 'reported', value: Number(printed), unit: null }
  const none = (status: FigureStatus): Figure => ({ status, value: null, unit: null })
  const text = halfWidth(printed).trim()
  if (text === '') return none('blank')
  if (text === 'absent') return none('absent')
  if (text === '?') return none('illegible')
  if (marks.has(text)) return none('marked')
  const match = number.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', unit] = match
  const digits = `${whole.replaceAll(',', '')}${fraction}`
  if (digits.replace('.', '').length > 15) return null
  return { status: 'reported', value: Number(`${sign}${digits}`), unit: unit ?? null }
}

/** Full-width digits and signs, and the minus of mathematics, as plain ones. Not NFKC, which would read 20¹ as 201 and ⑤ as 5. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
    .replace(/^\s*\u2212(?=\d)/u, '-')
}
