import { hash } from 'node:crypto'
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
import { openHeld, openTree, putBy, tellHeld } from '../../../scripts/lib/tree.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tree-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const sum = (text: string): string => hash('sha256', text)

/** Files that stand already, each of its own text. */
function standing(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([path, text]) => {
      mkdirSync(at(path, '..'), { recursive: true })
      writeFileSync(at(path), text)
      return [at(path), sum(text)]
    }),
  )
}

test('what stands is left and not asked for, what is otherwise is written beside its other name', () => {
  const tree = openTree(standing({ 'a/same': 'one', 'a/other': 'two' }))
  linkSync(at('a', 'other'), at('in-place'))
  const before = statSync(at('a', 'same')).ino
  tree.put(at('a', 'same'), sum('one'), () => expect.fail('asked for'))
  tree.put(at('a', 'other'), sum('three'), () => 'three')
  tree.write(at('b', 'deep', 'new'), new Uint8Array([52]))
  expect(statSync(at('a', 'same')).ino).toBe(before)
  expect(
    ['in-place', 'a/other', 'b/deep/new'].map((path) => readFileSync(at(path), 'utf8')),
  ).toEqual(['two', 'three', '4'])
  expect([...tree.all()]).toEqual([
    [at('a', 'same'), sum('one')],
    [at('a', 'other'), sum('three')],
    [at('b', 'deep', 'new'), sum('4')],
  ])
  expect([
    tree.holds(at('a', 'same'), sum('one')),
    tree.holds(at('a', 'same'), sum('two')),
    tree.holds(at('c'), sum('one')),
  ]).toEqual([true, false, false])
})

test('a file may stand where a folder belongs, and a folder where a file does', () => {
  const tree = openTree(standing({ a: 'one', 'b/c/d': 'two' }))
  tree.write(at('a', 'deep', 'x'), 'three')
  tree.write(at('b', 'c'), 'four')
  expect(readFileSync(at('a', 'deep', 'x'), 'utf8')).toBe('three')
  expect(readFileSync(at('b', 'c'), 'utf8')).toBe('four')
})

test('two files of one path are refused', () => {
  const tree = openTree()
  tree.write(at('a'), 'one')
  expect(() => tree.write(at('a'), 'one')).toThrow(`two files are called ${at('a')}`)
})

test('steps learn from a list what stands, and it has all that they put', () => {
  const list = at('list')
  tellHeld(list, standing({ a: 'one' }))
  expect([...putBy(list)]).toEqual([])
  const [one, other] = [openHeld(list), openHeld(list)]
  one.put(at('a'), sum('one'), () => expect.fail('asked for'))
  one.end()
  other.write(at('空 格'), 'two')
  other.end()
  expect([...putBy(list)]).toEqual([
    [at('a'), sum('one')],
    [at('空 格'), sum('two')],
  ])
  const none = openHeld(undefined)
  none.write(at('a'), 'three')
  none.end()
  expect([readFileSync(at('a'), 'utf8'), existsSync(at('undefined.put'))]).toEqual(['three', false])
})
