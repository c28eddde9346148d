import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import { sums } from '../support/command.ts'
import { base } from '../support/folder.ts'
import type { Ended, Kill } from '../support/killed.ts'
import { deep, moments, runNode } from '../support/killed.ts'

// Two states of everything, so that a mixture would show: the data as of two days, the site for two addresses.
const states = {
  two: { date: '2025-11-22', env: { SITE: 'https://two.example', BASE: '/two/' } },
  one: { date: '2024-11-22', env: { SITE: 'https://one.example', BASE: '' } },
} as const
type State = keyof typeof states
type Sums = Readonly<Record<string, string>>

const project = realpathSync(mkdtempSync(join(tmpdir(), 'killed-')))
const at = (...names: string[]): string => join(project, ...names)
const places = [project, at('public', 'data')]
const whole = { data: [] as Sums[], site: [] as Sums[] }
let left: string[][] = []
const took = { data: 0, site: 0, build: 0 }

beforeAll(async () => {
  copyProject(project)
  for (const [state, { date }] of Object.entries(states)) {
    cpSync(base, at(state), { recursive: true })
    writeFileSync(at(state, 'release.json'), JSON.stringify({ version: '2024.11.0', date }))
    for (const name of ['data', 'site'] as const) {
      took[name] = (await make(name, state as State)).ms
      whole[name].push(made[name]())
    }
    cpSync(at('public', 'data'), at(`published-${state}`), { recursive: true })
  }
  took.build = took.data + took.site
  cpSync(at('one'), at('data'), { recursive: true })
  left = places.map((place) => readdirSync(place))
  for (const [two, one] of Object.values(whole)) expect(one).not.toEqual(two)
})
afterAll(() => rmSync(project, { recursive: true }))

const commands = {
  data: (state: State) => ['scripts/build-data.ts', '--data', state],
  site: (state: State) => ['scripts/build-site.ts', '--data-dir', publishedOf(state)],
  build: () => ['scripts/build.ts'],
}
const made = { data: () => sums(at('public', 'data', 'v1')), site: () => sums(at('dist')) }

/** The published files of a state: those of the last build, until there is a copy. */
function publishedOf(state: State): string {
  return whole.site.length < 2 ? at('public', 'data') : `published-${state}`
}

/** Makes a state with a command, which `kill` may end; otherwise it succeeds. */
async function make(name: keyof typeof commands, state: State, kill?: Kill): Promise<Ended> {
  if (name === 'build') {
    rmSync(at('data'), { recursive: true, force: true })
    cpSync(at(state), at('data'), { recursive: true })
  }
  const { env } = states[state]
  const ended = await runNode(commands[name](state), { cwd: project, env, ...(kill && { kill }) })
  if (!kill) expect(ended.code, ended.said).toBe(0)
  return ended
}

test.each(['data', 'site', 'build'] as const)(
  'a killed %s leaves what there was or the new, whole',
  async (name) => {
    const kinds = name === 'build' ? (['data', 'site'] as const) : [name]
    for (const kill of moments(name, took[name])) {
      await make(name, 'two', kill)
      for (const kind of kinds) expect(whole[kind]).toContainEqual(made[kind]())
      if (deep) await make(name, 'one')
    }
  },
)

test('what they left blocks no run, and the next removes it', async () => {
  await make('build', 'one')
  for (const kind of ['data', 'site'] as const) expect(made[kind]()).toEqual(whole[kind][1])
  expect(places.map((place) => readdirSync(place))).toEqual(left)
})
