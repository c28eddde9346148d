import { readFigure } from '../report/figure.ts'
import { hasHan, trimmed, withoutSpace } from './fold.ts'
import type { CellRemark, GridCell } from './grid.ts'
import { isUnsure, whyUnsure } from './left-out.ts'
import { isWordsForFigure, withoutNotes } from './notes.ts'

/**
 * What the text of a captured cell is: a figure (or mark), nothing, words, or something that should be a figure and cannot
 * be read. `why` says what is wrong where the text itself does not, `remarks` what was left out or joined.
 */
export type Printed = {
  readonly kind: 'figure' | 'blank' | 'label' | 'garbled'
  readonly text: string
  readonly why?: string
  readonly remarks?: readonly CellRemark[]
}

/** Reads a captured cell: its text, unless a picture or a doubt of the reader forbids to take a figure from it. */
export function readCell({ text, remarks = [] }: GridCell): Printed {
  const printed = readPrinted(text)
  if (printed.kind === 'label') {
    return startsWithFigure(printed.text) ? { ...printed, kind: 'garbled' } : printed
  }
  const unsure = remarks.find(isUnsure)
  if (unsure) return { kind: 'garbled', text: printed.text, why: whyUnsure(unsure), remarks }
  return remarks.length > 0
    ? { ...printed, remarks: [...remarks, ...(printed.remarks ?? [])] }
    : printed
}

/**
 * Reads the text of a captured cell: white space around it and what the capture left (`[bookmark: …]`, format characters)
 * are no part of it. A figure keeps its print; full-width digits and signs are written plainly, marks of notes and words
 * in brackets after it are left out and told. Figures on two lines are not joined: they may be two.
 */
export function readPrinted(raw: string): Printed {
  const text = trimmed(withoutCapture(raw))
  if (text === '') return { kind: 'blank', text }
  if (text.includes(turned)) {
    const why = 'which is set from right to left'
    return { kind: 'garbled', text: text.replaceAll(turned, ''), why }
  }
  const noted = withoutNotes(text)
  if (noted) return { kind: 'figure', text: plain(noted.figure), remarks: noted.remarks }
  if (isWordsForFigure(text)) return { kind: 'garbled', text }
  if (text.length > 40 || (text.length > 1 && isHan(text))) return { kind: 'label', text }
  const figure = readFigure(plain(text))
  if (figure && text !== 'absent') return { kind: 'figure', text: plain(text) }
  const whole = joined(text)
  if (whole) return whole
  if (hasHan(text)) return { kind: 'label', text }
  return { kind: 'garbled', text: text.normalize('NFKC').replace(/\s+/gu, ' ') }
}

// The one mark of direction that changes what a reader sees of digits.
const turned = '\u202E'

/** A figure with its unit on a line of its own, or with no-break and thin spaces in it, which keep what belongs together. */
function joined(text: string): Printed | null {
  if (!/\s/u.test(text)) return null
  const [first = '', ...lines] = text.split(/[\n\r]+/u)
  if (!hasDigit(first) || lines.some(hasDigit) || /\p{Nd}[ \t\u3000]+\p{Nd}/u.test(first))
    return null
  const whole = withoutSpace(plain(text))
  if (readFigure(whole)?.status !== 'reported') return null
  return /\p{Nd}\s+\p{Nd}/u.test(first)
    ? { kind: 'figure', text: whole, remarks: [{ kind: 'joined', text: trimmed(first) }] }
    : { kind: 'figure', text: whole }
}

function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text.normalize('NFKC'))
}

/** Whether words begin with a figure and its unit, as no label of the form does. */
function startsWithFigure(text: string): boolean {
  return /^[+-]?[\d,]*\d(?:\.\d+)?(?:万元|亿元|[元件项个条次])?[，,；;、。\s]*(?:其中|含|包括|另|[（(])/u.test(
    text.slice(0, 60).normalize('NFKC'),
  )
}

/** Whether a text begins with one of the usual Chinese characters. No figure does, but 无, which is one character. */
function isHan(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}

/** A figure in full-width digits and signs in plain ones; everything else as printed. NFKC would read 20¹ as 201. */
function plain(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
    .replace(/^\u2212/u, '-')
}

/** A text without the bookmarks that Word's text export writes into it; only short texts can be cells with one. */
function withoutCapture(raw: string): string {
  let text = raw
  for (let start = text.indexOf('[bookmark:'); start >= 0 && text.length < 2000;) {
    const end = text.indexOf(']', start)
    if (end < 0) break
    text = text.slice(0, start) + text.slice(end + 1)
    start = text.indexOf('[bookmark:')
  }
  return text
}
