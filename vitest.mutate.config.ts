import { defineConfig } from 'vitest/config'

// The tests that state the rules of what is mutated, case by case: those that reach a mutant run anew for each. Not the ones
// that draw at random, so that the score is the same every time, and not the ones that read the whole data folder.
export default defineConfig({
  test: {
    include: ['tests/unit/{check,report,indicator}/**/*.test.ts'],
    exclude: ['**/{disturbed,hostile,round-trip}.test.ts'],
    isolate: false,
    testTimeout: 20_000,
  },
})
