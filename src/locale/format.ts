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
