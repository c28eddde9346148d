import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { base, layered, messagesOf, remove } from '../support/folder.ts'

// Each folder is laid over the valid base; expected.txt holds every message of the check, and no other may come.
// UPDATE=1 rewrites expected.txt, by hand only: read the difference before you keep it.
const root = join('tests', 'fixtures', 'curated')
const update = process.env['UPDATE'] === '1' && !process.env['CI']

test('the base that the fixtures change is valid', () => {
  const folder = layered(base)
  expect(messagesOf(folder)).toEqual([])
  remove(folder)
})

test.each(readdirSync(root))('%s', (name) => {
  const folder = layered(base, join(root, name))
  const actual = messagesOf(folder)
  remove(folder)
  const file = join(root, name, 'expected.txt')
  if (update) writeFileSync(file, actual.map((line) => `${line}\n`).join(''))
  expect(existsSync(file), `${file} is missing`).toBe(true)
  expect(actual).toEqual(readFileSync(file, 'utf8').split('\n').slice(0, -1))
})
