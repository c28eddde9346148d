import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { sumLines } from '../../../src/dataset/build.ts'
import { csvHeader, csvLine } from '../../../src/dataset/files/csv.ts'
import { text as textColumn } from '../../../src/dataset/column.ts'
import { jsonFormat } from '../../../src/dataset/files/json.ts'
import { byCodeUnit } from '../../../src/curated/order.ts'
import { holds, runs } from '../support/runs.ts'

test.each([
  [['a', 1, null, true, ['x', 'y']], 'a,1,,true,x;y\n'],
  [['a,b', 'c"d', 'e\nf', 'g\rh'], '"a,b","c""d","e\nf","g\rh"\n'],
  [[' a', 'b ', '\tc', '\uFEFFd'], '" a","b ",\tc,"\uFEFFd"\n'],
  [[0, -5, 12943.88, 0.000001, []], '0,-5,12943.88,0.000001,\n'],
  [['', ''], ',\n'],
  [['样本县', "Ya'an", '1;2'], "样本县,Ya'an,1;2\n"],
])('the line of %j', (row, line) => {
  expect(csvLine(row)).toBe(line)
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'",;\r\n\t \uFEFFa样=+-@\'0'), maxLength: 8 }),
)

test('a line of any texts is what papaparse writes, and reads back as the same texts', () => {
  holds(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
      const line = csvLine(texts)
      expect(line).toBe(`${Papa.unparse([texts], { newline: '\n' })}\n`)
      const { data } = Papa.parse<string[]>(`x\n${line}`, { delimiter: ',', newline: '\n' })
      expect(data[1]).toEqual(texts)
    }),
    runs * 20,
  )
})

test('a JSON row has the columns in order, null for none, numbers as numbers', () => {
  const columns = ['a', 'b', 'c', 'd'].map((name) => textColumn(name, name, name, () => null))
  const { text: line } = jsonFormat(columns)
  expect(line(['"样"', 1.5, null, ['x']])).toBe('{"a":"\\"样\\"","b":1.5,"c":null,"d":["x"]}')
  expect(line([])).toBe('{"a":null,"b":null,"c":null,"d":null}')
  expect(csvHeader(columns)).toBe('a,b,c,d\n')
})

test('the order is that of code units, not of a language', () => {
  const texts = [
    'é',
    'z',
    'Z',
    'a',
    '-',
    '_',
    '10',
    '9',
    '样',
    '\u{1F600}',
    '\uFF5E',
    'a-',
    'ab',
    '',
  ]
  expect(texts.toSorted(byCodeUnit)).toEqual(texts.toSorted())
  expect(byCodeUnit('a', 'a')).toBe(0)
})

test('sums are lines of sha256sum in order of path', () => {
  const sums = new Map([
    ['years/2023.csv', 'b'],
    ['agencies.csv', 'a'],
    ['agencies/x.csv', 'c'],
  ])
  expect(sumLines(sums)).toBe('a  agencies.csv\nc  agencies/x.csv\nb  years/2023.csv\n')
})
