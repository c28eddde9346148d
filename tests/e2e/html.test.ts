import { expect, inject, test } from 'vitest'
import { htmlFiles, read } from './pages.ts'
import { htmlFaults } from './validate.ts'

const { folder } = inject('root')

test('every page is valid HTML', async () => {
  const wrong: string[] = []
  for (const page of htmlFiles(folder)) wrong.push(...(await htmlFaults(read(folder, page), page)))
  expect(wrong).toEqual([])
})

test('scripts are files of this site: none inline, no handler, no javascript: address', () => {
  const own = (page: string): RegExp =>
    /^(en\/)?embed\//.test(page)
      ? /^<script src="\/embed\/height\.js" defer><\/script>$/
      : /^<script type="module" src="\/_astro\/[\w.-]+\.js"><\/script>$/
  const wrong = htmlFiles(folder).flatMap((page) => {
    const text = read(folder, page)
    const scripts = text.match(/<script\b.*?<\/script>/gis) ?? []
    expect(scripts).toHaveLength(text.match(/<script/gi)?.length ?? 0)
    return [
      ...scripts.filter(
        (each) => !own(page).test(each) && !/^<script type="application\/ld\+json">/.test(each),
      ),
      ...(text.match(/\son[a-z]+=|javascript:/gi) ?? []),
    ].map((each) => `${page}: ${each}`)
  })
  expect(wrong).toEqual([])
})

test('a page that nobody cites names no version, so that the next release leaves it as it is', () => {
  const { version } = JSON.parse(read(folder, 'data/v1/release.json')) as { version: string }
  const without = htmlFiles(folder).filter((page) => !read(folder, page).includes(version))
  const uncited = /^404\.html$|^agencies\/[^/]+\/\d{4}\/source\/index\.html$/
  expect(without).toEqual(htmlFiles(folder).filter((page) => uncited.test(page)))
})

test.each([
  ['page', "connect-src 'self'; form-action 'self'"],
  ['chart to embed', "form-action 'none'"],
  ['page with a worker', "connect-src 'self'; worker-src blob:; form-action 'self'"],
])('every %s begins with its policy: own files only, nothing inline', (kind, more) => {
  const head =
    /^<!doctype html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/i
  const kindOf = (page: string): string =>
    /(^|\/)embed\//.test(page)
      ? 'chart to embed'
      : /^(en\/)?(ask|workbench)\//.test(page)
        ? 'page with a worker'
        : 'page'
  const pages = htmlFiles(folder).filter((page) => kindOf(page) === kind)
  const policies = new Set(
    pages.map((page) => head.exec(read(folder, page))?.[1]?.replaceAll('&#39;', "'")),
  )
  expect([...policies]).toEqual([
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      `font-src 'self'; base-uri 'none'; ${more}`,
  ])
})

test('every page has its own title and description, its language and its twin in the other', () => {
  const seen = new Map<string, string>()
  const described = /<meta name="description" content="[^"]{10,}"/
  for (const page of htmlFiles(folder)) {
    const text = read(folder, page)
    const title = /<title>([^<]+)<\/title>/.exec(text)?.[1] ?? ''
    const english = page.startsWith('en/')
    expect(`${page} ${/<html lang="([^"]+)"/.exec(text)?.[1]}`).toBe(
      `${page} ${english ? 'en' : 'zh-CN'}`,
    )
    expect(`${page} ${seen.get(`${english} ${title}`) ?? 'unique'}`).toBe(`${page} unique`)
    seen.set(`${english} ${title}`, page)
    // What is not to be found by searching needs none.
    const hidden = text.includes('<meta name="robots" content="noindex">')
    expect(`${page} ${hidden || described.test(text)}`).toBe(`${page} true`)
    if (page === '404.html' || /\/source\/index\.html$/.test(page)) continue
    const twins = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)]
    const path = page.replace(/^en\//, '').replace(/index\.html$/, '')
    expect(twins.map(([, tag, href]) => `${tag} ${href}`)).toEqual([
      `zh-CN https://example.org/${path}`,
      `en https://example.org/en/${path}`,
    ])
  }
})
