import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { htmlFiles, parsePage, read } from './pages.ts'

describe.each([
  ['under /', inject('root'), '/'],
  ['under /a/b/', inject('based'), '/a/b/'],
])('links %s', (_where, { folder }, base) => {
  const pages = htmlFiles(folder)
  const ids = new Map<string, Set<string>>()
  const links: { page: string; href: string }[] = []
  for (const page of pages) {
    const document = parsePage(read(folder, page))
    ids.set(page, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)))
    for (const element of document.querySelectorAll('[href], [src], [srcset], [action]')) {
      for (const name of ['href', 'src', 'action']) {
        const href = element.getAttribute(name)
        if (href !== null) links.push({ page, href })
      }
    }
  }

  test('there are pages, and links on them', () => {
    expect(pages.length).toBeGreaterThan(40)
    expect(links.length).toBeGreaterThan(1000)
  })

  test('each leads to a page, a file and an anchor that is there', () => {
    const broken = links.filter(({ page, href }) => !resolves(page, href))
    expect(broken).toEqual([])
  })

  test('each that leaves the site is http or https', () => {
    const foreign = links.filter(({ href }) => /^[a-z][a-z0-9+.-]*:/i.test(href))
    expect(foreign.filter(({ href }) => !/^https?:\/\/[^/]/.test(href))).toEqual([])
    expect(links.filter(({ href }) => href.startsWith('//'))).toEqual([])
  })

  function resolves(page: string, href: string): boolean {
    const url = new URL(href, `https://example.org${base}${page.replace(/index\.html$/, '')}`)
    if (url.origin !== 'https://example.org' || url.pathname.startsWith('/repository')) return true
    if (!url.pathname.startsWith(base)) return false
    let path = decodeURIComponent(url.pathname.slice(base.length))
    if (path === '' || path.endsWith('/')) path += 'index.html'
    const target = join(folder, path)
    if (!existsSync(target) || !statSync(target).isFile()) return false
    return url.hash === '' || (ids.get(path)?.has(decodeURIComponent(url.hash.slice(1))) ?? false)
  }
})
