import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openNotes } from '../../../src/published/notes.ts'
import { open } from '../../../src/published/open.ts'
import { sumOfText } from '../../../src/published/read.ts'
import { scratch } from '../dataset/product/support.ts'

const { path: work, remove } = scratch()
afterAll(remove)
beforeEach(() => {
  rmSync(join(work, 'v1'), { recursive: true, force: true })
  mkdirSync(join(work, 'v1'))
  put('release.json', '{"version": "1", "date": "2026-01-01"}')
  put('checks.json', '[{"check": "balance"}, {"check": "units"}]')
})

function put(path: string, text: string): void {
  writeFileSync(join(work, 'v1', path), text)
}

test('what a page asks for is noted, by whatever way it comes', async () => {
  const published = open(work)
  const names = (): readonly string[] => published.table('checks').map(({ check }) => check)
  const once = (): readonly string[] => published.once(names)
  const page = (): Promise<readonly [unknown, readonly unknown[]]> =>
    published.noted(() => Promise.resolve([once(), published.release().version]))
  const asked = [
    ['file', 'checks.json'],
    ['file', 'release.json'],
  ]
  expect(await page()).toEqual([[['balance', 'units'], '1'], asked])
  // What was made for one page is taken by the next, with all that it was made from.
  expect((await page())[1]).toEqual(asked)
  expect(await published.noted(() => Promise.resolve(published.files.bytes('none')))).toEqual([
    null,
    [['bytes', 'none']],
  ])
})

test('who asks a question of a key depends on its answer alone', async () => {
  const published = open(work)
  const at = published.keyed('at', (key) =>
    published.table('checks').findIndex(({ check }) => check === key),
  )
  const [found, asked] = await published.noted(() => Promise.resolve(at('units')))
  expect([found, asked]).toEqual([1, [['at', 'units']]])
  const questions = [
    ['at', 'units'],
    ['at', 'balance'],
    ['file', 'checks.json'],
  ] as const
  const before = questions.map(published.sum)
  put('checks.json', '[{"check": "parts"}, {"check": "units"}]')
  const again = open(work)
  again.keyed('at', (key) => again.table('checks').findIndex(({ check }) => check === key))
  expect(questions.map((each, at) => again.sum(each) === before[at])).toEqual([true, false, false])
})

test('what is answered is plain: what is used is what is summed', () => {
  const { keyed } = openNotes()
  const shared = { list: [1], more: undefined }
  const ask = keyed('plain', () => shared)
  ask('a').list.push(2)
  expect([ask('a'), shared.list]).toEqual([{ list: [1] }, [1]])
})

test('a question that is not known, or has no answer any more, has no sum; that there is no file is one', () => {
  const published = open(work)
  published.keyed('name', (key) => ({ a: { name: 'b' } })[key as 'a'].name)
  const ask = (name: string, of: string): boolean => published.sum([name, of]) !== null
  expect([ask('name', 'a'), ask('name', 'c'), ask('other', 'a'), ask('file', 'none')]).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect(() => published.keyed('name', String)).toThrow('two questions are called name')
})

test('pages are noted one at a time', async () => {
  const { noted, note } = openNotes()
  const slow = noted(async () => {
    await Promise.resolve()
    note([['file', 'a']])
  })
  await expect(noted(() => Promise.resolve())).rejects.toThrow('before the last was laid out')
  expect(await slow).toEqual([undefined, [['file', 'a']]])
  expect(await noted(() => Promise.resolve(1))).toEqual([1, []])
})

test('what is asked of two in turns is made once of each', () => {
  const { keyed, sum } = openNotes()
  const made: string[] = []
  const ask = keyed('turns', (key) => {
    made.push(key)
    return key
  })
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['a', 'b', 'a', 'b'])
  expect(made).toEqual(['a', 'b'])
  expect(sum(['turns', 'a'])).toBe(sumOfText('["a"]'))
})
