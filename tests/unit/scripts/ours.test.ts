import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isWithin, notOurs, placeOf } from '../../../scripts/lib/ours.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ours-')))
  mkdirSync(at('made', 'deep'), { recursive: true })
  for (const path of ['made/a', 'made/b', 'file']) writeFileSync(at(path), '')
  symlinkSync(at('made'), at('link'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const refused = (name: string, mark: string): string =>
  `Unexpected ${at(name)}, expected a folder that this command made (with ${mark}), an empty one, or none: nothing was touched`

test('a folder with all the marks, an empty one and none may be replaced', () => {
  for (const name of ['made', 'made/deep', 'none']) expect(notOurs(at(name), ['a', 'b'])).toBeNull()
})

test('a folder without one of the marks, a file and a link may not', () => {
  expect(notOurs(at('made'), ['a', 'c'])).toBe(refused('made', 'c'))
  expect(notOurs(at('made'), ['c', 'd'])).toBe(refused('made', 'c'))
  expect(notOurs(at('file'), ['a', 'b'])).toBe(refused('file', 'a'))
  expect(notOurs(at('link'), ['a', 'b'])).toBe(refused('link', 'a'))
})

test('a place is where links lead, or the path from the root', () => {
  expect(placeOf(at('link'))).toBe(at('made'))
  expect(placeOf(at('link', 'a'))).toBe(at('made', 'a'))
  expect(placeOf(at('none', '..', 'new'))).toBe(at('new'))
})

test.each([
  ['made', 'made', true],
  ['made/deep', 'made', true],
  ['link/deep', 'made', true],
  ['made/none', 'made', true],
  ['made/..a', 'made', true],
  ['.', 'made', false],
  ['file', 'made', false],
  ['made2', 'made', false],
  ['made', 'made/deep', false],
])('whether %s is within %s: %s', (path, outer, within) => {
  expect(isWithin(at(path), at(outer))).toBe(within)
})
