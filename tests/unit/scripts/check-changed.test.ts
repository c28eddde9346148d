import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeRepository } from '../release/repository.ts'
import { frozen } from '../support/folder.ts'

let repository: ReturnType<typeof makeRepository>
beforeAll(() => void (repository = makeRepository()))
afterEach(() => {
  repository.git('checkout', '--quiet', '--force', 'main', '--', 'data')
  repository.git('clean', '--quiet', '-fd', 'data')
})
afterAll(() => repository.remove())

const jincheng = 'data/agencies/14/jincheng-140500-gov'
const suqian = 'data/agencies/32/suqian-321300-gov'

/** What `check --changed` comes to: exit code, what is fatal as `file:line rule`, how much was read. */
function changed(...args: string[]): readonly [number | null, readonly string[], string] {
  const { status, stderr } = repository.node('scripts/check.ts', '--changed', ...args)
  const fatal = [...stderr.matchAll(/^(\S+):(\d+):\d+ error .* \[(.*)\]$/gm)]
  return [
    status,
    fatal.map(([, file, line, rule]) => `${file}:${line} ${rule}`),
    / and (\d+) reports read/.exec(stderr)?.[0].slice(5) ?? stderr,
  ]
}

test('nothing differs: no report is read', () => {
  expect(changed()).toEqual([0, [], '0 reports read'])
  expect(changed('HEAD')).toEqual([0, [], '0 reports read'])
})

test('what differs is read with the other years of its agency, committed or not, new files and other names too', () => {
  repository.edit(`${suqian}/2024.md`, 'year: 2024', 'year:  2024')
  expect(changed()).toEqual([1, [`${suqian}/2024.md:3 format`], '2 reports read'])
  repository.commit('Widen a space')
  expect(changed()).toEqual([0, [], '0 reports read'])
  expect(changed('HEAD~1')).toEqual([1, [`${suqian}/2024.md:3 format`], '2 reports read'])
  writeFileSync(join(repository.root, jincheng, '年报.md'), '')
  expect(changed()[1]).toEqual([`${jincheng}/年报.md:1 path`])
  repository.git('reset', '--quiet', '--hard', 'HEAD~1')
})

test('of agencies that do not differ the sums are read: a file of theirs is refused under another', () => {
  const sum = /sha256: .*/.exec(repository.read(`${jincheng}/2024.md`))![0]
  const own = /sha256: .*/.exec(repository.read(`${suqian}/2024.md`))![0]
  repository.edit(`${suqian}/2024.md`, own, sum)
  expect(changed()).toEqual([1, [`${suqian}/2024.md:18 identity`], '2 reports read'])
})

test('what all agencies share differs: all is read', () => {
  repository.edit('data/release.json', '2026.11.0', '2026.12.0')
  expect(changed()).toEqual([0, [], '5 reports read'])
})

/** What `check --changed` finds: `file:line rule` of each, and how many are left out. */
function found(...args: string[]): readonly [readonly string[], string] {
  const { stderr } = repository.node('scripts/check.ts', '--changed', ...args)
  const said = [...stderr.matchAll(/^(\S+):(\d+):\d+ finding .* \[(.*)\]$/gm)]
  return [
    said.map(([, file, line, rule]) => `${file}:${line} ${rule}`),
    /^.* left out$/m.exec(stderr)?.[0] ?? '',
  ]
}

test('findings that the revision has are left out and counted; what it has not, and has otherwise, is said', () => {
  repository.edit(`${suqian}/2023.md`, 'signed: null', 'signed: 2022-01-02')
  expect(found()).toEqual([
    [`${suqian}/2023.md:10 dates`],
    '7 findings that HEAD has already are left out',
  ])
  repository.commit('Sign it in the past')
  expect(found()).toEqual([[], ''])
  repository.edit(`${suqian}/2023.md`, 'signed: 2022-01-02', 'signed: 2021-01-02')
  expect(found()).toEqual([
    [`${suqian}/2023.md:10 dates`],
    '7 findings that HEAD has already are left out',
  ])
  expect(repository.node('scripts/check.ts', '--changed', '--format', 'json').stdout).toContain(
    '2021-01-02',
  )
  repository.git('reset', '--quiet', '--hard', 'HEAD~1')
})

test('what all agencies share adds no finding to an agency that does not differ', () => {
  repository.edit('data/release.json', '2026.11.0', '2026.12.0')
  const [said, left] = found()
  expect([said, left]).toEqual([[], expect.stringMatching(/^\d+ findings .* left out$/)])
})

test('of an agency with another id only what its id changes is said', () => {
  const other = suqian.replace('suqian-', 'suqiang-')
  repository.git('mv', suqian, other)
  for (const name of ['agency.yaml', '2023.md', '2024.md'])
    repository.edit(`${other}/${name}`, 'suqian-321300-gov', 'suqiang-321300-gov')
  repository.commit('Give it another id')
  expect(found('HEAD~1')).toEqual([[], '7 findings that HEAD~1 has already are left out'])
  repository.git('reset', '--quiet', '--hard', 'HEAD~1')
})

test('a revision without data: all is new', () => {
  repository.git('checkout', '--quiet', '--orphan', 'empty')
  repository.git('rm', '--quiet', '-r', '--cached', 'data')
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'Nothing')
  const { status, stderr } = repository.node('scripts/check.ts', '--changed', 'HEAD')
  expect([status, /(\d+) findings$/m.exec(stderr)?.[0]]).toEqual([0, '8 findings'])
  repository.git('checkout', '--quiet', '--force', 'main')
})

test('an agency that is gone is missed where a release holds it; those that do not differ are not', () => {
  cpSync(join(frozen, 'releases'), join(repository.root, 'data', 'releases'), { recursive: true })
  for (const [province, id] of [
    ['31', 'shanghai-310000-gov-office'],
    ['41', 'mianchi-411221-gov'],
    ['32', 'shuyang-321322-dept-development-reform'],
    ['14', 'jiangxian-140826-gov'],
    ['14', 'xinjiang-140825-gov-office'],
  ] as const) {
    const path = join('agencies', province, id)
    cpSync(join(frozen, path), join(repository.root, 'data', path), { recursive: true })
  }
  repository.commit('Hold what the release holds')
  expect(changed()).toEqual([0, [], '0 reports read'])
  rmSync(join(repository.root, jincheng), { recursive: true })
  const [code, fatal, read] = changed()
  expect([code, read]).toEqual([1, '0 reports read'])
  expect(fatal).toEqual(['data/releases/2026.11.0/observations.parquet:1 release'])
  repository.git('reset', '--quiet', '--hard', 'HEAD~1')
})

test('a revision that git does not know, a folder without git', () => {
  expect(changed('HEAD~99')).toEqual([
    1,
    [],
    'Unexpected HEAD~99, expected a revision that git knows\n',
  ])
  expect(changed('--output=x')[0]).toBe(1)
  renameSync(join(repository.root, '.git'), join(repository.root, 'git'))
  expect(changed()[2]).toBe('Unexpected HEAD, expected a revision that git knows\n')
  renameSync(join(repository.root, 'git'), join(repository.root, '.git'))
})
