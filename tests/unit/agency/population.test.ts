import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import { parsePopulation, populationColumns } from '../../../src/agency/population.ts'

const register = parseDivisions(new VFile(readFileSync('data/divisions.csv', 'utf8')))
const header = populationColumns.join(',')

function read(...lines: string[]): { rows: readonly unknown[]; messages: string[] } {
  const file = new VFile([header, ...lines, ''].join('\n'))
  const rows = parsePopulation(file, register)
  return { rows, messages: file.messages.map((each) => `${each.line}: ${each.reason}`) }
}

test('a row is residents of a division by year and basis', () => {
  expect(read('140826,2020,census,229811,a-book')).toEqual({
    rows: [
      {
        division_code: '140826',
        year: 2020,
        basis: 'census',
        residents: 229811,
        source: 'a-book',
      },
    ],
    messages: [],
  })
})

test.each([
  ['140826,2020,census,229811', '4 fields, expected 5'],
  ['149999,2020,census,1,a', 'division_code `149999`, expected a code of divisions.csv'],
  ['140826,20,census,1,a', 'year `20`, expected four digits'],
  [
    '140826,2020,guess,1,a',
    'basis `guess`, expected one of census, census-renamed, census-merged, year-end',
  ],
  ['140826,2020,census,1.5,a', 'residents `1.5`, expected a whole number'],
  ['140826,2020,census,0,a', 'residents `0`, expected a whole number'],
  ['140826,2020,census,1,=a', 'source `=a`, expected a key of data/README.md'],
])('a wrong row is named and left out: %s', (line, fault) => {
  const { rows, messages } = read(line)
  expect(rows).toEqual([])
  expect(messages).toContain(`2: Unexpected ${fault}`)
})

test('a second row of one key is named', () => {
  const { messages } = read('140826,2020,census,1,a', '140826,2020,census,2,a')
  expect(messages).toEqual(['3: Unexpected second row of 140826,2020,census, expected one'])
})

test('another header is named', () => {
  const file = new VFile('code,year\n')
  expect(parsePopulation(file, register)).toEqual([])
  expect(file.messages).toHaveLength(1)
})

test('the file held has every row right, the census of current prefectures whole', () => {
  const file = new VFile(readFileSync('data/population.csv', 'utf8'))
  const rows = parsePopulation(file, register)
  expect(file.messages).toEqual([])
  const census = new Set(
    rows.flatMap(({ basis, division_code }) => (basis === 'year-end' ? [] : [division_code])),
  )
  const without = [...register.values()].filter(
    ({ level, pseudo, replaced_by, code }) =>
      level === 'prefecture' && !pseudo && replaced_by === '' && !census.has(code),
  )
  expect(without).toEqual([])
})
