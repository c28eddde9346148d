import { defineConfig } from 'vitest/config'

// The tests that state what each part of reading texts and placing cells gives, case by case. Whole reports reach most of
// both, which each change would read anew, dozens of them; none of that is left to them alone.
export default defineConfig({
  test: {
    include: [
      'tests/unit/ingest/{claims,match}/*.test.ts',
      'tests/unit/ingest/{facts,printed}.test.ts',
      'tests/unit/check/cases/sentences.test.ts',
    ],
    exclude: ['**/{linear,damaged,match}.test.ts'],
    isolate: false,
    testTimeout: 20_000,
  },
})
