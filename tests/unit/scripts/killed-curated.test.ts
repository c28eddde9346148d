import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { asideName, heal } from '../../../scripts/lib/aside.ts'
import { writeMadeUp } from '../../bench/made-up.ts'
import { makeRepository } from '../release/repository.ts'
import { captured, newcomer } from '../support/captured.ts'
import { sums } from '../support/command.ts'
import { base, layered, remove } from '../support/folder.ts'
import type { Ended, Kill } from '../support/killed.ts'
import { deep, moments, runNode } from '../support/killed.ts'

const work = mkdtempSync(join(tmpdir(), 'killed-'))
afterAll(() => rmSync(work, { recursive: true }))

const asides = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(asideName))

test('format: each file is as it was or in canonical form', async () => {
  const data = join(work, 'data')
  writeMadeUp(data, 4)
  const canonical = sums(data)
  const reports = Object.keys(canonical).filter((path) => path.endsWith('.md'))
  const spoil = (): void => {
    for (const path of reports) {
      const text = readFileSync(join(data, path), 'utf8')
      writeFileSync(join(data, path), text.endsWith('\n\n\n') ? text : `${text}\n\n`)
    }
  }
  const args = ['scripts/format.ts', '--data', data]
  spoil()
  const spoilt = sums(data)
  const { ms } = await runNode(args)
  expect(sums(data)).toEqual(canonical)
  for (const kill of moments('format', ms)) {
    spoil()
    await runNode(args, { kill })
    for (const [path, sum] of Object.entries(sums(join(data, 'agencies')))) {
      const own = join('agencies', path)
      expect([canonical[own], spoilt[own]]).toContain(sum)
    }
    if (deep) expect((await runNode(args)).code).toBe(0)
  }
  expect((await runNode(args)).code).toBe(0)
  expect(sums(data)).toEqual(canonical)
  expect(asides(data)).toEqual([])
})

test('ingest: a draft whole, or none', async () => {
  const data = layered(base)
  const { args, place } = captured(join(work, 'report.txt'), data)
  const before = sums(data)
  const { code, ms } = await runNode(args)
  expect(code).toBe(0)
  const draft = readFileSync(place, 'utf8')
  for (const kill of moments('ingest', ms)) {
    rmSync(place, { force: true })
    await runNode(args, { kill })
    expect([null, draft]).toContain(existsSync(place) ? readFileSync(place, 'utf8') : null)
    if (deep) expect((await runNode([...args, '--force'])).code).toBe(0)
  }
  expect((await runNode([...args, '--force'])).code).toBe(0)
  expect(readFileSync(place, 'utf8')).toBe(draft)
  rmSync(place)
  expect(sums(data)).toEqual(before)
  expect(asides(data)).toEqual([])
  remove(data)
})

test('add: agency and draft, both whole, or neither', async () => {
  const data = join(work, 'added')
  const { file, home } = newcomer(data, join(work, 'added.txt'))
  const before = sums(data)
  const add = ['scripts/add.ts', file, '--data', data]
  const { code, said, ms } = await runNode(add)
  expect(code, said).toBe(0)
  const made = sums(data)
  expect(Object.keys(made).length).toBe(Object.keys(before).length + 2)
  for (const kill of moments('add', ms)) {
    rmSync(home, { recursive: true, force: true })
    await runNode(add, { kill })
    heal(data)
    expect([before, made]).toContainEqual(sums(data))
    if (deep) {
      expect([0, 3]).toContain((await runNode(add)).code)
      expect(sums(data)).toEqual(made)
    }
  }
  expect([0, 3]).toContain((await runNode(add)).code)
  expect(sums(data)).toEqual(made)
  expect(asides(data)).toEqual([])
})

test('release: folder and date, or neither', async () => {
  const { root, git, read, remove } = makeRepository()
  const data = join(root, 'data')
  const args = ['scripts/release.ts', '2027.1.0', '2027-01-31']
  const links = ['--preserve-symlinks', '--preserve-symlinks-main']
  const release = (kill?: Kill): Promise<Ended> =>
    runNode([...links, ...args], { cwd: root, ...(kill && { kill }) })
  const takeBack = (): void => {
    git('checkout', '--quiet', 'HEAD', '--', 'data')
    git('clean', '--quiet', '-ffdx', 'data')
  }
  const { code, said, ms } = await release()
  expect(code, said).toBe(0)
  const released = sums(data)
  takeBack()
  const before = sums(data)
  for (const kill of moments('release', ms)) {
    await release(kill)
    // What every command does that writes there.
    heal(data)
    expect([before, released]).toContainEqual(sums(data))
    if (deep) {
      const { code, said } = await release()
      if (code !== 0) expect(said).toContain('later than 2027.1.0, which is there')
      expect(sums(data)).toEqual(released)
    }
    takeBack()
  }
  expect(read('data/release.json')).not.toContain('2027')
  const both = await Promise.all([release(), release()])
  expect(both.map((each) => each.code).sort()).toEqual([0, 1])
  expect(sums(data)).toEqual(released)
  remove()
})
