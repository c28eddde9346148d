import type { VFile } from 'vfile'
import type { Position } from './message.ts'
import { codePoint, problem, quote } from './message.ts'

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u{2E80}-\u{2FDF}]/u
const formula = /^[=+\-@\t\r\n＝＋－＠]/
const chinese = /^[\p{Script=Han}0-9A-Za-z ·、，。：；（）()《》〈〉“”‘’〔〕％%\-—/]+$/u
// Letters of Western Europe and of pinyin with its tones: no full-width ones, none that are made to look like others.
const letters = 'A-Za-zÀ-ÖØ-öø-ÿĀāĒēĚěĪīŌōŪūǍ-ǜ'
const latin = new RegExp(`^[${letters}0-9 .,;:()'’&%/\\-–—"“”]+$`, 'u')
const marks =
  '§°±·×÷‐–—‘’“”…‰→←≤≥≠≈①-⑳㎡℃、。〃〈-】〔-〛！＂＃％＆＇（）＊＋，－．／：；＜＝＞？＠｜～￥・'
const printable = new RegExp(`^[\\p{Script=Han}${letters}${marks}\\u{20}-\\u{7E}]+$`, 'u')

/** Whether a text is of Chinese characters alone, none of which only looks like one. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text) && !invisible.test(text) && text === text.normalize('NFC')
}

/** What a text may consist of: a Chinese name or label, a Latin one, or free prose of either. */
export type TextKind = 'chinese' | 'latin' | 'prose'

/**
 * Says what is wrong with a text that is published: characters that cannot be seen, that look like others, or that a
 * spreadsheet would run as a formula. True when nothing is.
 */
export function checkText(file: VFile, text: string, kind: TextKind, place: Position): boolean {
  const wrong = fault(text, kind)
  if (wrong) problem(file, { rule: 'text', place, actual: text, ...wrong })
  return wrong === null
}

function fault(text: string, kind: TextKind): { reason: string; note?: string } | null {
  if (text.length > 2000)
    return { reason: `Unexpected ${text.length} characters, expected at most 2000` }
  if (text !== text.trim() || text === '') {
    return { reason: `Unexpected ${quote(text)}, expected a text without space around it` }
  }
  const hidden = invisible.exec(text)
  if (hidden) {
    return {
      reason: `Unexpected ${quote(hidden[0])} in ${quote(text)}, expected visible characters`,
      note: 'Retype the text: it holds a character that cannot be seen or that only looks like another.',
    }
  }
  if (text !== text.normalize('NFC')) {
    return { reason: `Unexpected combining characters in ${quote(text)}, expected Unicode NFC` }
  }
  if (formula.test(text)) {
    return {
      reason: `Unexpected ${quote(text[0]!)} at the start of ${quote(text)}`,
      note: 'A spreadsheet would run the text as a formula. Begin it with another character.',
    }
  }
  const allowed = kind === 'chinese' ? chinese : kind === 'latin' ? latin : printable
  if (!allowed.test(text)) {
    const stranger = [...text].find((each) => !allowed.test(each))!
    return {
      reason: `Unexpected ${quote(stranger)} (${codePoint(stranger)}) in ${quote(text)}, expected ${script(kind)}`,
    }
  }
  return null
}

function script(kind: TextKind): string {
  return kind === 'chinese'
    ? 'Chinese characters, digits and plain punctuation'
    : kind === 'latin'
      ? 'Latin letters, digits and plain punctuation'
      : 'Chinese or Latin text'
}
