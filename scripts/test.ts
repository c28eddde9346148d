import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

// Every test, then a closing line from the runner's own report: `N passed, N failed`.
const report = '.build/tests.json'
mkdirSync('.build', { recursive: true })
rmSync(report, { force: true })
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, SITE: 'https://example.org' } },
)
if (existsSync(report)) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
  }
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`)
}
process.exitCode = status ?? 1
