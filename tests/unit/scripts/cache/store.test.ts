import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeSum } from '../../../../scripts/lib/cache/code.ts'
import { openStore, sumOf } from '../../../../scripts/lib/cache/store.ts'
import { scratch } from '../../dataset/product/support.ts'

const { path: work, remove } = scratch()
afterAll(remove)
let [folder, count] = ['', 0]
beforeEach(() => (folder = join(work, String((count += 1)), 'a#b%41c?d 甲', 'step')))

const [one, two] = [sumOf('one'), sumOf('two')]
const open = (said: string[] = []): ReturnType<typeof openStore> =>
  openStore(folder, (text) => said.push(text))

test('what was put is there for the next, as it was', () => {
  open().put(one, 'a text 文')
  open().put(two, Buffer.alloc(100_000, 7))
  expect(String(open().get(one))).toBe('a text 文')
  expect(open().get(two)).toEqual(Buffer.alloc(100_000, 7))
  expect(open().get(sumOf('three'))).toBeNull()
})

test('an entry with any byte changed, cut at any place, or under another key is none', () => {
  open().put(one, 'a text that is long enough to be packed, packed, packed')
  const path = join(folder, one)
  const whole = readFileSync(path)
  for (let at = 0; at < whole.length; at += 1) {
    writeFileSync(path, whole.with(at, whole[at]! ^ 1))
    expect(open().get(one), `byte ${at}`).toBeNull()
    writeFileSync(path, whole)
    truncateSync(path, at)
    expect(open().get(one), `cut at ${at}`).toBeNull()
  }
  writeFileSync(path, whole)
  cpSync(path, join(folder, two))
  expect(open().get(two)).toBeNull()
  expect(open().get(one)).not.toBeNull()
})

test('a folder in the place of an entry is none, and of the store says that nothing is kept, once', () => {
  mkdirSync(join(folder, one), { recursive: true })
  expect(open().get(one)).toBeNull()
  folder = join(folder, 'file')
  writeFileSync(folder, '')
  const said: string[] = []
  const store = open(said)
  for (const key of [one, two]) store.put(key, 'x')
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^Nothing more is kept for the next build: /)
  store.prune()
  expect(readFileSync(folder, 'utf8')).toBe('')
})

test.skipIf(!existsSync('/proc/self'))('a folder that no system makes is refused in a line', () => {
  for (const path of ['/proc/x/y', '/proc/self/fd/9999/x', '/dev/null/x']) {
    const said: string[] = []
    openStore(path, (text) => said.push(text)).put(one, 'x')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^Nothing more is kept .+choose another folder \(E(?:PERM|NOTDIR)\)$/)
    expect(openStore(path, (text) => said.push(text)).get(one)).toBeNull()
  }
})

test('prune leaves what this run used and what is called otherwise, forget removes what it wrote', () => {
  open().put(one, 'one')
  open().put(sumOf('old'), 'old')
  const left = `${one}.00000000-0000-0000-0000-000000000000`
  for (const name of [left, 'README']) writeFileSync(join(folder, name), '')
  const store = open()
  store.get(one)
  store.put(two, 'two')
  store.prune()
  expect(readdirSync(folder).sort()).toEqual([one, two, 'README'].sort())
  store.forget()
  expect(readdirSync(folder).sort()).toEqual([one, 'README'].sort())
})

test('parts of a sum do not run into one another', () => {
  expect(sumOf('ab', 'c')).not.toBe(sumOf('a', 'bc'))
  expect(sumOf('a')).toBe(sumOf(Buffer.from('a')))
})

test('the sum of the code is of every file that takes part, its path and its bytes', () => {
  const paths = ['src/a/b.ts', 'scripts/x.ts', 'public/favicon.svg', 'package-lock.json']
  for (const path of [...paths, 'public/data/v1/a.csv', 'tests/x.ts', 'data/a.md']) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
  const sum = codeSum(folder)
  for (const path of ['public/data/v1/a.csv', 'tests/x.ts', 'data/a.md']) {
    writeFileSync(join(folder, path), 'other')
    expect(codeSum(folder), path).toBe(sum)
  }
  for (const path of paths) {
    writeFileSync(join(folder, path), 'other')
    expect(codeSum(folder), path).not.toBe(sum)
    writeFileSync(join(folder, path), path)
  }
  expect(codeSum(folder)).toBe(sum)
  writeFileSync(join(folder, 'src', 'new.ts'), '')
  expect(codeSum(folder)).not.toBe(sum)
})
