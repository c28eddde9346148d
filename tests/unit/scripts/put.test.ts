import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Put } from '../../../scripts/lib/put.ts'
import { finishPuts, putAll, putFile } from '../../../scripts/lib/put.ts'

let folder = ''
let own = ''
const at = (...names: string[]): string => join(folder, ...names)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'put-'))
  own = at('own')
  mkdirSync(own)
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (...names: string[]): string => readFileSync(at(...names), 'utf8')
const all = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'own' && name !== 'own/puts.json')
    .sort()

/** A file that is finished, of the text `new`, and its place. */
function file(name: string, more: Partial<Put> = {}): Put {
  writeFileSync(join(own, name), 'new')
  return { from: join(own, name), to: at('place', name), ...more }
}

/** A folder that is finished, and its place. */
function folderOf(name: string, more: Partial<Put> = {}): Put {
  mkdirSync(join(own, name))
  writeFileSync(join(own, name, 'file'), 'new')
  return { from: join(own, name), to: at('place', name), ...more }
}

/** What is in a place before. */
function old(...names: string[]): void {
  mkdirSync(at('place'), { recursive: true })
  for (const name of names) writeFileSync(at('place', name), 'old')
}

/** A list that is written down, of which nothing was done: the puts are taken back one by one. */
function writtenDown(puts: readonly Put[]): void {
  const before = puts.map(({ to }) => (existsSync(to) ? readFileSync(to, 'utf8') : null))
  const kept = before.map((text, index) => {
    if (text !== null) linkSync(puts[index]!.to, at(`kept${index}`))
    return text !== null
  })
  putAll(own, puts)
  for (const [index, { from, to }] of puts.entries()) {
    renameSync(to, from)
    if (kept[index]) renameSync(at(`kept${index}`), to)
  }
}

test('what is finished comes to its place: new, over a file, for a folder that was there', () => {
  old('b')
  mkdirSync(at('place', 'c'))
  writeFileSync(at('place', 'c', 'other'), 'old')
  putAll(own, [file('a'), file('b'), folderOf('c'), folderOf('d')])
  expect(all().filter((name) => name.startsWith('place'))).toEqual([
    ...['place', 'place/a', 'place/b', 'place/c', 'place/c/file', 'place/d', 'place/d/file'],
  ])
  expect(['a', 'b'].map((name) => read('place', name))).toEqual(['new', 'new'])
})

test('what is fresh takes the place of none', () => {
  old('a')
  mkdirSync(at('place', 'b'))
  writeFileSync(at('place', 'b', 'other'), 'old')
  expect(() => putAll(own, [file('a', { fresh: true })])).toThrow('EEXIST')
  expect(() => putAll(own, [folderOf('b', { fresh: true })])).toThrow('ENOTEMPTY')
  expect([read('place', 'a'), readdirSync(at('place', 'b'))]).toEqual(['old', ['other']])
  putAll(own, [file('c', { fresh: true }), folderOf('d', { fresh: true })])
  expect([read('place', 'c'), read('place', 'd', 'file')]).toEqual(['new', 'new'])
  expect([existsSync(join(own, 'c')), existsSync(join(own, 'd'))]).toEqual([false, false])
})

test('where one cannot be put, the new ones before it are taken back, the last first', () => {
  old('b', 'd')
  const puts = [file('a'), file('b'), file('c'), file('d', { fresh: true })]
  expect(() => putAll(own, puts)).toThrow('EEXIST')
  expect([existsSync(at('place', 'a')), existsSync(at('place', 'c'))]).toEqual([false, false])
  expect([read('own', 'a'), read('own', 'c')]).toEqual(['new', 'new'])
  // Those that took the place of another stay: what was there is gone.
  expect([read('place', 'b'), read('place', 'd')]).toEqual(['new', 'old'])
})

test('a file is put over another only when asked', () => {
  const { from, to } = file('a')
  putFile(from, to, { over: false })
  expect([read('place', 'a'), existsSync(from)]).toEqual(['new', false])
  writeFileSync(from, 'newer')
  expect(() => putFile(from, to, { over: false })).toThrow('EEXIST')
  expect(read('place', 'a')).toBe('new')
  putFile(from, to, { over: true })
  expect([read('place', 'a'), existsSync(from)]).toEqual(['newer', false])
  putFile(file('b').from, at('deep', 'er', 'b'), { over: true })
  expect(read('deep', 'er', 'b')).toBe('new')
})

test('without a list nothing is to be finished; half a list is none', () => {
  finishPuts(own)
  file('a')
  writeFileSync(join(own, 'puts.json.part'), '[{"from"')
  finishPuts(own)
  expect(all()).toEqual(['own/a', 'own/puts.json.part'])
})

test('a list of which nothing was begun is left', () => {
  old('b')
  const puts = [file('a'), file('b')]
  writtenDown(puts)
  finishPuts(own)
  expect([existsSync(at('place', 'a')), read('place', 'b')]).toEqual([false, 'old'])
  expect(existsSync(join(own, 'puts.json.part'))).toBe(false)
})

test('a list that was begun is finished, whichever was done', () => {
  for (const done of [0, 1, 2]) {
    old('b', 'c')
    const puts = [file('a'), file('b'), file('c')]
    rmSync(puts[0]!.to, { force: true })
    writtenDown(puts)
    renameSync(puts[done]!.from, puts[done]!.to)
    finishPuts(own)
    expect(['a', 'b', 'c'].map((name) => read('place', name))).toEqual(['new', 'new', 'new'])
    expect(readdirSync(own)).toEqual(['puts.json'])
    // Once more does nothing.
    finishPuts(own)
    expect(read('place', 'a')).toBe('new')
  }
})

test('a folder that was moved away for the finished one makes place for it', () => {
  const put = folderOf('a')
  mkdirSync(put.to, { recursive: true })
  writeFileSync(join(put.to, 'file'), 'old')
  renameSync(put.to, at('kept'))
  putAll(own, [put])
  // The moment between two renames: the old one aside, the finished one not yet in place.
  renameSync(put.to, put.from)
  finishPuts(own)
  expect(existsSync(put.to)).toBe(false)
  renameSync(at('kept'), `${put.from}.old`)
  finishPuts(own)
  expect(read('place', 'a', 'file')).toBe('new')
})

test('what somebody has changed, made or put in a place since is left, and all that was not done with it', () => {
  const changes: readonly ((to: string) => void)[] = [
    (to) => utimesSync(to, 1, 1),
    (to) => writeFileSync(to, 'mine'),
    (to) => {
      rmSync(to)
      writeFileSync(to, 'mine')
    },
  ]
  for (const change of changes) {
    old('b', 'c')
    const puts = [file('a'), file('b'), file('c')]
    rmSync(puts[0]!.to, { force: true })
    writtenDown(puts)
    renameSync(puts[0]!.from, puts[0]!.to)
    change(puts[2]!.to)
    const mine = read('place', 'c')
    finishPuts(own)
    expect([read('place', 'b'), read('place', 'c')]).toEqual(['old', mine])
  }
})

test('a place that somebody emptied since takes what was finished', () => {
  old('b')
  const puts = [file('a'), file('b')]
  writtenDown(puts)
  renameSync(puts[0]!.from, puts[0]!.to)
  rmSync(puts[1]!.to)
  finishPuts(own)
  expect(read('place', 'b')).toBe('new')
})
