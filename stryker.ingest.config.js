import { readFileSync } from 'node:fs'

const base = JSON.parse(readFileSync(new URL('stryker.config.json', import.meta.url), 'utf8'))

// As the other folders are changed, by the tests of ingest; the score of each of the two is printed, and none is asked for.
export default {
  ...base,
  vitest: { ...base.vitest, configFile: 'vitest.mutate-ingest.config.ts' },
  mutate: ['src/ingest/claims/**/*.ts', 'src/ingest/match/**/*.ts'],
  thresholds: { ...base.thresholds, break: null },
  jsonReporter: { fileName: 'reports/mutation-ingest.json' },
}
