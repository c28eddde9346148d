import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskSink, moveInto } from '../../../scripts/lib/output.ts'

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
  expect(read('a').length).toBe(0)
  sink.append('a', 'y')
  expect(read('a').length).toBe(262_145)
  for (let file = 0; file < 128; file += 1) sink.append(`many/${file}`, block)
  expect(read('many', '0').length).toBe(0)
  sink.append('b', 'z')
  expect([read('many', '0').length, read('many', '127').length, read('b')]).toEqual([
    ...[262_144, 262_144, 'z'],
  ])
  sink.append('c', 'z')
  expect(read('c')).toBe('')
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
  expect(read('a')).toBe('')
})

test('a folder is moved into another, folder by folder, over the files that are there', () => {
  for (const path of ['from/both/deep', 'from/new', 'to/both'])
    mkdirSync(at(path), { recursive: true })
  for (const path of ['from/both/deep/a', 'from/both/b', 'from/new/c', 'from/d'])
    writeFileSync(at(path), 'new')
  for (const path of ['to/both/kept', 'to/d']) writeFileSync(at(path), 'old')
  moveInto(at('from'), at('to'))
  expect(readdirSync(at('to'), { recursive: true, encoding: 'utf8' }).sort()).toEqual([
    ...['both', 'both/b', 'both/deep', 'both/deep/a', 'both/kept', 'd', 'new', 'new/c'],
  ])
  expect([read('to', 'd'), read('to', 'both', 'kept')]).toEqual(['new', 'old'])
  expect(readdirSync(at('from'), { recursive: true })).toEqual(['both'])
})

/** A folder on another disk than the system's temporary folder, where there is one. */
function elsewhere(): string | null {
  const memory = '/dev/shm'
  if (!existsSync(memory) || statSync(memory).dev === statSync(tmpdir()).dev) return null
  return mkdtempSync(join(memory, 'output-'))
}

test.skipIf(elsewhereIsNone())(
  'what is on another disk is copied, and is gone where it was',
  () => {
    const other = elsewhere()!
    mkdirSync(join(other, 'new', 'deep'), { recursive: true })
    for (const path of ['new/deep/a', 'b']) writeFileSync(join(other, path), 'new')
    mkdirSync(at('to'))
    moveInto(other, at('to'))
    expect([read('to', 'new', 'deep', 'a'), read('to', 'b')]).toEqual(['new', 'new'])
    expect(readdirSync(other)).toEqual([])
    rmSync(other, { recursive: true })
  },
)

test('a file is not moved over a folder', () => {
  mkdirSync(at('from'))
  mkdirSync(at('to', 'a', 'kept'), { recursive: true })
  writeFileSync(at('from', 'a'), 'new')
  expect(() => moveInto(at('from'), at('to'))).toThrow('EISDIR')
  expect([readdirSync(at('to', 'a')), read('from', 'a')]).toEqual([['kept'], 'new'])
})

function elsewhereIsNone(): boolean {
  const made = elsewhere()
  if (made !== null) rmSync(made, { recursive: true })
  return made === null
}
