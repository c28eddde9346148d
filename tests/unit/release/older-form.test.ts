import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Repository } from './repository.ts'
import { makeRepository } from './repository.ts'

let repository: Repository

beforeAll(() => {
  repository = makeRepository()
  const { status, stderr } = repository.node('scripts/release.ts', '2026.11.1', '2026-11-30')
  expect(status, stderr).toBe(0)
}, 120_000)
afterAll(() => repository.remove())

const readings = /^readings:(?: \[\])?\n(?: {2}.*\n)*/m

/** Commits the release as if its reports had been of another form, and goes on with them as they are; commands stay on top. */
function releasedWith(line: string): void {
  const paths = globSync(join(repository.root, 'data/agencies/*/*/*.md'))
  const texts = paths.map((path) => readFileSync(path, 'utf8'))
  paths.forEach((path, at) => writeFileSync(path, texts[at]!.replace(readings, line)))
  repository.commit('Release 2026.11.1')
  paths.forEach((path, at) => writeFileSync(path, texts[at]!))
  repository.commit('Go on')
}

test('reports of a release that said `reviewed` are no new ones in the notes of the next', () => {
  const before = repository.git('rev-parse', 'HEAD').trim()
  releasedWith('reviewed: true\n')
  const { status, stderr } = repository.node('scripts/release.ts', '2026.12.0', '2026-12-31')
  expect(status, stderr).toBe(0)
  const notes = repository.read('data/releases/2026.12.0/NOTES.md')
  expect(notes).toContain('0 reports added, 0 removed, 0 cells changed, 0 findings gained, 0 lost')
  const diff = repository.node('scripts/diff.ts', 'HEAD^', 'HEAD')
  expect(diff.stderr).toBe('')
  expect(diff.stdout).toMatch(/^0 reports added, 0 removed, 0 cells changed/m)
  repository.git('clean', '--quiet', '-fd', 'data')
  repository.git('checkout', '--quiet', 'HEAD', '--', '.')
  repository.git('reset', '--quiet', '--soft', before)
}, 60_000)

test('a release whose reports cannot be read is not compared with', () => {
  releasedWith('revised: true\n')
  const { status, stderr } = repository.node('scripts/release.ts', '2026.12.0', '2026-12-31')
  expect(status).toBe(1)
  expect(stderr).toContain(
    'Unexpected reports of release 2026.11.1 that cannot be read (above), expected all: the notes would call them new. Nothing was written',
  )
  expect(repository.git('status', '--porcelain', '--', 'data')).toBe('')
}, 60_000)
