/** How a language writes numbers; what is below 0 has the minus of mathematics. */
export type NumberFormats = {
  /** With its thousands marks and every decimal it has: 1,573,179, 72,701.2578, −177. */
  readonly number: (value: number) => string
  /** A share of 1 with one decimal: 43.5%. */
  readonly percent: (share: number) => string
  /** The numbers in a text of figures, each with the decimals that it has there: 3,646/3,607: 1.10% for 3646/3607: 1.10%. */
  readonly figures: (text: string) => string
}

/** How the language of a BCP 47 tag writes numbers. */
export function numberFormats(tag: string): NumberFormats {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 12, signDisplay: 'negative' })
  const shares = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  })
  return {
    number: (value) => withMinus(numbers.format(value)),
    percent: (share) => withMinus(shares.format(share)),
    figures: (text) =>
      withMinus(text).replace(/(?<![\d.,])\d{4,}/gu, (whole) => numbers.format(Number(whole))),
  }
}

/** How numbers stand in texts of the data, which write them alike in Chinese and English. */
export const inData: NumberFormats = numberFormats('en')

/** A hyphen before a number, at the beginning or after what is no part of one, as a minus. */
function withMinus(text: string): string {
  return text.replace(/(?<![\p{L}\d.)])-(?=\d)/gu, '−')
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
