import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { copyProject } from '../bench/project.ts'
import type { Defence } from './defence.ts'

/** A test that failed, by its name, and how it failed. */
export type Noticed = { readonly name: string; readonly message: string }

/** Switches a defence off in a copy of the project and runs its test there; the tests that failed. */
export function switchOff(defence: Defence): readonly Noticed[] {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'defence-')))
  try {
    copyProject(project)
    for (const name of [
      'tests',
      'data',
      'vitest.config.ts',
      'eslint.config.js',
      'eslint.expressions.js',
      '.gitattributes',
      '.github',
      '.ci',
    ]) {
      cpSync(name, join(project, name), { recursive: true })
    }
    const file = join(project, defence.file)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(defence.from, () => defence.to),
    )
    return failuresOf(project, defence.test)
  } finally {
    rmSync(project, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Splits a test into its file and the beginning of its name. */
export function fileAndName(test: string): readonly [file: string, name: string] {
  const [file = '', name = ''] = test.split(/ > (.*)/s)
  return [file, name]
}

type Result = {
  readonly title: string
  readonly status: string
  readonly failureMessages: string[]
}

function failuresOf(project: string, test: string): readonly Noticed[] {
  const [file, name] = fileAndName(test)
  const report = join(project, 'report.json')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[resolve('node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', file],
      ...['--testNamePattern', name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')],
      ...['--reporter', 'json', '--outputFile', report],
    ],
    { cwd: project, encoding: 'utf8', env: environment() },
  )
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { assertionResults: Result[] }[]
    }
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ title, failureMessages: [message = ''] }) => ({ name: title, message }))
  } catch {
    throw new Error(`${test} did not run: ${stdout}${stderr}`)
  }
}

/** What the runner that runs this one has set is not for that one; nor is it to try a hundred times. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|DEEP$|TEST$)/.test(name))
  return Object.fromEntries(own)
}
