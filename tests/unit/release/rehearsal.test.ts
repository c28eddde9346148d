import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { citationOf } from '../../../src/release/citation.ts'
import { run } from '../dataset/product/run.ts'
import { scratch } from '../dataset/product/support.ts'
import { sums } from '../support/command.ts'
import { gitIn } from '../support/git.ts'
import type { Repository } from './repository.ts'
import { makeRepository } from './repository.ts'

const jincheng = 'data/agencies/14/jincheng-140500-gov'
let repository: Repository
beforeAll(() => {
  repository = makeRepository()
  copyFileSync('CITATION.cff', join(repository.root, 'CITATION.cff'))
  repository.git('add', 'CITATION.cff')
  repository.commit('Say how to cite')
})
afterAll(() => repository.remove())

const release = (...args: string[]): ReturnType<Repository['node']> =>
  repository.node('scripts/release.ts', ...args)

/** Commits a release and makes the tag, as the command says. */
function publish(said: string): void {
  for (const line of said.split('\n').filter((each) => each.startsWith('  git '))) {
    if (line.includes(' push ')) continue
    const words = [...line.trim().matchAll(/'([^']*)'|(\S+)/g)]
    repository.git(...words.slice(1).map(([, quoted, plain]) => quoted ?? plain!))
  }
}

/** Why a release is refused; nothing of the data has changed. */
function refused(...args: string[]): string {
  const before = sums(join(repository.root, 'data'))
  const { status, stderr } = release(...args)
  expect(status).toBe(1)
  expect(sums(join(repository.root, 'data'))).toEqual(before)
  return stderr
}

test('a release, one that is reverted, and the one after it', async () => {
  const first = release('2026.11.1', '2026-11-30')
  expect([first.status, first.stderr]).toEqual([
    0,
    [
      'data/releases/2026.11.1 written: read NOTES.md there. Then commit, and make the tag:',
      '  git add data CITATION.cff',
      "  git commit -m 'Release 2026.11.1'",
      "  git tag -a 2026.11.1 -m 'Data as of 2026-11-30'",
      ...['  git push --follow-tags', ''],
    ].join('\n'),
  ])
  publish(first.stderr)
  expect(repository.git('status', '--porcelain', 'data', 'CITATION.cff')).toBe('')
  expect(repository.git('describe')).toBe('2026.11.1\n')
  expect(repository.read('CITATION.cff')).toBe(
    readFileSync('CITATION.cff', 'utf8')
      .replace(/^version: .*$/m, 'version: 2026.11.1')
      .replace(/^date-released: .*$/m, 'date-released: 2026-11-30'),
  )

  const text = repository.read(`${jincheng}/2024.md`)
  writeFileSync(
    join(repository.root, jincheng, '2023.md'),
    text.replace('year: 2024', 'year: 2023'),
  )
  repository.commit('Add a report')
  publish(release('2026.12.0', '2026-12-31').stderr)
  repository.git('revert', '--no-edit', 'HEAD')
  expect(repository.read('CITATION.cff')).toContain('\nversion: 2026.11.1\n')
  const used = 'expected one later than 2026.12.0, which was released\n'
  expect(refused('2026.12.0', '2027-01-15')).toBe(`Unexpected version 2026.12.0, ${used}`)
  repository.git('tag', '--delete', '2026.12.0')
  expect(refused('2026.11.9', '2027-01-15')).toBe(`Unexpected version 2026.11.9, ${used}`)
  expect(refused('2026.12.1', '2026-12-30')).toBe(
    'Unexpected date 2026-12-30, expected 2026-12-31 or later, the date of the last release\n',
  )

  const second = release('2026.12.1', '2026-12-31')
  expect(second.status, second.stderr).toBe(0)
  await expect(repository.read('data/releases/2026.12.1/NOTES.md')).toMatchFileSnapshot(
    join('..', '..', 'fixtures', 'reviews', 'release-after-a-revert.md'),
  )
  publish(second.stderr)
  expect(repository.git('describe')).toBe('2026.12.1\n')
  const built = repository.node('scripts/build-data.ts', '--out', 'public')
  expect(built.status, built.stderr).toBe(0)
  expect(repository.read('public/v1/SHA256SUMS')).toBe(
    repository.read('data/releases/2026.12.1/FILES'),
  )
})

test('a shallow clone, in which earlier releases cannot be seen, makes none', () => {
  const { path, remove } = scratch()
  const root = join(path, 'shallow')
  gitIn(path)('clone', '--quiet', '--depth', '1', `file://${repository.root}`, root)
  for (const each of ['src', 'scripts', 'node_modules'])
    symlinkSync(resolve(each), join(root, each))
  const { status, stderr } = run(
    [
      ...['--preserve-symlinks', '--preserve-symlinks-main', 'scripts/release.ts'],
      ...['2027.1.0', '2027-01-31'],
    ],
    { cwd: root },
  )
  expect([status, stderr]).toEqual([
    1,
    'Unexpected shallow clone, expected the whole history, in which earlier releases are: run `git fetch --unshallow --tags`\n',
  ])
  remove()
})

test('a citation without version or date gets both at its end', () => {
  expect(
    citationOf('cff-version: 1.2.0\ntitle: x\n', { version: '2026.12.1', date: '2026-12-31' }),
  ).toBe('cff-version: 1.2.0\ntitle: x\nversion: 2026.12.1\ndate-released: 2026-12-31\n')
})
