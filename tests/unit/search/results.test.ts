// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { locales } from '../../../src/locale/locale.ts'
import { words } from '../../../src/locale/words.ts'
import { allFound, linkTo, summary } from '../../../src/search/results.ts'
import type { Lookup, Found } from '../../../src/search/search.ts'

const base = 'https://example.org/a/b/agencies/'
const agency: Found = {
  id: 'jiangxian-140826-gov',
  path: 'agencies/jiangxian-140826-gov/',
  zh: '绛县人民政府',
  en: "Jiangxian County People's Government",
  code: '140826',
  level: 3,
  first: 2019,
  last: 2024,
  about: { zh: '县级 · 山西省 · 运城市', en: 'County · Shanxi · Yuncheng' },
  keys: '',
  aboveKeys: '',
}
const answered = (found: readonly Found[], how: Lookup['how'] = 'found'): Lookup => ({ found, how })
const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\'" onmouseover="alert(1)',
  '</a><a href="javascript:alert(1)">',
  '&lt;b&gt;',
]

test('a result names agency, level, places and years', () => {
  const zh = linkTo(agency, 'zh', base, words('zh').results)
  expect(zh.textContent).toBe('绛县人民政府 县级 · 山西省 · 运城市 · 2019–2024')
  expect(zh.href).toBe('https://example.org/a/b/agencies/jiangxian-140826-gov/')
  const en = linkTo({ ...agency, first: 2024 }, 'en', base, words('en').results)
  expect(en.textContent).toBe(
    "Jiangxian County People's Government 绛县人民政府 County · Shanxi · Yuncheng · 2024",
  )
  expect(en.querySelector('span')?.lang).toBe('zh-CN')
  expect(
    linkTo({ ...agency, first: 0, last: 0 }, 'zh', base, words('zh').results).textContent,
  ).toMatch(/未收录$/)
})

test('on their page the name alone is the link', () => {
  const [heading, said, list] = allFound('绛', answered([agency]), 'en', base, words('en').results)
  expect([heading!.textContent, said!.textContent]).toEqual(['Results for “绛”', 'Found: 1'])
  const [name, also, about] = list!.firstElementChild!.children as unknown as HTMLAnchorElement[]
  expect([name!.textContent, name!.href]).toEqual([
    "Jiangxian County People's Government",
    'https://example.org/a/b/agencies/jiangxian-140826-gov/',
  ])
  expect([also!.textContent, also!.lang]).toEqual(['绛县人民政府', 'zh-CN'])
  expect(about!.textContent).toBe('County · Shanxi · Yuncheng · 2019–2024')
})

test.each(hostile)('the name %s stays a text', (name) => {
  const all = { ...agency, zh: name, en: name, about: { zh: name, en: name } }
  for (const locale of ['zh', 'en'] as const) {
    const link = linkTo(all, locale, base, words(locale).results)
    expect(link.textContent).toContain(name)
    expect([...link.querySelectorAll('*')].map((each) => each.tagName)).toEqual(
      locale === 'zh' ? ['SMALL'] : ['SPAN', 'SMALL'],
    )
    expect(link.getAttributeNames()).toEqual(['href'])
    const list = allFound(name, answered([all]), locale, base, words(locale).results)[2]!
    expect(list.textContent).toContain(name)
    expect([...list.querySelectorAll('*')].map((each) => each.tagName)).toEqual(
      locale === 'zh' ? ['LI', 'A', 'SMALL'] : ['LI', 'A', 'SPAN', 'SMALL'],
    )
  }
})

test('a place leads to its line, a topic to its page', () => {
  const { results } = words('zh')
  const place = { ...agency, zh: '海淀区', path: 'places/11/#c110108', first: 0, last: 0 }
  const link = linkTo(place, 'zh', base, results)
  expect(link.href).toBe('https://example.org/a/b/places/11/#c110108')
  const topic = linkTo({ ...place, about: null, path: 'rights/#ask' }, 'zh', base, results)
  expect([topic.textContent, topic.href]).toEqual([
    '海淀区 指标、办法',
    'https://example.org/a/b/rights/#ask',
  ])
})

test('what is only alike, or of the place, is said to be', () => {
  const { results } = words('zh')
  const said = (how: Lookup['how']): string | null =>
    summary('绛县公安局', answered([agency], how), 8, base, results).textContent
  expect([said('alike'), said('place')]).toEqual([
    '没有找到“绛县公安局”，相近的有1项：',
    '没有收录“绛县公安局”自己的报告。看所在地方的：政府的报告统计全行政区域时，也计入各部门。',
  ])
})

test.each(hostile)('the question %s stays a text', (question) => {
  for (const locale of ['zh', 'en'] as const) {
    const none = summary(question, answered([], 'place'), 8, base, words(locale).results)
    expect(none.textContent).toContain(question)
    expect([...none.querySelectorAll('*')].map((each) => (each as HTMLAnchorElement).href)).toEqual(
      ['places/', 'contribute/'].map((path) => new URL(`../${path}`, base).href),
    )
    const [more, ...others] = summary(
      question,
      answered(Array(9).fill(agency)),
      8,
      base,
      words(locale).results,
    ).children
    expect(others).toEqual([])
    expect(new URL((more as HTMLAnchorElement).href).searchParams.get('q')).toBe(question)
  }
})

test('a link to all stands there only where not all are shown', () => {
  expect(
    summary('绛', answered(Array(8).fill(agency)), 8, base, words('zh').results).textContent,
  ).toBe('找到8项')
  expect(
    summary('绛', answered(Array(9).fill(agency)), 8, base, words('zh').results).textContent,
  ).toBe('找到9项，列出前8项 全部结果')
  expect(
    summary('x', answered(Array(9).fill(agency)), 8, base, words('en').results).textContent,
  ).toBe('Found: 9; the first 8 All results')
})

test('no words hold the marks that part them on the page', () => {
  for (const { results } of locales.map(words)) {
    expect(Object.values(results).join('')).not.toMatch(/[|=]/)
  }
})
