import { readFigure } from '../report/figure.ts'
import { hasHan, isSpace, withoutSpace } from './fold.ts'

/** What the text of a captured cell is: a figure (or mark), nothing, words, or something that should be a figure. */
export type Printed = {
  readonly kind: 'figure' | 'blank' | 'label' | 'garbled'
  readonly text: string
}

/**
 * Reads the text of a captured cell: white space around it and what the capture left (`[bookmark: …]`, format characters)
 * are no part of it. A figure keeps its print; full-width digits are written plainly. A figure wrapped over lines is joined.
 */
export function readPrinted(raw: string): Printed {
  const text = trim(withoutCapture(raw))
  if (text === '') return { kind: 'blank', text }
  if (text.length > 40 || (text.length > 1 && isHan(text))) return { kind: 'label', text }
  const figure = readFigure(text)
  if (figure && text !== 'absent') return { kind: 'figure', text: plainDigits(text) }
  if (hasHan(text)) return { kind: 'label', text }
  const plain = text.normalize('NFKC')
  const joined = plain.includes('\n') ? withoutSpace(plain) : ''
  if (joined && readFigure(joined)?.status === 'reported') return { kind: 'figure', text: joined }
  return { kind: 'garbled', text: plain }
}

/** Whether a text begins with one of the usual Chinese characters. No figure does, but 无, which is one character. */
function isHan(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}

/** A figure in full-width digits in plain ones; everything else as printed. */
function plainDigits(text: string): string {
  const plain = text.normalize('NFKC')
  return /\d/.test(plain) ? plain : text
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

/** Trims white space and characters without room, by code, so that no input makes it slow. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text[start]!)) start++
  while (end > start && isSpace(text[end - 1]!)) end--
  return text.slice(start, end)
}
