import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { about as en } from '../../../src/locale/en/about.ts'
import { about as zh } from '../../../src/locale/zh/about.ts'
import { promiseTests } from '../../../src/view/promises.ts'

const rows = readFileSync('docs/promises.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('.test.ts'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, promise = '', chinese = '', file = '', name = '']) => ({
    promise,
    chinese,
    file: file.replaceAll('`', ''),
    name,
  }))

test('the page has eight promises in both languages, and the table the same ones in their order', () => {
  const named = (key: 'promise' | 'chinese'): string[] => [...new Set(rows.map((row) => row[key]))]
  expect(en.promiseList).toHaveLength(8)
  expect(named('promise')).toEqual(en.promiseList.map(({ term }) => term))
  expect(named('chinese')).toEqual(zh.promiseList.map(({ term }) => term))
})

test('the page names for each the files that the table has', () => {
  const files = en.promiseList.map(({ term }) => [
    ...new Set(rows.filter(({ promise }) => promise === term).map(({ file }) => file)),
  ])
  expect(promiseTests).toEqual(files)
})

test('each test of the table is there under its name, and is run', () => {
  const missing = rows.filter(({ file, name }) => {
    const text = readFileSync(file, 'utf8')
    const at = text.indexOf(name)
    return (
      at < 0 || !/\btest(?:\.each\([^)]*\))?\(\s*['`"]$/.test(text.slice(Math.max(0, at - 40), at))
    )
  })
  expect(missing).toEqual([])
})
