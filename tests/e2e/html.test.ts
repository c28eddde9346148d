import { HtmlValidate } from 'html-validate'
import { expect, inject, test } from 'vitest'
import { htmlFiles, read } from './pages.ts'

const { folder } = inject('root')

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'prefer-tbody': 'off',
    // A choice of agencies is a group of boxes with one name: ?a=…&a=…
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
    'valid-id': ['error', { relaxed: true }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
  },
})

test('every page is valid HTML', async () => {
  const wrong: string[] = []
  for (const page of htmlFiles(folder)) {
    const report = await validator.validateString(read(folder, page), page)
    for (const { messages } of report.results) {
      for (const { ruleId, line, message } of messages)
        wrong.push(`${page}:${line} ${ruleId} ${message}`)
    }
  }
  expect(wrong).toEqual([])
})

test('no page has a script, but that of comparisons one file of this site', () => {
  const scripted = htmlFiles(folder).filter((page) => {
    const text = read(folder, page)
    const own = /^(en\/)?compare\/index\.html$/.test(page)
    const rest = own
      ? text.replace(/<script type="module" src="\/_astro\/[^"]+"><\/script>/, '')
      : text
    return /<script(?![^>]*application\/ld\+json)|\son[a-z]+=|javascript:/i.test(rest)
  })
  expect(scripted).toEqual([])
})

test('every page has its own title and description, its language and its twin in the other', () => {
  const seen = new Map<string, string>()
  for (const page of htmlFiles(folder)) {
    const text = read(folder, page)
    const title = /<title>([^<]+)<\/title>/.exec(text)?.[1] ?? ''
    const english = page.startsWith('en/')
    expect(`${page} ${/<html lang="([^"]+)"/.exec(text)?.[1]}`).toBe(
      `${page} ${english ? 'en' : 'zh-CN'}`,
    )
    expect(`${page} ${seen.get(`${english} ${title}`) ?? 'unique'}`).toBe(`${page} unique`)
    seen.set(`${english} ${title}`, page)
    expect(text).toMatch(/<meta name="description" content="[^"]{10,}"/)
    if (page === '404.html') continue
    expect(text).toMatch(/hreflang="en"/)
    expect(text).toMatch(/hreflang="zh-CN"/)
  }
})
