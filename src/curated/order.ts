/** Compares texts by code unit, the one order of all published rows. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
