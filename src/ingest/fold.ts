import { plainCharacter } from './characters.ts'

/**
 * A text as labels are compared: NFKC, radicals and traditional characters made plain, and only letters and digits kept,
 * so that white space, quotes, brackets and the points of numbering make no difference. `其它` is `其他`.
 */
export function fold(text: string): string {
  const known = memo.get(text)
  if (known !== undefined) return known
  const folded = folding(text)
  if (memo.size > 20_000) memo.clear()
  if (text.length <= 100) memo.set(text, folded)
  return folded
}

const memo = new Map<string, string>()

function folding(text: string): string {
  let folded = ''
  for (const each of text.normalize('NFKC')) {
    const plain = plainCharacter(each)
    if (isWord(plain)) folded += plain
  }
  return folded.includes('其它') ? folded.replaceAll('其它', '其他') : folded
}

/** The printed number before a label (`三`, `3`), null where there is none, and the folded text after it. */
export function foldNumbered(text: string): { number: string | null; rest: string } {
  const plain = withoutSpace(text.normalize('NFKC'))
  let at = isOpening(plain[0]) ? 1 : 0
  const start = at
  while (at < plain.length && at - start < 3 && numerals.includes(plain[at]!)) at++
  const number = plain.slice(start, at)
  if (number === '' || !isPoint(plain[at])) return { number: null, rest: fold(plain) }
  return { number, rest: fold(plain.slice(at)) }
}

/** A text without any white space and without characters that cannot be seen. */
export function withoutSpace(text: string): string {
  let kept = ''
  for (const each of text) if (!isSpace(each)) kept += each
  return kept
}

// Turns the order of digits around, so that what stands after it is not what a reader sees.
const turned = 0x202e

/** Whether a character is white space, or a format character that takes no room. */
export function isSpace(character: string): boolean {
  const code = character.codePointAt(0)!
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f && code !== turned) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** A text without white space and characters without room at its ends; by code, so that no input makes it slow. */
export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text[start]!)) start++
  while (end > start && isSpace(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** Whether a text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

const numerals = '一二三四五六七八九十0123456789'

function isWord(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return /[\p{L}\p{N}]/u.test(character)
}

function isOpening(character: string | undefined): boolean {
  return character !== undefined && '([{〔【'.includes(character)
}

function isPoint(character: string | undefined): boolean {
  return character !== undefined && ')]}〕】.、．,，:：-。'.includes(character)
}
