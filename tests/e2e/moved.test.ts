import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/lib/frozen.ts'
import { missingPages } from '../../scripts/lib/whole.ts'
import { serve } from '../../scripts/serve.ts'
import { open as openPublished } from '../../src/published/open.ts'
import { pagesText } from '../../src/release/pages.ts'
import { pagePaths } from '../../src/view/pages.ts'
import { frozen } from '../unit/support/folder.ts'
import { launch, open } from './browser.ts'
import { parsePage, read } from './pages.ts'

// A made-up end of an agency: Suqian's report on 2024 is gone, and Huaian, which holds one on that year, follows it.
const work = resolve('.build', 'e2e', 'moved')
const [data, published, site] = ['data', 'published', 'site'].map((name) => join(work, name)) as [
  string,
  string,
  string,
]
const suqian = join(data, 'agencies', '32', 'suqian-321300-gov')
const unknown = 'scope: unknown\nscope_evidence: null'
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  rmSync(work, { recursive: true, force: true })
  cpSync(frozen, data, { recursive: true, filter: (path) => !path.includes('releases') })
  rmSync(join(suqian, '2024.md'))
  const agency = join(suqian, 'agency.yaml')
  writeFileSync(agency, `${readFileSync(agency, 'utf8')}successor: huaian-320800-gov\n`)
  // Like no other any more: a pair of the release has no page.
  const ningjin = join(data, 'agencies', '13', 'ningjin-130528-gov', '2024.md')
  writeFileSync(
    ningjin,
    readFileSync(ningjin, 'utf8').replace(/^scope: .*\nscope_evidence: .*$/m, unknown),
  )
  run('scripts/build-data.ts', '--data', data, '--out', published)
  const releases = ['--releases', join(frozen, 'releases')]
  run('scripts/build-site.ts', '--data-dir', published, ...releases, '--no-pictures', '--out', site)
  server = await serve(site, 0, '/')
})
afterAll(() => {
  server.server.close()
  rmSync(work, { recursive: true, force: true })
})

function run(script: string, ...args: string[]): void {
  const env = { ...process.env, SITE: 'https://example.org', NODE_ENV: 'production' }
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

test.each([
  ['', '2024', 'agencies/huaian-320800-gov/2024/'],
  ['en/', '2024', 'agencies/huaian-320800-gov/2024/'],
  ['', '2022', 'agencies/huaian-320800-gov/'],
])('%s the old address of the report on %s leads to %s', (root, year, target) => {
  const page = read(site, `${root}agencies/suqian-321300-gov/${year}/index.html`)
  const document = parsePage(page)
  const refresh = document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')
  expect(refresh).toBe(`0; url=/${root}${target}`)
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    `https://example.org/${root}${target}`,
  )
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  expect(document.querySelector(`main a[href="/${root}${target}"]`)).not.toBeNull()
})

test.each(['', 'en/'])(
  '%s the old address of a pair leads to the comparison of one’s choice',
  (root) => {
    const path = `${root}compare/jiangxian-140826-gov/ningjin-130528-gov/`
    const to = `/${root}compare/?a=jiangxian-140826-gov&a=ningjin-130528-gov`
    const document = parsePage(read(site, `${path}index.html`))
    const refresh = document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')
    expect(refresh).toBe(`0; url=${to}`)
    expect(document.querySelector(`main a[href="${to}"]`)).not.toBeNull()
    expect(read(site, 'sitemap-0.xml')).not.toContain(path)
  },
)

test('every page of release 2026.11.0 is there in both languages, or leads to what followed', () => {
  const released = pagesOf(join(frozen, 'releases'), '2026.11.0')
  expect(released).toHaveLength(59)
  expect(missingPages(site, released)).toEqual([])
  expect(missingPages(site, ['none/'])).toEqual(['none/', 'en/none/'])
})

test('a release freezes the pages of the sitemap', () => {
  const root = 'https://example.org/'
  const listed = [...read(site, 'sitemap-0.xml').matchAll(/<loc>([^<]*)/g)].map(([, url]) => url!)
  const own = listed.map((url) => url.replace(root, '')).filter((path) => !/^en\//.test(path))
  expect(pagesText(pagePaths(openPublished(published)))).toBe(pagesText(own))
})

test('what is still held stays where it is, and the sitemap lists no address that leads elsewhere', () => {
  expect(existsSync(join(site, 'agencies/suqian-321300-gov/2023/index.html'))).toBe(true)
  expect(read(site, 'agencies/suqian-321300-gov/2023/index.html')).not.toContain('refresh')
  const sitemap = read(site, 'sitemap-0.xml')
  expect(sitemap).toContain('https://example.org/agencies/suqian-321300-gov/2023/<')
  expect(sitemap).not.toContain('agencies/suqian-321300-gov/2024/')
  const rows = JSON.parse(readFileSync(join(published, 'v1', 'agencies.json'), 'utf8')) as Record<
    string,
    unknown
  >[]
  const row = rows.find((each) => each['agency_id'] === 'suqian-321300-gov')
  expect(row?.['successor_id']).toBe('huaian-320800-gov')
})

test('a browser goes there by itself, and without script', async () => {
  const browser = await launch()
  const { context, page, problems } = await open(browser, server.address, { script: false })
  await page.goto(`${server.address}agencies/suqian-321300-gov/2024/`)
  await page.waitForURL(`${server.address}agencies/huaian-320800-gov/2024/`)
  expect(problems).toEqual([])
  await context.close()
  await browser.close()
})
