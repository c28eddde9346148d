import { expect, test } from 'vitest'
import { dataFiles } from './source.ts'

// Addresses of persons have no place in the data (trust.md 4): we publish institutions' numbers.
const patterns: Record<string, RegExp> = {
  mobile: /(?<![0-9A-Za-z_.])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![0-9A-Za-z])/,
  landline: /(?<![0-9A-Za-z])(?:\(0\d{2,3}\) ?|0\d{2,3}[-—–] ?)\d{7,8}(?!\d)/,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  identity: /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/,
  messenger: /(?:微信|QQ|qq)号?码?[::]\s*\w+/,
}

function found(text: string): string[] {
  const plain = text.normalize('NFKC')
  return Object.keys(patterns).filter((name) => patterns[name]!.test(plain))
}

test.each([
  ['手机13800000000', ['mobile']],
  ['138 0000 0000', ['mobile']],
  ['+86-13800000000', ['mobile']],
  ['１３８００００００００', ['mobile']],
  ['电话：0517-8888888', ['landline']],
  ['(0517)88888888', ['landline']],
  ['010—88888888', ['landline']],
  ['a.b@example.gov.cn', ['email']],
  ['ａ＠example．cn', ['email']],
  ['11010119000101001X', ['identity']],
  ['微信号：abc', ['messenger']],
  ['t20250306_2109314.shtml', []],
  ['sha256: 13800000000fabab', []],
  ['| 11398889 |', []],
  ['2024-01-01', []],
])('the rules find what they should in %j', (text, names) => {
  expect(found(text)).toEqual(names)
})

test('no contact details anywhere in the data', () => {
  const files = dataFiles()
  expect(files.length).toBeGreaterThanOrEqual(20)
  const hits = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => found(line).map((name) => `${path}:${at + 1} ${name}`)),
  )
  expect(hits).toEqual([])
})

test('no invisible or look-alike characters anywhere in the data', () => {
  const hits = dataFiles().flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u2E80-\u2FDF\p{Script=Cyrillic}\p{Script=Greek}]/u.test(
          line,
        )
          ? [`${path}:${at + 1}`]
          : [],
      ),
  )
  expect(hits).toEqual([])
})
