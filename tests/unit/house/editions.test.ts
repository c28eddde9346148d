import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { editions } from '../../../src/form/editions.ts'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|astro|css)$/.test(path) && !path.startsWith(`form${sep}`))
  .sort()

// The year of an edition on its own: in a date, or in the name of a law's change, it is another thing.
const years = editions.map(({ from }) => from).join('|')
const naming = new RegExp(`form-\\d{4}|(?<![\\d-])(?:${years})(?![\\d-])`)

test('no file outside src/form names an edition of the form', () => {
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((path) =>
    readFileSync(join('src', path), 'utf8')
      .split('\n')
      .flatMap((line, at) => (naming.test(line) ? [`src/${path}:${at + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

test.each(['form-2021', "'2019'", '2021版表格', 'the 2019 form', 'for reports on 2021'])(
  '%s names one',
  (text) => {
    expect(naming.test(text)).toBe(true)
  },
)

test.each(['2019-05-15', 'regulation-2019', '12019', '2024'])('%s names none', (text) => {
  expect(naming.test(text)).toBe(false)
})
