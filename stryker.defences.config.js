import { readFileSync } from 'node:fs'

const base = JSON.parse(readFileSync(new URL('stryker.config.json', import.meta.url), 'utf8'))
const { DEFENDING_FILE: file = '', DEFENDING_PROCESSES: processes } = process.env

// One file that defends, by its own tests; tests/defences/mutate.ts names them. Patterns and words at the top of a file are
// changed, too.
export default {
  ...base,
  vitest: { ...base.vitest, configFile: 'vitest.mutate-defences.config.ts' },
  mutate: [file],
  coverageAnalysis: processes ? 'off' : 'perTest',
  ignoreStatic: false,
  concurrency: 1,
  timeoutMS: 60000,
  thresholds: { ...base.thresholds, break: null },
  jsonReporter: { fileName: `reports/defences/${file.replaceAll('/', '-')}.json` },
}
