import { defineConfig } from 'vitest/config'

// The tests that speak of what is mutated: fast ones only, since they run once for each mutant.
export default defineConfig({
  test: {
    include: [
      'tests/unit/{check,report,indicator,curated}/**/*.test.ts',
      'tests/data/{findings,worked-table,curated}.test.ts',
    ],
    testTimeout: 20_000,
  },
})
