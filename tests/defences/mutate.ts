import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { defending } from './defending.ts'

// npm run mutate:defences -- [FILE...]: changes each file that defends, or those that are named, and prints how many of the
// changes its tests notice. Exit code 1 where they are fewer than nine of ten.
const least = 90
const wanted = process.argv.slice(2)
const scores = defending
  .filter(({ file }) => wanted.length === 0 || wanted.includes(file))
  .map(({ file, tests, processes = false }) => {
    spawnSync(process.execPath, [stryker(), 'run', 'stryker.defences.config.js'], {
      stdio: 'inherit',
      env: {
        ...process.env,
        DEFENDING_FILE: file,
        DEFENDING_TESTS: tests.join(),
        DEFENDING_PROCESSES: processes ? 'yes' : '',
      },
    })
    return { file, score: scoreOf(file) }
  })
for (const { file, score } of scores) console.log(`${score.toFixed(1).padStart(5)} % ${file}`)
process.exitCode = scores.length > 0 && scores.every(({ score }) => score >= least) ? 0 : 1

function stryker(): string {
  return 'node_modules/@stryker-mutator/core/bin/stryker.js'
}

/** Of the changes of a file that could be tried, the share in percent that was noticed. */
function scoreOf(file: string): number {
  const path = `reports/defences/${file.replaceAll('/', '-')}.json`
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>
  }
  const all = files[file]?.mutants.map(({ status }) => status) ?? []
  const count = (...of: readonly string[]): number => all.filter((each) => of.includes(each)).length
  const noticed = count('Killed', 'Timeout')
  return (100 * noticed) / Math.max(1, noticed + count('Survived', 'NoCoverage'))
}
