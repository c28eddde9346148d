import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { mostAddresses, sitemaps } from '../../../src/view/sitemap.ts'
import { xsdFaults } from './sitemap-schema.ts'

const root = 'https://example.org/a/b/'
const pages = [
  { path: '', changed: '2026-11-22' },
  { path: 'agencies/a&b/', changed: '2025-03-06' },
]

test('every page is there in each language, with its own day', () => {
  const files = sitemaps(pages, root)
  expect([...files.keys()]).toEqual(['sitemap-index.xml', 'sitemap-0.xml'])
  expect(files.get('sitemap-0.xml')!.split('\n').slice(2, 4)).toEqual([
    '<url><loc>https://example.org/a/b/</loc><lastmod>2026-11-22</lastmod></url>',
    '<url><loc>https://example.org/a/b/en/</loc><lastmod>2026-11-22</lastmod></url>',
  ])
  expect(files.get('sitemap-index.xml')).toContain(
    '<sitemap><loc>https://example.org/a/b/sitemap-0.xml</loc><lastmod>2026-11-22</lastmod></sitemap>',
  )
})

test('both kinds of file hold to the schema of sitemaps.org', () => {
  for (const [name, text] of sitemaps(pages, root)) expect(xsdFaults(text), name).toEqual([])
})

test.each<[string, (text: string) => string]>([
  ['an address that is not full', (text) => text.replace('https://example.org/a/b/<', '/a/b/<')],
  ['a day that is none', (text) => text.replace('2026-11-22', '22.11.2026')],
  ['no address', (text) => text.replace(/<loc>.*?<\/loc>/, '')],
  ['another element', (text) => text.replace('<lastmod>', '<rank/><lastmod>')],
  ['no address at all', () => sitemaps([], root).get('sitemap-0.xml')!],
  ['another namespace', (text) => text.replace('sitemap/0.9', 'sitemap/0.8')],
])('the schema refuses %s', (_, spoil) => {
  const text = sitemaps(pages, root).get('sitemap-0.xml')!
  expect(xsdFaults(spoil(text))).not.toEqual([])
})

test('no sitemap holds more than 50,000 addresses, and together they hold all', () => {
  const many = Array.from({ length: 25_001 }, (_, at) => ({
    path: `agencies/${at}/`,
    changed: '2026-11-22',
  }))
  const files = sitemaps(many, root)
  expect([...files.keys()]).toEqual(['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml'])
  const counts = ['sitemap-0.xml', 'sitemap-1.xml'].map(
    (name) => files.get(name)!.match(/<url>/g)!.length,
  )
  expect(counts).toEqual([mostAddresses, 2])
  const document = XmlDocument.fromString(files.get('sitemap-index.xml')!)
  expect(document.root.name).toBe('sitemapindex')
  document.dispose()
})
