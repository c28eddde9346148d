import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import { captured, newcomer } from '../support/captured.ts'
import { sums } from '../support/command.ts'
import { base, layered, remove } from '../support/folder.ts'
import type { Ended } from '../support/killed.ts'
import { runNode } from '../support/killed.ts'
import { reference } from '../support/reference.ts'

const project = realpathSync(mkdtempSync(join(tmpdir(), 'at-once-')))
const [elsewhere, renamed] = [`${project}-elsewhere`, `${project}-renamed`]
const alone = reference()
beforeAll(() => {
  copyProject(project)
  cpSync(base, join(project, 'data'), { recursive: true })
  cpSync(alone.data, join(project, 'public', 'data'), { recursive: true })
  cpSync(alone.site, join(project, 'dist'), { recursive: true })
})
afterAll(() => {
  for (const each of [project, elsewhere, `${elsewhere}.changes.json`, renamed])
    rmSync(each, { recursive: true, force: true })
})

const node = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  runNode(args, { cwd: project, env })
const data = ['scripts/build-data.ts']
const site = ['scripts/build-site.ts', '--no-pictures']

test('of three build:data at once each succeeds, and what is there is whole', async () => {
  const ended = await Promise.all([node(data), node(data), node(data)])
  expect(
    ended.map(({ code }) => code),
    ended.map(({ said }) => said).join(''),
  ).toEqual([0, 0, 0])
  expect(sums(join(project, 'public', 'data'))).toEqual(sums(alone.data))
})

test('of two build:site at once, for two addresses and while the data is built anew, nothing is mixed', async () => {
  const address = (host: string): Record<string, string> => ({ SITE: `https://${host}`, BASE: '' })
  const [one, two] = [sums(alone.site), sumsUnder('two.example')]
  expect(two).not.toEqual(one)
  const before = readdirSync(project)
  const ended = await Promise.all([
    node([...site, '--out', elsewhere], address('example.org')),
    node(site, address('two.example')),
    node(site, address('example.org')),
    node(data),
  ])
  expect(
    ended.map(({ code }) => code),
    ended.map(({ said }) => said).join(''),
  ).toEqual([0, 0, 0, 0])
  expect(sums(elsewhere)).toEqual(one)
  expect([one, two]).toContainEqual(sums(join(project, 'dist')))
  expect(readdirSync(project).filter((name) => name !== 'dist.changes.json')).toEqual(before)
})

test('of two format at once both succeed, and each file is in canonical form', async () => {
  const folder = layered(base)
  const canonical = sums(folder)
  for (const path of Object.keys(canonical).filter((name) => name.endsWith('.md')))
    appendFileSync(join(folder, path), '\n\n')
  const format = ['scripts/format.ts', '--data', folder]
  const both = await Promise.all([runNode(format), runNode(format)])
  expect(both.map(({ code, said }) => (code === 0 ? '' : said))).toEqual(['', ''])
  expect(sums(folder)).toEqual(canonical)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  remove(folder)
})

test('of two ingest of one report at once one writes it, and the other writes nothing', async () => {
  const folder = layered(base)
  const { args, place } = captured(join(folder, '..', 'report.txt'), folder)
  const both = await Promise.all([runNode(args), runNode(args)])
  expect(both.map(({ code }) => code).sort(), both.map(({ said }) => said).join('')).toEqual([0, 2])
  const draft = readFileSync(place, 'utf8')
  expect((await runNode([...args, '--force'])).code).toBe(0)
  expect(readFileSync(place, 'utf8')).toBe(draft)
  remove(folder)
})

test('of two add of one agency that is new at once, for two years, both are there with it', async () => {
  const folder = join(`${project}-added`, 'data')
  mkdirSync(join(folder, '..'))
  const { file, home } = newcomer(folder, join(folder, '..', 'one.txt'))
  const other = join(folder, '..', 'other.txt')
  writeFileSync(other, `${readFileSync(file, 'utf8')}\n`)
  const add = (path: string, year: string): Promise<Ended> =>
    runNode(['scripts/add.ts', path, '--year', year, '--data', folder])
  const both = await Promise.all([add(file, '2022'), add(other, '2023')])
  expect(both.map(({ said }) => / (\d) there before, (\d) not usable/.exec(said)?.[0])).toEqual([
    ...[' 0 there before, 0 not usable', ' 0 there before, 0 not usable'],
  ])
  expect(readdirSync(home).sort()).toEqual(['2022.md', '2023.md', 'agency.yaml'])
  rmSync(join(folder, '..'), { recursive: true })
})

/** What the site comes to for another host: nothing but the host differs. */
function sumsUnder(host: string): Record<string, string> {
  cpSync(alone.site, renamed, { recursive: true })
  for (const path of Object.keys(sums(renamed))) {
    const file = join(renamed, path)
    const text = readFileSync(file, 'latin1')
    if (text.includes('example.org')) {
      writeFileSync(file, text.replaceAll('example.org', host), 'latin1')
    }
  }
  return sums(renamed)
}
