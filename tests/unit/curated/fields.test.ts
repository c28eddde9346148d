import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Reader } from '../../../src/curated/fields.ts'
import {
  address,
  date,
  isDate,
  nullable,
  oneOf,
  pattern,
  year,
} from '../../../src/curated/fields.ts'

function read<T>(reader: Reader<T>, text: string, isNull = false): T | undefined {
  const file = new VFile({ path: 'a.yaml' })
  const value = reader(file, { kind: 'text', text, isNull, place: { line: 1, column: 1 } })
  expect(file.messages.length).toBe(value === undefined ? 1 : 0)
  return value
}

test.each([
  'https://www.example.gov.cn/a/b.html?c=1&d=2#e',
  'http://xxgk.example.gov.cn:8080/',
  'https://www.example.gov.cn/信息公开/2023.html',
])('an address: %s', (url) => {
  expect(read(address, url)).toBe(url)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' https://www.example.gov.cn/',
  'data:text/html,x',
  '//www.example.gov.cn/',
  '/foi/2023.html',
  'ftp://www.example.gov.cn/',
  'file:///etc/passwd',
  'https://user@www.example.gov.cn/',
  'https://user:word@www.example.gov.cn/',
  'https://www.example.gov.cn@example.org/',
  'https://localhost/',
  'https://',
  'https://www.example.gov.cn\\@example.org/',
  'https://www.example.gov.cn/"onclick=',
  'https://www.example.gov.cn/<script>',
  'https://www.example.gov.cn/\u202Elmth',
  'https://www.example.gov.cn/\u200B',
  'https://www.example.gov.cn/ a',
  'https://www.example.gov.cn/\n',
  'HTTPS://www.example.gov.cn/',
])('no address: %j', (url) => {
  expect(read(address, url)).toBeUndefined()
})

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-02-30', false],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-1-1', false],
  ['20240101', false],
  ['2024-01-01T00:00:00Z', false],
  ['0000-00-00', false],
  ['２０２４-01-01', false],
  ['2024-01-01\n', false],
])('%j is a day: %s', (text, is) => {
  expect(isDate(text)).toBe(is)
  expect(read(date, text)).toBe(is ? text : undefined)
})

test('words, years, patterns, null', () => {
  expect(read(oneOf(['a', 'b']), 'b')).toBe('b')
  expect(read(oneOf(['a', 'b']), 'constructor')).toBeUndefined()
  expect(read(year, '2023')).toBe(2023)
  expect(read(year, '1e3')).toBeUndefined()
  expect(read(year, '2123')).toBeUndefined()
  expect(read(pattern(/^a+$/, 'some a'), 'aa')).toBe('aa')
  expect(read(pattern(/^a*$/, 'some a'), '', true)).toBeUndefined()
  expect(read(nullable(date), 'null', true)).toBeNull()
  expect(read(date, '', true)).toBeUndefined()
})
