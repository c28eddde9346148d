import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copy, fill, snapshot } from '../../../scripts/lib/copy.ts'
import { program } from '../support/killed.ts'

const work = mkdtempSync(join(tmpdir(), 'copy-'))
afterAll(() => rmSync(work, { recursive: true }))

test('a copy of a folder that is replaced meanwhile is of one state whole', async () => {
  const place = join(work, 'v1')
  mkdirSync(place)
  for (let at = 0; at < 20; at += 1) writeFileSync(join(place, `${at}`), '0')
  const publishing = spawn(
    process.execPath,
    program(`
      import { mkdirSync, writeFileSync } from 'node:fs'
      import { join } from 'node:path'
      import { withAside } from 'lib/aside.ts'
      let on = true
      process.stdin.on('end', () => (on = false)).resume()
      for (let state = 1; on; state += 1) await withAside(${JSON.stringify(work)}, async (own) => {
        const from = join(own.folder, 'v1')
        mkdirSync(from)
        for (let at = 0; at < 20; at += 1) writeFileSync(join(from, String(at)), String(state))
        own.put([{ from, to: ${JSON.stringify(place)} }])
        if (state === 1) console.log('ready')
        await new Promise((done) => setTimeout(done, 25))
      })
    `),
  )
  const ended = once(publishing, 'exit')
  await once(publishing.stdout, 'data')
  const seen = new Set<string>()
  for (let at = 0; at < 30; at += 1) {
    const copy = join(work, 'copy')
    snapshot(place, copy)
    const states = readdirSync(copy).map((name) => readFileSync(join(copy, name), 'utf8'))
    expect([states.length, new Set(states).size]).toEqual([20, 1])
    seen.add(states[0]!)
    rmSync(copy, { recursive: true })
  }
  publishing.stdin.end()
  expect((await ended)[0]).toBe(0)
  expect(seen.size).toBeGreaterThan(1)
})

test('a folder is copied with all that it holds, into one that may be there; so is a file', () => {
  const [from, to] = [join(work, 'from'), join(work, 'to', 'er')]
  mkdirSync(join(from, 'deep', 'er'), { recursive: true })
  for (const path of ['a', 'deep/b', 'deep/er/c']) writeFileSync(join(from, path), path)
  copy(from, to)
  copy(from, to)
  expect(readdirSync(to, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
    ...['a', 'deep', 'deep/b', 'deep/er', 'deep/er/c'],
  ])
  expect(readFileSync(join(to, 'deep', 'er', 'c'), 'utf8')).toBe('deep/er/c')
  copy(join(from, 'a'), join(to, 'one'))
  expect(readFileSync(join(to, 'one'), 'utf8')).toBe('a')
  symlinkSync(join(from, 'deep'), join(from, 'link'))
  snapshot(from, join(work, 'snapshot'))
  expect(readFileSync(join(work, 'snapshot', 'link', 'er', 'c'), 'utf8')).toBe('deep/er/c')
})

test('a folder that is not there cannot be copied', () => {
  expect(() => snapshot(join(work, 'nowhere'), join(work, 'copy'))).toThrow('ENOENT')
})

test('what is the same in a copy already is left, what is not is written beside its second name', () => {
  const [from, to, place] = [join(work, 'filled'), join(work, 'filling'), join(work, 'in-place')]
  for (const folder of [join(from, 'deep'), join(to, 'deep'), place]) {
    mkdirSync(folder, { recursive: true })
  }
  for (const path of ['deep/same', 'changed', 'new']) writeFileSync(join(from, path), path)
  writeFileSync(join(to, 'deep', 'same'), 'deep/same')
  writeFileSync(join(to, 'changed'), 'before')
  linkSync(join(to, 'changed'), join(place, 'changed'))
  const inode = statSync(join(to, 'deep', 'same')).ino
  const sum = (text: string): string => hash('sha256', text)
  const held = new Map([
    [join(to, 'deep', 'same'), sum('deep/same')],
    [join(to, 'changed'), sum('before')],
  ])
  expect(Object.fromEntries(fill(from, to, held))).toEqual(
    Object.fromEntries(['deep/same', 'changed', 'new'].map((path) => [join(to, path), sum(path)])),
  )
  for (const path of ['deep/same', 'changed', 'new']) {
    expect(readFileSync(join(to, path), 'utf8')).toBe(path)
  }
  expect(readFileSync(join(place, 'changed'), 'utf8')).toBe('before')
  expect(statSync(join(to, 'deep', 'same')).ino).toBe(inode)
})
