import type { Words } from '../locale/words.ts'
import type { ChartFigure } from './figures.ts'
import { wordsOf } from './figures.ts'
import { fontSize } from './size.ts'

/** A count with its share in brackets where there is one: 226 (31.4%). */
export function withShare(value: string, part: string | null, t: Words): string {
  return part === null ? value : t.phrase.withMore(value, part)
}

/** Sentences one after the other, those that are null left out; null where none is left. */
export function sentences(parts: readonly (string | null)[], t: Words): string | null {
  return t.phrase.sentences(parts.filter((part) => part !== null)) || null
}

/** Named counts above zero in a sentence, most first, with their shares; null where there is none. */
export function ranked(
  parts: readonly {
    readonly name: string
    readonly figure: ChartFigure
    readonly share: string | null
  }[],
  t: Words,
): string | null {
  const texts = parts
    .filter(({ figure }) => figure.value)
    .sort((a, b) => b.figure.value! - a.figure.value!)
    .map(({ name, figure, share }) => t.phrase.named(name, withShare(wordsOf(figure, t), share, t)))
  return texts.length === 0 ? null : t.chartNotes.ranked(t.phrase.listed(texts))
}

/** About how wide a text is drawn, in the units of the chart; in the size of its labels or another. */
export function textWidth(text: string, size = fontSize): number {
  let ems = 0
  for (const each of text) ems += each > '\u2e7f' ? 1 : narrow.has(each) ? 0.36 : 0.62
  return ems * size
}

const narrow = new Set(" .,:;'|!ijltfrI()")

/** Breaks a text into lines of at most `most` units: at spaces, in Chinese anywhere but before punctuation. */
export function wrap(text: string, most: number, size = fontSize): readonly string[] {
  const pieces = text.match(/[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff]|\s+/gu) ?? [text]
  return pieces
    .reduce<string[]>((lines, piece) => {
      const line = lines.pop() ?? ''
      const fits = textWidth((line + piece).trimEnd(), size) <= most
      if (fits || line === '' || /^[、，。）”]/u.test(piece)) return [...lines, line + piece]
      return [...lines, line, piece]
    }, [])
    .map((line) => line.trim())
}
