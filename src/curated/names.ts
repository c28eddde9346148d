import type { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import type { Position } from './message.ts'
import { codePoint, problem, quote } from './message.ts'
import { unexpected } from './said.ts'

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

function fault(text: string, kind: TextKind): { reason: Label; note?: Label } | null {
  if (text.length > 2000) {
    return {
      reason: unexpected(
        { zh: `${text.length}个字符`, en: `${text.length} characters` },
        { zh: '至多2000个', en: 'at most 2000' },
      ),
    }
  }
  if (text !== text.trim() || text === '') {
    return {
      reason: unexpected(quote(text), {
        zh: '前后没有空白的文字',
        en: 'a text without space around it',
      }),
    }
  }
  const hidden = invisible.exec(text)
  if (hidden) {
    return {
      reason: unexpected(within(hidden[0], text), { zh: '看得见的字符', en: 'visible characters' }),
      note: {
        zh: '请重新输入：其中有看不见的、或只是形似别字的字符。',
        en: 'Retype the text: it holds a character that cannot be seen or that only looks like another.',
      },
    }
  }
  if (text !== text.normalize('NFC')) {
    return {
      reason: unexpected(
        { zh: `${quote(text)} 里的组合字符`, en: `combining characters in ${quote(text)}` },
        { zh: 'Unicode NFC 形式', en: 'Unicode NFC' },
      ),
    }
  }
  if (formula.test(text)) {
    return {
      reason: {
        zh: `${quote(text)} 以 ${quote(text[0]!)} 开头`,
        en: `Unexpected ${quote(text[0]!)} at the start of ${quote(text)}`,
      },
      note: {
        zh: '表格软件会把它当公式执行，请换一个开头。',
        en: 'A spreadsheet would run the text as a formula. Begin it with another character.',
      },
    }
  }
  const allowed = kind === 'chinese' ? chinese : kind === 'latin' ? latin : printable
  if (allowed.test(text)) return null
  const stranger = [...text].find((each) => !allowed.test(each))!
  const found = `${quote(stranger)} (${codePoint(stranger)})`
  return {
    reason: unexpected(
      { zh: `${quote(text)} 里的 ${found}`, en: `${found} in ${quote(text)}` },
      scripts[kind],
    ),
  }
}

function within(character: string, text: string): Label {
  return {
    zh: `${quote(text)} 里的 ${quote(character)}`,
    en: `${quote(character)} in ${quote(text)}`,
  }
}

const scripts = {
  chinese: { zh: '汉字、数字和普通标点', en: 'Chinese characters, digits and plain punctuation' },
  latin: { zh: '拉丁字母、数字和普通标点', en: 'Latin letters, digits and plain punctuation' },
  prose: { zh: '中文或拉丁文字', en: 'Chinese or Latin text' },
} as const satisfies Record<TextKind, Label>
