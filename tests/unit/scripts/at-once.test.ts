import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import { sums } from '../support/command.ts'
import { base } from '../support/folder.ts'
import type { Ended } from '../support/killed.ts'
import { runNode } from '../support/killed.ts'

const project = realpathSync(mkdtempSync(join(tmpdir(), 'at-once-')))
beforeAll(() => {
  copyProject(project)
  cpSync(base, join(project, 'data'), { recursive: true })
})
const elsewhere = `${project}-elsewhere`
afterAll(() => {
  for (const each of [project, elsewhere]) rmSync(each, { recursive: true, force: true })
})

const node = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  runNode(args, { cwd: project, env })
const data = ['scripts/build-data.ts']
const site = ['scripts/build-site.ts', '--no-pictures']

test('of three build:data at once each succeeds, and what is there is whole', async () => {
  await node(data)
  const alone = sums(join(project, 'public', 'data'))
  const ended = await Promise.all([node(data), node(data), node(data)])
  expect(
    ended.map(({ code }) => code),
    ended.map(({ said }) => said).join(''),
  ).toEqual([0, 0, 0])
  expect(sums(join(project, 'public', 'data'))).toEqual(alone)
})

test('of two build:site at once, for two addresses and while the data is built anew, nothing is mixed', async () => {
  const address = (name: string): Record<string, string> => ({ SITE: `https://${name}.example` })
  const alone = new Map<string, Record<string, string>>()
  for (const name of ['one', 'two']) {
    await node(site, address(name))
    alone.set(name, sums(join(project, 'dist')))
  }
  const before = readdirSync(project)
  const ended = await Promise.all([
    node([...site, '--out', elsewhere], address('one')),
    node(site, address('two')),
    node(site, address('one')),
    node(data),
  ])
  expect(
    ended.map(({ code }) => code),
    ended.map(({ said }) => said).join(''),
  ).toEqual([0, 0, 0, 0])
  expect(sums(elsewhere)).toEqual(alone.get('one'))
  expect([...alone.values()]).toContainEqual(sums(join(project, 'dist')))
  expect(readdirSync(project)).toEqual(before)
  expect(readFileSync(join(elsewhere, 'robots.txt'), 'utf8')).toContain('one.example')
})
