import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskSink } from '../../../scripts/lib/output.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'output-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
const read = (...names: string[]): string => readFileSync(at(...names), 'utf8')

test('what is given to a file, texts and bytes, is there in order with its sum and size', () => {
  const sink = diskSink(folder)
  for (const text of ['样', '本', '\n']) sink.append('deep/er/a.csv', text)
  sink.append('b.bin', new Uint8Array([1, 2]))
  sink.append('b.bin', 'x')
  sink.append('b.bin', new Uint8Array([3]))
  expect([sink.size('deep/er/a.csv'), sink.size('b.bin'), sink.size('c')]).toEqual([7, 4, 0])
  expect(sink.paths()).toEqual(['b.bin', 'deep/er/a.csv'])
  expect(sink.sum('b.bin')).toBe(sha256(new Uint8Array([1, 2, 120, 3])))
  expect(Buffer.from(sink.read('b.bin'))).toEqual(Buffer.from([1, 2, 120, 3]))
  sink.append('b.bin', 'y')
  const sums = sink.finish()
  expect([...sums]).toEqual([
    ['deep/er/a.csv', sha256('样本\n')],
    ['b.bin', sha256(new Uint8Array([1, 2, 120, 3, 121]))],
  ])
  expect(read('deep', 'er', 'a.csv')).toBe('样本\n')
  expect(readFileSync(at('b.bin'))).toEqual(Buffer.from([1, 2, 120, 3, 121]))
})

test('an empty file is a file, and what is removed is none', () => {
  const sink = diskSink(folder)
  sink.append('empty', '')
  sink.append('gone', 'x')
  sink.remove('gone')
  expect(existsSync(at('gone'))).toBe(false)
  expect(sink.paths()).toEqual(['empty'])
  expect([...sink.finish()]).toEqual([['empty', sha256('')]])
  expect(read('empty')).toBe('')
  for (const use of [sink.read, sink.sum, sink.remove])
    expect(() => use('gone')).toThrow('no file gone')
})

test('at most a quarter of a megabyte of a file waits in memory, and 32 of all', () => {
  const sink = diskSink(folder)
  const block = 'x'.repeat(262_144)
  sink.append('a', block)
  expect(existsSync(at('a'))).toBe(false)
  sink.append('a', 'y')
  expect(read('a').length).toBe(262_145)
  for (let file = 0; file < 128; file += 1) sink.append(`many/${file}`, block)
  expect(existsSync(at('many'))).toBe(false)
  sink.append('b', 'z')
  expect([read('many', '0').length, read('many', '127').length, read('b')]).toEqual([
    ...[262_144, 262_144, 'z'],
  ])
  sink.append('c', 'z')
  expect(existsSync(at('c'))).toBe(false)
  expect(sink.finish().size).toBe(131)
  expect(read('c')).toBe('z')
})

test('what a removed file had waiting no longer counts', () => {
  const sink = diskSink(folder)
  const block = 'x'.repeat(262_144)
  for (let file = 0; file < 200; file += 1) {
    sink.append('gone', block)
    sink.remove('gone')
  }
  sink.append('a', 'y')
  expect(existsSync(at('a'))).toBe(false)
})

/** Files that stand already, and under a second name. */
function standing(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  mkdirSync(at('v1'))
  mkdirSync(at('place'))
  const entries = Object.entries(files)
  for (const [path, text] of entries) {
    writeFileSync(at('v1', path), text)
    linkSync(at('v1', path), at('place', path))
  }
  return new Map(entries.map(([path, text]) => [at('v1', path), sha256(text)]))
}

test('a file that comes out as it stands is left, another is written beside its second name', () => {
  const held = standing({
    same: 'one',
    whole: 'two',
    longer: 'three',
    other: 'four',
    grown: 'f',
    gone: 'g',
  })
  const sink = diskSink(at('v1'), held)
  const known = (text: string): { sum: string; bytes: number } => ({
    ...{ sum: sha256(text), bytes: text.length },
  })
  sink.append('same', 'o')
  sink.append('same', 'ne')
  sink.whole!('whole', known('two'), () => expect.fail('asked for'))
  sink.whole!('grown', known('f'), () => expect.fail('asked for'))
  sink.append('grown', 'ive')
  sink.append('longer', 'three')
  expect(sink.sum('longer')).toBe(sha256('three'))
  sink.append('longer', ' more')
  sink.whole!('other', known('5'), () => '5')
  sink.append('gone', 'x')
  sink.remove('gone')
  expect(() => sink.whole!('other', known('5'), () => '5')).toThrow('two files are called other')
  const now = { same: 'one', whole: 'two', longer: 'three more', other: '5', grown: 'five' }
  expect(sink.size('whole') + sink.size('grown')).toBe(7)
  expect(Object.fromEntries(sink.finish())).toEqual(
    Object.fromEntries(Object.entries(now).map(([path, text]) => [path, sha256(text)])),
  )
  for (const [path, text] of Object.entries(now)) expect(read('v1', path), path).toBe(text)
  for (const [path, text] of [
    ['longer', 'three'],
    ['other', 'four'],
    ['grown', 'f'],
  ] as const) {
    expect(read('place', path), path).toBe(text)
  }
  const inode = (folder: string, path: string): number => statSync(at(folder, path)).ino
  for (const path of ['same', 'whole']) expect(inode('v1', path)).toBe(inode('place', path))
})
