import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeSum } from '../../../../scripts/lib/cache/code.ts'
import { unlessStanding } from '../../../../scripts/lib/cache/kept.ts'
import { sumOfFileAt } from '../../../../scripts/lib/cache/file-sums.ts'
import { folderSum, sumOfFiles } from '../../../../scripts/lib/cache/standing.ts'
import { noStore, openStore } from '../../../../scripts/lib/cache/store.ts'
import { run } from '../../support/command.ts'
import { layered, base, remove as removeData } from '../../support/folder.ts'
import { scratch } from '../../dataset/product/support.ts'

const { path: work, remove } = scratch()
afterAll(remove)
const [input, place, made] = ['input', 'place', 'made'].map((name) => join(work, name)) as [
  string,
  string,
  string,
]
const code = codeSum()
beforeEach(() => {
  for (const folder of [input, place, made, join(work, 'cache')])
    rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(input, 'sub'), { recursive: true })
  writeFileSync(join(input, 'sub', 'a.md'), 'one')
})

type Told = { readonly told?: unknown; readonly code?: string; readonly kept?: boolean }

/** Copies the input into its place, or says that what stands there is kept; `meanwhile` happens in between. */
async function build(
  how: Told = {},
  meanwhile: () => void = () => undefined,
): Promise<string | null> {
  const store = how.kept === false ? noStore : openStore(join(work, 'cache'), () => undefined)
  const given = { folders: [input, join(work, 'none')], told: [how.told ?? null] }
  return unlessStanding({ store, code: how.code ?? code, place, given }, (finished) => {
    rmSync(made, { recursive: true, force: true })
    cpSync(realpathSync(input), made, { recursive: true })
    meanwhile()
    finished(sumsOf(made))
    rmSync(place, { recursive: true, force: true })
    cpSync(made, place, { recursive: true })
    return Promise.resolve('built')
  })
}

/** The files of a folder by their paths, with their sums. */
function sumsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    lstatSync(join(folder, path)).isFile(),
  )
  return new Map(files.map((path) => [path, sumOfFileAt(join(folder, path))]))
}

test('the sum of a folder is that of its files, in whatever order they come', () => {
  for (const path of ['sub/b', 'sub-a', 'sub.d/a', 'sub/deep/er/z', 'a', 'sub0']) {
    mkdirSync(join(input, path, '..'), { recursive: true })
    writeFileSync(join(input, path), path)
  }
  const sums = sumsOf(input)
  expect(sums.size).toBe(7)
  expect(sumOfFiles(sums)).toBe(folderSum(input))
  expect(sumOfFiles(new Map([...sums].reverse()))).toBe(folderSum(input))
})

const kept = 'built (unchanged)'

test('what stands is kept while nothing is otherwise, and without a cache never', async () => {
  expect(await build()).toBe('built')
  expect([await build(), await build()]).toEqual([kept, kept])
  expect(await build({ kept: false })).toBe('built')
})

test.each<[string, () => void]>([
  ['a byte of the input', () => writeFileSync(join(input, 'sub', 'a.md'), 'two')],
  ['a name in it', () => cpSync(join(input, 'sub', 'a.md'), join(input, 'sub', 'b.md'))],
  ['an empty folder in it', () => mkdirSync(join(input, 'empty'))],
  ['a link in it', () => symlinkSync('a.md', join(input, 'sub', 'l.md'))],
  ['a byte of what stands', () => writeFileSync(join(place, 'sub', 'a.md'), 'onf')],
  ['a file more in it', () => writeFileSync(join(place, 'more'), '')],
  ['a file less in it', () => rmSync(join(place, 'sub', 'a.md'))],
  [
    'a file in it that is a link',
    () => {
      rmSync(join(place, 'sub', 'a.md'))
      symlinkSync(join(input, 'sub', 'a.md'), join(place, 'sub', 'a.md'))
    },
  ],
  ['all of it', () => rmSync(place, { recursive: true })],
])('it is built anew where %s is otherwise', async (_, change) => {
  await build()
  change()
  expect(await build()).toBe('built')
})

test('an input that is a link is looked at where it leads, and one that holds a link is always built', async () => {
  const real = join(work, 'real')
  renameSync(input, real)
  symlinkSync(real, input)
  await build()
  expect(await build()).toBe(kept)
  writeFileSync(join(real, 'sub', 'a.md'), 'two')
  expect(await build()).toBe('built')
  symlinkSync(join(work, 'elsewhere'), join(real, 'sub', 'b.md'))
  expect([await build(), await build()]).toEqual(['built', 'built'])
  rmSync(real, { recursive: true })
})

test('other words from outside, and other code, build anew', async () => {
  await build()
  expect(await build({ told: 'https://example.org' })).toBe('built')
  expect(await build({ told: 'https://example.org' })).toBe(kept)
  expect(await build({ code: 'other' })).toBe('built')
})

test('what changes while it is built is not taken for what it was built from', async () => {
  const path = join(input, 'sub', 'a.md')
  await build({}, () => writeFileSync(path, 'two'))
  expect(await build()).toBe('built')
  expect(readFileSync(join(place, 'sub', 'a.md'), 'utf8')).toBe('two')
})

test('another run’s output in the place is not taken for one’s own', async () => {
  await build()
  writeFileSync(join(input, 'sub', 'a.md'), 'two')
  await build()
  writeFileSync(join(input, 'sub', 'a.md'), 'one')
  expect(await build()).toBe('built')
})

test('build:data twice: the second leaves every file as it is and says so', () => {
  const data = layered(base)
  const args = ['--data', data, '--out', join(data, '..', 'out')]
  const env = { CACHE_DIR: join(data, '..', 'cache') }
  expect(run('build-data', args, env).err).toMatch(/1 reports, 0 findings, \d+ files in /)
  expect(run('build-data', args, env).err).toMatch(/, \d+ files \(unchanged\) in /)
  expect(run('build-data', [...args, '--no-cache'], env).err).toMatch(/, \d+ files in /)
  removeData(data)
})
