import type { Locale } from './locale.ts'

const numbers = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 12 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 12 }),
}
const dates = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A number with the thousands marks of a locale and every decimal it has: 1,573,179, 72,701.2578. */
export function number(value: number, locale: Locale): string {
  return numbers[locale].format(value)
}

/** An ISO date in words: 2025年3月6日, 6 March 2025. */
export function day(iso: string, locale: Locale): string {
  return dates[locale].format(new Date(`${iso}T00:00:00Z`))
}

/** A file's size: 414 kB, 1.2 MB. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A circled number for the marker of a finding: ① to ㊿, then (51). */
export function circled(order: number): string {
  if (order <= 20) return String.fromCodePoint(0x2460 + order - 1)
  if (order <= 35) return String.fromCodePoint(0x3251 + order - 21)
  return order <= 50 ? String.fromCodePoint(0x32b1 + order - 36) : `(${order})`
}
