/** How a language writes numbers. */
export type NumberFormats = {
  /** With its thousands marks and every decimal it has: 1,573,179, 72,701.2578. */
  readonly number: (value: number) => string
  /** A share of 1 with one decimal: 43.5%. */
  readonly percent: (share: number) => string
}

/** How the language of a BCP 47 tag writes numbers. */
export function numberFormats(tag: string): NumberFormats {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 12 })
  const shares = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return { number: (value) => numbers.format(value), percent: (share) => shares.format(share) }
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
