import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkPrivate, contactsIn } from '../../../src/curated/private.ts'

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
  expect(contactsIn(text)).toEqual(names)
})

test.each([
  ['a\n电话：0517-8888888', '2:4 contact'],
  ['Ниже', '1:1 look-alike'],
  ['年度⼈口', '1:3 look-alike'],
  ['zero\u200Bwidth', '1:5 look-alike'],
])('%j is refused at %s', (text, said) => {
  const file = new VFile({ path: 'a.md', value: text })
  checkPrivate(file)
  expect(file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
    said,
  ])
})
