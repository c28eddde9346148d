import { readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { run, sums } from '../unit/support/command.ts'
import { frozen } from '../unit/support/folder.ts'

const folder = join('.build', 'e2e', 'parts')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = {
  SITE: 'https://example.org',
  BASE: '/a/b/',
  REPOSITORY: 'https://example.org/repository',
  NODE_ENV: 'production',
  // What the site was built from, so that the parts take it from there.
  CACHE_DIR: resolve('.build', 'cache', 'based'),
}
const made = [
  ...['--data-dir', resolve('.build', 'e2e', 'data')],
  ...['--releases', join(frozen, 'releases')],
]

test('two parts of the site merged are byte for byte one build', () => {
  const bundle = join(folder, 'bundle')
  const bundled = run('build-site', [...made, '--no-pictures', '--bundle', '--out', bundle], env)
  expect([bundled.code, bundled.err]).toEqual([0, `${bundle}: what all parts of the site need\n`])
  expect(readdirSync(join(bundle, 'bundle')).length).toBe(1)
  const parts = ['1', '2'].map((part) => join(folder, part))
  for (const [at, part] of parts.entries()) {
    const shard = ['--shard', `${at + 1}/2`, '--with', bundle, '--out', part, '--no-pictures']
    const { code, err } = run('build-site', [...made, ...shard], env)
    expect([code, err]).toEqual([0, `${part}: part ${at + 1} of 2 of the site\n`])
  }
  // The bundle is not in each of them, and each page is in one.
  expect(parts.map((part) => readdirSync(part).sort())).toEqual([
    ['charts', 'pages', 'shard.json'],
    ['charts', 'pages', 'shard.json'],
  ])
  const merged = join(folder, 'merged')
  const { code, err } = run('merge', [bundle, ...parts, ...made, '--out', merged], env)
  // All of it was in the parts: nothing is said to have been made.
  expect([code, err]).toEqual([0, `${merged}: built of 2 parts\n`])
  expect(sums(merged)).toEqual(sums(inject('based').folder))
})

test('three processes at once make the site that one makes, and keep the same', () => {
  const kept = (): string[] =>
    ['bundle', 'charts', 'pages'].flatMap((name) => readdirSync(join(env.CACHE_DIR, name)).sort())
  const [before, out] = [kept(), join(folder, 'at-once')]
  const { code, err } = run(
    'build-site',
    [...made, '--jobs', '3', '--no-pictures', '--out', out],
    env,
  )
  expect([code, err]).toEqual([0, expect.stringMatching(/^\S+at-once: built in [\d.]+ s\n$/)])
  expect(sums(out)).toEqual(sums(inject('based').folder))
  expect(kept()).toEqual(before)
})
