import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { folderSum, sumOfFiles } from '../../../../scripts/lib/cache/standing.ts'
import { compiledName, removeOthers, takeSpare } from '../../../../scripts/lib/cache/spare.ts'
import { exchange } from '../../../../scripts/lib/exchange.ts'
import { openTree } from '../../../../scripts/lib/tree.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
const place = (...names: string[]): string => at('cache', 'spare', 'step', 'out', ...names)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spare-'))
  vi.stubEnv('CACHE_DIR', at('cache'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

type Files = Readonly<Record<string, string>>

function write(below: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(below, path)), { recursive: true })
    writeFileSync(join(below, path), text)
  }
}

/** Fills the spare with these files, and puts them in the place: the sum that a build would say, and that of what is there. */
function build(files: Files): readonly [said: string, found: string | null] {
  mkdirSync(at('own'))
  const spare = takeSpare('step', true, at('own'))
  const output = join(spare.root, 'out')
  mkdirSync(output, { recursive: true })
  const tree = openTree(spare.held)
  for (const [path, text] of Object.entries(files)) tree.write(join(output, path), text)
  spare.ready(output, tree.all())
  const begin = output.length + 1
  const sums = new Map([...tree.all()].map(([path, sum]) => [path.slice(begin), sum]))
  const found = folderSum(output)
  exchange(output, at('place'), `${output}.old`)
  spare.placed()
  rmSync(at('own'), { recursive: true })
  return [sumOfFiles(sums), found]
}

const texts = fc.constantFrom('one', 'two', 'three')
const names = fc.constantFrom('a', 'b', 'a.d', 'deep')
const paths = fc.array(names, { minLength: 1, maxLength: 3 }).map((each) => each.join('/'))

/** Files of which none is in the way of another. */
const states = fc.dictionary(paths, texts, { maxKeys: 8 }).map((files): Files => {
  const all = Object.keys(files)
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !all.some((other) => other.startsWith(`${path}/`))),
  )
})

test('whatever a spare holds, what is made of it is what is made of nothing', () => {
  fc.assert(
    fc.property(fc.array(states, { minLength: 1, maxLength: 4 }), (builds) => {
      for (const path of [place(), at('own'), at('place')])
        rmSync(path, { recursive: true, force: true })
      for (const files of builds.filter((each) => Object.keys(each).length > 0)) {
        const [said, found] = build(files)
        expect(found).toBe(said)
      }
    }),
    { numRuns: 60, seed: 5 },
  )
})

const files = { 'a/one': 'one', 'a/two': 'two', 'b/three': 'three' }

test.each<[string, () => void]>([
  ['a file that is cut short', () => truncateSync(place('a', 'one'), 1)],
  ['a byte that is otherwise', () => writeFileSync(place('a', 'one'), 'onf')],
  ['a file less', () => rmSync(place('a', 'one'))],
  ['a file more', () => write(place(), { 'c/d': 'more', 'a/\n': 'more' })],
  ['an empty folder', () => mkdirSync(place('e', 'f'), { recursive: true })],
  [
    'a link in place of a file',
    () => {
      write(folder, { elsewhere: 'one' })
      rmSync(place('a', 'one'))
      symlinkSync(at('elsewhere'), place('a', 'one'))
    },
  ],
  [
    'a link in place of a folder',
    () => {
      write(at('elsewhere'), { one: 'one', two: 'changed' })
      rmSync(place('a'), { recursive: true })
      symlinkSync(at('elsewhere'), place('a'))
    },
  ],
  [
    'a link in place of all',
    () => {
      write(at('elsewhere'), { 'a/one': 'one', 'a/two': 'changed' })
      rmSync(place(), { recursive: true })
      symlinkSync(at('elsewhere'), place())
    },
  ],
  ['a file that may not be read', () => chmodSync(place('a', 'one'), 0)],
  [
    'a file in place of all',
    () => (rmSync(place(), { recursive: true }), writeFileSync(place(), '')),
  ],
])('a spare with %s gives the same files', (_, damage) => {
  build(files)
  damage()
  const [said, found] = build(files)
  expect(found).toBe(said)
  const elsewhere = ['elsewhere/two', 'elsewhere/a/two'].find((path) => existsSync(at(path)))
  if (elsewhere !== undefined) expect(readFileSync(at(elsewhere), 'utf8')).toBe('changed')
})

test('the first build leaves second names of its files, and none that stands in place is written into', () => {
  build(files)
  expect(statSync(place('a', 'one')).ino).toBe(statSync(at('place', 'a', 'one')).ino)
  const before = folderSum(at('place'))
  const own = at('own')
  const { root, held } = takeSpare('step', true, own)
  const tree = openTree(held)
  tree.write(join(root, 'out', 'a', 'one'), 'other')
  tree.write(join(root, 'out', 'b', 'three'), 'three')
  expect(folderSum(at('place'))).toBe(before)
  const inode = (path: string): number => statSync(path).ino
  expect(inode(join(root, 'out', 'b', 'three'))).toBe(inode(at('place', 'b', 'three')))
})

test('a build that put nothing in place leaves what it has, and one that has none nothing', () => {
  build(files)
  const spare = takeSpare('step', true, at('own'))
  openTree(spare.held).write(join(spare.root, 'out', 'more'), 'more')
  spare.back()
  expect(takeSpare('step', true, at('other')).held.size).toBe(4)
  spare.back()
  expect(existsSync(at('own', 'tree'))).toBe(false)
})

test('a spare is taken by one run alone, and the first that is given stays', () => {
  build(files)
  const [one, other] = [takeSpare('step', true, at('own')), takeSpare('step', true, at('other'))]
  expect([one.held.size, other.held.size]).toEqual([3, 0])
  write(join(other.root, 'out'), { late: 'late' })
  one.back()
  other.back()
  expect([existsSync(place('late')), existsSync(at('other', 'tree', 'out', 'late'))]).toEqual([
    ...[false, true],
  ])
})

test('without a cache none is taken or given', () => {
  build(files)
  const spare = takeSpare('step', false, at('own'))
  expect(spare.held.size).toBe(0)
  rmSync(place(), { recursive: true })
  write(join(spare.root, 'out'), files)
  spare.ready(join(spare.root, 'out'), new Map())
  spare.placed()
  expect([existsSync(place()), existsSync(at('own', 'twin'))]).toEqual([false, false])
})

test('what Node made of code stays beside, and is not among the files', () => {
  build(files)
  write(join(place(), '..', compiledName), { entry: 'made' })
  const { root, held } = takeSpare('step', true, at('own'))
  const paths = Object.keys(files).map((path) => join(root, 'out', path))
  expect([...held.keys()].sort()).toEqual(paths)
  expect(readFileSync(join(root, compiledName, 'entry'), 'utf8')).toBe('made')
})

test('what is removed from a folder leaves no empty one, and what is put stays', () => {
  build({ 'gone/a/b': 'one', 'stays/a': 'two', 'stays/b': 'three' })
  const { root, held } = takeSpare('step', true, at('own'))
  const [gone, stays] = [join(root, 'out', 'gone'), join(root, 'out', 'stays')]
  removeOthers(gone, held, new Map())
  removeOthers(stays, held, new Map([[join(stays, 'a'), '']]))
  expect([existsSync(gone), readdirSync(stays)]).toEqual([false, ['a']])
})
