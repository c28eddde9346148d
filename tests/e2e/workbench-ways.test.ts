import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { nationalForm } from '../unit/ingest/write/paper.ts'
import { pageHtml, printPdf } from '../unit/ingest/write/pdf.ts'
import { launch, open } from './browser.ts'
import { besidesWorkers, give, said } from './give.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const paper = nationalForm().map((part, at) =>
  at === 0 ? '晋城市人民政府2024年政府信息公开工作年度报告' : part,
)
const html = pageHtml(paper)
const read = '晋城市人民政府 (jincheng-140500-gov)，2024年度：200格，0格未定。'

/** Drops or pastes onto the page what a transfer of its own holds: a file, or text of a kind. */
async function transfer(page: Page, event: 'drop' | 'paste', kind: string): Promise<string> {
  await page.locator('#said').evaluate((element) => (element.textContent = ''))
  await page.evaluate(
    ([event, kind, text]) => {
      const data = new DataTransfer()
      if (kind === 'file') data.items.add(new File([text!], 'a.html', { type: 'text/html' }))
      else data.setData(kind!, text!)
      const given = { bubbles: true, cancelable: true }
      document.body.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...given, dataTransfer: data })
          : new ClipboardEvent('paste', { ...given, clipboardData: data }),
      )
    },
    [event, kind, html] as const,
  )
  return said(page)
}

test('a file is dropped or pasted, tables are pasted with their lines, text into its field', async () => {
  const { address } = inject('root')
  const { context, page, problems } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  expect(await transfer(page, 'drop', 'file')).toBe(read)
  expect(await transfer(page, 'paste', 'file')).toBe(read)
  expect(await transfer(page, 'paste', 'text/html')).toBe(read)
  const lines = paper.flatMap((part) =>
    typeof part === 'string' ? part : part.map((row) => row.map(({ text }) => text).join('\t')),
  )
  await page.locator('#said').evaluate((element) => (element.textContent = ''))
  await page.locator('#pasted').fill(lines.join('\n'))
  await page.locator('#bench button[type=submit]').click()
  expect(await said(page)).toBe(read)
  expect(besidesWorkers(problems, address)).toEqual([])
  await context.close()
})

test('it works under a base path, and from the folder on another server', async () => {
  const { folder, address: based } = inject('based')
  const other = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname.replace(/^\/a\/b/u, '')
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (body) => {
        response.setHeader('Content-Type', kinds[extname(path)] ?? 'text/html').end(body)
      },
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const bytes = await printPdf(browser, paper)
  for (const address of [based, `http://127.0.0.1:${(other.address() as AddressInfo).port}/a/b/`]) {
    const { context, page, problems } = await open(browser, address)
    await page.goto(`${address}workbench/`)
    expect(await give(page, 'a.pdf', bytes)).toBe(read)
    await page.locator('.page .spot').first().waitFor()
    expect(besidesWorkers(problems, new URL('/', address).href)).toEqual([])
    await context.close()
  }
  other.close()
})

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}
