import type { Fields } from '../dataset/agency-file.ts'
import { fewCases } from '../indicator/indicator.ts'
import type { Locale } from '../locale/locale.ts'
import { languageTag } from '../locale/locale.ts'
import { fontSize } from './size.ts'

const percent = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
const formats = {
  zh: [new Intl.NumberFormat(languageTag.zh), new Intl.NumberFormat(languageTag.zh, percent)],
  en: [new Intl.NumberFormat(languageTag.en), new Intl.NumberFormat(languageTag.en, percent)],
} as const satisfies Record<Locale, readonly [Intl.NumberFormat, Intl.NumberFormat]>

/** A count in a language: 3,525. */
export function count(value: number, locale: Locale): string {
  return formats[locale][0].format(value)
}

/** A part of a whole as a percentage with one decimal, at least <0.1% where there is any; null where either is not known or the whole is under ten cases. */
export function share(part: number | null, whole: number | null, locale: Locale): string | null {
  if (part === null || whole === null || whole < fewCases) return null
  const format = formats[locale][1]
  return part > 0 && part / whole < 0.0005
    ? `<${format.format(0.001)}`
    : format.format(part / whole)
}

/** A count with its share in brackets where there is one: 226 (31.4%). */
export function withShare(value: string, part: string | null, locale: Locale): string {
  return part === null ? value : { zh: `${value}（${part}）`, en: `${value} (${part})` }[locale]
}

/** A number of cases in a sentence: 3件, 3 requests. `noun` is the English singular. */
export function cases(value: number, locale: Locale, noun: string): string {
  const text = count(value, locale)
  return { zh: `${text}件`, en: `${text} ${value === 1 ? noun : `${noun}s`}` }[locale]
}

/** Things in a row: 甲、乙 or A, B. */
export function listed(items: readonly string[], locale: Locale): string {
  return items.join({ zh: '、', en: ', ' }[locale])
}

/** Sentences one after the other, those that are null left out; null where none is left. */
export function sentences(parts: readonly (string | null)[], locale: Locale): string | null {
  return parts.filter((part) => part !== null).join({ zh: '', en: ' ' }[locale]) || null
}

/** Named counts above zero in a sentence, most first, with their shares; null where there is none. */
export function ranked(
  parts: readonly {
    readonly name: string
    readonly figure: { readonly value: number | null }
    readonly share: string | null
  }[],
  locale: Locale,
): string | null {
  const said = parts
    .flatMap(({ name, figure: { value }, share }) => (value ? [{ name, value, share }] : []))
    .sort((a, b) => b.value - a.value)
    .map(({ name, value, share }) =>
      named(name, withShare(count(value, locale), share, locale), locale),
    )
  if (said.length === 0) return null
  return {
    zh: `由多到少：${listed(said, 'zh')}。`,
    en: `Most to fewest: ${listed(said, 'en')}.`,
  }[locale]
}

/** A name with its figure: 维持28, Upheld 28. */
export function named(name: string, figure: string, locale: Locale): string {
  return { zh: `${name}${figure}`, en: `${name} ${figure}` }[locale]
}

/** The agency's name; in English our translation or, failing that, the Chinese name. */
export function agencyName(agency: Fields, locale: Locale): string {
  const zh = String(agency['name_zh'])
  return { zh, en: String(agency['name_en'] ?? zh) }[locale]
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
