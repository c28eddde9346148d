import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import { sums } from '../support/command.ts'
import { base } from '../support/folder.ts'
import type { Kill } from '../support/killed.ts'
import { every, moments, runNode } from '../support/killed.ts'

// Two states of everything, so that a mixture would show: the data as of two days, the site for two addresses.
const states = {
  one: { date: '2024-11-22', env: { SITE: 'https://one.example', BASE: '' } },
  two: { date: '2025-11-22', env: { SITE: 'https://two.example', BASE: '/two/' } },
} as const
type State = keyof typeof states
type Sums = Readonly<Record<string, string>>

const project = realpathSync(mkdtempSync(join(tmpdir(), 'killed-')))
const at = (...names: string[]): string => join(project, ...names)
beforeAll(() => {
  copyProject(project)
  for (const state of ['one', 'two'] as const) {
    cpSync(base, at(state), { recursive: true })
    const release = { version: '2024.11.0', date: states[state].date }
    writeFileSync(at(state, 'release.json'), JSON.stringify(release))
  }
})
afterAll(() => rmSync(project, { recursive: true }))

/** How a command makes a state, what it made, and where it puts things aside. */
type Command = {
  readonly args: (state: State) => readonly string[]
  readonly before?: (state: State) => void
  readonly made: () => Sums
  readonly places: readonly string[]
}

const commands: Readonly<Record<string, Command>> = {
  'build:data': {
    args: (state) => ['scripts/build-data.ts', '--data', state, '--out', 'data-out'],
    made: () => sums(at('data-out', 'v1')),
    places: [at('data-out')],
  },
  'build:site': {
    args: (state) => [
      ...['scripts/build-site.ts', '--data-dir', `published-${state}`, '--out', 'site'],
      '--no-pictures',
    ],
    made: () => sums(at('site')),
    places: [project],
  },
  build: {
    args: () => ['scripts/build.ts'],
    before(state) {
      rmSync(at('data'), { recursive: true, force: true })
      cpSync(at(state), at('data'), { recursive: true })
    },
    made: () => sums(at('dist')),
    places: [project, at('public', 'data')],
  },
}

async function make(name: string, state: State, kill?: Kill): Promise<number> {
  const { args, before } = commands[name]!
  before?.(state)
  const env = states[state].env
  const { code, said, ms } = await runNode(args(state), {
    cwd: project,
    env,
    ...(kill && { kill }),
  })
  if (!kill && code !== 0) throw new Error(said)
  return ms
}

test.each(Object.keys(commands))('%s', async (name) => {
  const { made, places } = commands[name]!
  for (const state of ['one', 'two'] as const) {
    const out = `published-${state}`
    await runNode(['scripts/build-data.ts', '--data', state, '--out', out], { cwd: project })
  }
  const ms = await make(name, 'two')
  const two = made()
  await make(name, 'one')
  const one = made()
  expect(one).not.toEqual(two)
  const left = places.map((place) => readdirSync(place))
  for (const kill of moments(name, ms)) {
    await make(name, 'two', kill)
    expect([one, two]).toContainEqual(made())
    if (every) await make(name, 'one')
  }
  await make(name, 'one')
  expect(made()).toEqual(one)
  expect(places.map((place) => readdirSync(place))).toEqual(left)
})
