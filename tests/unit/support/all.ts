import { expect, test } from 'vitest'

/**
 * One test for a rule that must hold for every case: it tries them all, and names each case that breaks the rule with what
 * was wrong. A row of a table that differs from others by its data alone is no test of its own.
 */
export function testAll<T extends { readonly name: string }>(
  rule: string,
  cases: readonly T[],
  check: (each: T) => void | Promise<void>,
): void {
  test(rule, async () => {
    expect(cases.length).toBeGreaterThan(0)
    const broken: string[] = []
    for (const each of cases) {
      try {
        await check(each)
      } catch (error) {
        broken.push(`${each.name}: ${(error as Error).message}`)
      }
    }
    expect(broken).toEqual([])
  })
}
