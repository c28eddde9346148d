import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hold } from '../../../scripts/lib/lock.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** How often this process has the file open, where the system tells. */
function opened(): number {
  const descriptors = '/proc/self/fd'
  if (!existsSync(descriptors)) return 0
  return readdirSync(descriptors).filter((each) => {
    try {
      return readlinkSync(join(descriptors, each)) === path
    } catch {
      return false
    }
  }).length
}

test('what one holds another does not get until it is given back', () => {
  const held = hold(path)
  expect(held).not.toBeNull()
  expect(hold(path)).toBeNull()
  held!.release()
  const again = hold(path)
  expect(again).not.toBeNull()
  again!.release()
  expect(readFileSync(path, 'utf8')).toBe('')
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('what is no lock of ours is told from one that is held', () => {
  writeFileSync(path, 'no lock at all')
  expect(() => hold(path)).toThrow('file is not a database')
  expect(() => hold(join(folder, 'none', 'lock'))).toThrow('unable to open database file')
})

test('no try leaves the file open', () => {
  const held = hold(path)!
  const before = opened()
  for (let at = 0; at < 5; at += 1) hold(path)
  // SQLite itself keeps one for the next.
  expect(opened()).toBeLessThanOrEqual(before + 1)
  held.release()
  expect(opened()).toBe(0)
  writeFileSync(path, 'no lock at all')
  expect(() => hold(path)).toThrow('file is not a database')
  expect(opened()).toBe(0)
})
