import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readReport } from '../../src/ingest/read.ts'
import { readerSaid } from '../../src/ingest/sentences.ts'
import { docx, p, zip } from '../unit/ingest/write/docx.ts'
import { writeMht } from '../unit/ingest/write/mht.ts'
import { nationalForm } from '../unit/ingest/write/paper.ts'
import { pageHtml, rawPdf } from '../unit/ingest/write/pdf.ts'
import { launch, open } from './browser.ts'
import { give, said } from './give.ts'
import { hostileHtml, hostilePdf } from './hostile-files.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const { address } = inject('root')
const paper = nationalForm().map((part, at) =>
  at === 0 ? '晋城市人民政府2024年政府信息公开工作年度报告' : part,
)
const good = Buffer.from(pageHtml(paper))
const read = '晋城市人民政府 (jincheng-140500-gov)，2024年度：200格，0格未定。'

/** Elements that load, run or style; the source of a report has none of them, but the picture of a page. */
const elements =
  'script, style, link, img, svg, iframe, object, embed, video, form, input, meta, base, a'

test('a document that would run and load is shown as text: nothing runs, nothing is asked for', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url!)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const html = pageHtml(paper).replace('<p>', `${hostileHtml(elsewhere)}<p>`)
  const { context, page } = await open(browser, address)
  const [requests, dialogs]: [string[], string[]] = [[], []]
  context.on('request', (request) => requests.push(request.url()))
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(`${address}workbench/`)
  const title = await page.title()
  for (const [name, bytes, shown] of [
    ['a.html', Buffer.from(html), '.blocks .spot'],
    ['a.mht', writeMht(html, 'chrome'), '.blocks .spot'],
    ['a.pdf', hostilePdf(elsewhere), '.page .spot'],
  ] as const) {
    expect(await give(page, name, bytes)).toMatch(/^晋城市人民政府 .*：200格/u)
    await page.locator(shown).first().waitFor()
    expect([name, await page.locator(`#source :is(${elements})`).count()]).toEqual([name, 0])
    if (name !== 'a.pdf')
      expect(await page.locator('#source').textContent()).toContain('<script>alert(2)</script>')
  }
  expect([await page.title(), dialogs, asked]).toEqual([title, [], []])
  const own = [address, `blob:${address}`]
  expect(requests.filter((url) => !own.some((each) => url.startsWith(each)))).toEqual([])
  server.close()
  await context.close()
})

const item = '1 0 0 1 20 20 Tm (a) Tj 1 0 0 1 300 500 Tm (b) Tj '
const packed = (content: string, pages = 1): Uint8Array =>
  rawPdf(deflateSync(content), { filter: 'FlateDecode', pages })
const spaces = (size: number): Buffer => Buffer.alloc(size, ' ')

test('a bomb is refused as on the command line, and the page reads on', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  const bombs: Readonly<Record<string, () => Uint8Array>> = {
    'large.docx': () => zip([['word/document.xml', spaces(150_000_000), { pack: true }]]),
    'lying.docx': () =>
      zip([['word/document.xml', spaces(150_000_000), { pack: true, size: 20_000 }]]),
    'entities.docx': () =>
      docx(p('&x;'), { prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
    'runs.pdf': () => packed(`BT /F 8 Tf ${item.repeat(250_000)} ET`),
    'pages.pdf': () => packed('BT /F 8 Tf (a) Tj ET', 61),
    'style.html': () =>
      Buffer.from(`<html><body><p>1</p><p style="${'color:red;'.repeat(100_000)}">41</p>`),
  }
  for (const [name, make] of Object.entries(bombs)) {
    const bytes = make()
    const there = await readReport(new Uint8Array(bytes), name)
    if (!('unreadable' in there)) throw new Error(`${name} was read`)
    expect([name, await give(page, name, bytes)]).toEqual([name, readerSaid(there.unreadable).zh])
  }
  expect(await give(page, 'a.html', good)).toBe(read)
  await context.close()
})

test('what never ends is stopped after a minute, and what is asked for later at once', async () => {
  const { context, page } = await open(browser, address)
  await page.clock.install()
  await page.goto(`${address}workbench/`)
  const endless = packed('q '.repeat(20_000_000))
  const begin = (): Promise<void> =>
    page.setInputFiles('#file', {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(endless),
    })
  await begin()
  // The page's clock goes on while the worker is at work.
  await started(page)
  await page.clock.fastForward(61_000)
  expect(await said(page)).toBe('读取超过60秒，已停止。')
  await begin()
  await started(page)
  expect(await give(page, 'a.html', good)).toBe(read)
  await context.close()
})

/** Waits until the page has a worker at work on a file. */
async function started(page: Page): Promise<void> {
  await page.locator('#said', { hasText: '正在读取' }).waitFor()
  await expect.poll(() => page.workers().length).toBe(1)
}
