/** Compares texts by code unit, the one order of all published rows. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares versions number by number: 2026.9.0 comes before 2026.11.0. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => each.split('.').map(Number))
  const at = left!.findIndex((each, index) => each !== right![index])
  return at < 0 ? 0 : left![at]! - right![at]!
}
