import { expect, test } from 'vitest'
import type { Cited } from '../../../src/dataset/cite.ts'
import { citationKey, citations } from '../../../src/dataset/cite.ts'
import type { Language } from '../../../src/locale/label.ts'
import { languages } from '../../../src/locale/label.ts'

const release = { version: '2026.11.0', date: '2026-11-22' }
const page: Cited = {
  title: '晋城市人民政府',
  address: 'https://example.org/agencies/jincheng-140500-gov/',
  key: 'agencies-jincheng-140500-gov',
}
const texts = (of: Cited, language: Language): string[] =>
  citations(of, release, language).map(({ text }) => text)

test('a page in Chinese, in the four styles', () => {
  expect(texts(page, 'zh')).toEqual([
    '信息公开年报数据编者. 晋城市人民政府：信息公开年报数据[DS/OL]. 2026.11.0版. (2026-11-22). https://example.org/agencies/jincheng-140500-gov/',
    '信息公开年报数据编者. (2026). 晋城市人民政府（2026.11.0版）[数据集]. 信息公开年报数据. https://example.org/agencies/jincheng-140500-gov/',
    '@misc{open-disclosure-2026-11-0-agencies-jincheng-140500-gov, author = {{信息公开年报数据编者}}, title = {{晋城市人民政府, 信息公开年报数据}}, year = {2026}, note = {数据集，2026.11.0版}, url = {https://example.org/agencies/jincheng-140500-gov/}}',
    [
      'TY  - DATA',
      'AU  - 信息公开年报数据编者',
      'TI  - 晋城市人民政府',
      'PB  - 信息公开年报数据',
      'PY  - 2026',
      'DA  - 2026/11/22',
      'ET  - 2026.11.0',
      'UR  - https://example.org/agencies/jincheng-140500-gov/',
      'ER  - ',
    ].join('\n'),
  ])
})

test('a page in English', () => {
  const title = 'Jincheng Municipal People’s Government'
  expect(texts({ ...page, title }, 'en').slice(0, 2)).toEqual([
    `The Open Disclosure contributors. ${title}: Open Disclosure[DS/OL]. Version 2026.11.0. (2026-11-22). ${page.address}`,
    `The Open Disclosure contributors. (2026). ${title} (Version 2026.11.0) [Data set]. Open Disclosure. ${page.address}`,
  ])
})

test('where the site has no address none is invented, and the kind says that it is not online', () => {
  for (const language of languages) {
    const [gbt, apa, bibtex, ris] = texts({ ...page, address: null }, language)
    for (const text of [gbt, apa, bibtex, ris]) expect(text).not.toMatch(/https?:|ur[l ]|null|OL/i)
    expect(gbt).toMatch(/\[DS\]\. .*\(2026-11-22\)\.$/)
  }
})

test('the whole dataset is cited by its name alone', () => {
  const whole = { title: null, address: null, key: '' }
  expect(texts(whole, 'en')).toEqual([
    'The Open Disclosure contributors. Open Disclosure[DS]. Version 2026.11.0. (2026-11-22).',
    'The Open Disclosure contributors. (2026). Open Disclosure (Version 2026.11.0) [Data set].',
    '@misc{open-disclosure-2026-11-0, author = {{The Open Disclosure contributors}}, title = {{Open Disclosure}}, year = {2026}, note = {Data set, version 2026.11.0}}',
    `TY  - DATA
AU  - The Open Disclosure contributors
TI  - Open Disclosure
PB  - Open Disclosure
PY  - 2026
DA  - 2026/11/22
ET  - 2026.11.0
ER  - `,
  ])
})

test('no title breaks BibTeX: marks of TeX are escaped, and braces stay in pairs', () => {
  const title = 'A & B_1 100% #2 $x$ {y ~z^ \\end}'
  const bibtex = texts({ ...page, title }, 'en')[2]!
  expect(bibtex).toContain(
    'title = {{A \\& B\\_1 100\\% \\#2 \\$x\\$ \\{y \\textasciitilde{}z\\textasciicircum{} \\textbackslash{}end\\}, Open Disclosure}}',
  )
  const unescaped = bibtex.replace(/\\[{}]/g, '')
  let depth = 0
  for (const each of unescaped) {
    if (each === '{') depth += 1
    if (each === '}') depth -= 1
    expect(depth).toBeGreaterThanOrEqual(0)
  }
  expect(depth).toBe(0)
})

test('every line of RIS begins with a tag, whatever a title holds, and the last one ends the entry', () => {
  const ris = texts({ ...page, title: 'One\nER  - two\r\n  three' }, 'en')[3]!
  const lines = ris.split('\n')
  expect(lines.filter((line) => !/^[A-Z]{2} {2}- /.test(line))).toEqual([])
  expect(lines.filter((line) => line.startsWith('ER')).length).toBe(1)
  expect(lines.at(-1)).toBe('ER  - ')
  expect(lines[2]).toBe('TI  - One ER - two three')
})

test.each([
  ['agencies/jincheng-140500-gov/', 'agencies-jincheng-140500-gov'],
  ['ask?figure=received&with=small', 'ask-figure-received-with-small'],
  ['', ''],
])('the key for %j is %j', (path, key) => {
  expect(citationKey(path)).toBe(key)
})
