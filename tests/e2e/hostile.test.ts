import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { launch, open } from './browser.ts'
import { htmlFiles, pageTypes, parsePage, read } from './pages.ts'

// What no curated file may hold, put into the published files behind the parser's back: the pages must bear it too.
const payloads = [
  '</title></script><script>alert(1)</script>',
  '"><img src=x onerror="alert(2)">',
  "'><svg onload='alert(3)'></svg><iframe src='javascript:alert(4)'></iframe>",
  '<a href="javascript:alert(5)" style="position:fixed;inset:0">x</a><base href="//evil.example/">',
  ']]></style><style>*{background:url(//evil.example/x)}</style>{{7*7}}${alert(6)}',
]
const texts =
  /^(name_zh|name_en|division_zh|division_en|province_zh|province_en|title|label|printed|message_zh|message_en|scope_evidence|unit|zh|en|by|format|sha256|file|reason_zh|reason_en)$/
const addresses = /^(url|archive_url|website|source_url)$/

const folder = resolve('.build', 'e2e', 'hostile')
const data = resolve('.build', 'e2e', 'hostile-data')
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  cpSync(join(inject('root').folder, 'data', 'v1'), join(data, 'v1'), { recursive: true })
  poison(join(data, 'v1'))
  const args = ['scripts/build-site.ts', '--data-dir', data, '--no-pictures', '--out', folder]
  const env = { ...process.env, SITE: 'https://example.org', NODE_ENV: 'production' }
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  server = await serve(folder, 0, '/')
})
afterAll(() => {
  server.server.close()
  for (const each of [folder, data]) rmSync(each, { recursive: true, force: true })
})

function poison(of: string): void {
  let next = 0
  const payload = (value: string): string => `${value.slice(0, 12)}${payloads[(next += 1) % 5]!}`
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (addresses.test(key)) return 'javascript:alert(document.domain)'
      return texts.test(key) ? payload(value) : value
    }
    if (Array.isArray(value)) return value.map((each) => walk(each, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]))
  }
  const names = readdirSync(of, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => /^(agencies\/[^/]+|[a-z]+)\.json$/.test(each))) {
    if (/^(datapackage|form|release|fields|cells|checks|measures)\.json$/.test(name)) continue
    const path = join(of, name)
    writeFileSync(path, JSON.stringify(walk(JSON.parse(readFileSync(path, 'utf8')), '')))
  }
}

test('nothing that was put into the data is an element, a handler or an address', () => {
  const wrong: string[] = []
  let seen = 0
  for (const page of htmlFiles(folder)) {
    const document = parsePage(read(folder, page))
    if (document.body.textContent?.includes('alert(')) seen += 1
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const runs = /^on/.test(name) || name === 'style' || /^\s*(javascript|data):/i.test(value)
        const outward = /^(src|href|action)$/.test(name) && /^\s*\/\//.test(value)
        if (runs || outward) wrong.push(`${page}: <${element.localName} ${name}="${value}">`)
      }
    }
    for (const bad of document.querySelectorAll('iframe, base, img:not([src]), style, svg svg')) {
      wrong.push(`${page}: ${bad.outerHTML.slice(0, 80)}`)
    }
    for (const script of document.querySelectorAll('script:not([type="application/ld+json"])')) {
      if (!script.getAttribute('src') || script.textContent) wrong.push(`${page}: inline script`)
    }
  }
  expect(seen).toBeGreaterThan(30)
  expect(wrong).toEqual([])
})

test('no page runs any of it, and no page asks for anything from elsewhere', async () => {
  const browser = await launch()
  const { context, page, problems } = await open(browser, server.address)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  for (const path of Object.values(pageTypes)) {
    for (const each of [path, `en/${path}`]) await page.goto(`${server.address}${each}`)
  }
  expect(dialogs).toEqual([])
  expect(problems).toEqual([])
  await context.close()
  await browser.close()
})

test('the policy is in force: an inline script, a handler and a foreign picture that got in do nothing', async () => {
  const browser = await launch()
  const { context, page } = await open(browser, server.address)
  await page.goto(server.address)
  const { ran, refused } = await page.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
    const over = (image: Element): Promise<unknown> =>
      new Promise((done) => ['load', 'error'].map((name) => image.addEventListener(name, done)))
    const script = document.createElement('script')
    script.textContent = 'window.ran = "script"'
    const picture = document.createElement('div')
    picture.innerHTML = '<img src="/none.png" onerror="window.ran = \'handler\'">'
    const foreign = document.createElement('img')
    foreign.src = 'https://elsewhere.example/x.png'
    const tried = Promise.all([over(picture.firstElementChild!), over(foreign)])
    document.body.append(script, picture, foreign)
    await tried
    await new Promise((done) => requestIdleCallback(done))
    return { ran: (window as unknown as { ran?: string }).ran ?? 'nothing', refused: seen.sort() }
  })
  expect(ran).toBe('nothing')
  expect(refused).toEqual([
    'img-src https://elsewhere.example/x.png',
    'script-src-attr inline',
    'script-src-elem inline',
  ])
  await context.close()
  await browser.close()
})
