import fc from 'fast-check'

/** How often a property is tried: a small sample by default, a large one in `npm run test:deep`. */
export const runs = process.env['DEEP'] ? 2000 : 50

/** How often a property of documents is tried: `usual`, `deep` in `npm run test:deep`. */
export function runsOf(usual: number, deep: number): number {
  return process.env['DEEP'] ? deep : usual
}

/** Tries a property. A failure names its seed and cause, not the whole counterexample, which may be a report. */
export function holds<T>(property: fc.IProperty<T>, numRuns = runs): void {
  fc.assert(property, {
    numRuns,
    reporter: ({ failed, seed, counterexamplePath, errorInstance }) => {
      if (!failed) return
      const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
      throw new Error(
        `Property failed {seed: ${seed}, path: '${counterexamplePath}'}: ${cause.slice(0, 2000)}`,
        { cause: errorInstance },
      )
    },
  })
}
