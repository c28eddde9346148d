import { defineConfig } from 'vitest/config'

// The tests of reading texts and placing cells. What is drawn at random is drawn from a seed, three times each, so that the
// score is the same every time; no files of other programs, whose readers are not mutated.
export default defineConfig({
  test: {
    include: [
      'tests/unit/ingest/{claims,match}/*.test.ts',
      'tests/unit/ingest/{cases,facts,mutations,printed,round-trip}.test.ts',
    ],
    exclude: ['**/linear.test.ts'],
    env: { MUTATE: '1' },
    isolate: false,
    testTimeout: 20_000,
  },
})
