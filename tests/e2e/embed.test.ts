import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, open } from './browser.ts'
import { htmlFiles } from './pages.ts'

const { folder, address } = inject('root')
const chart = 'embed/suqian-321300-gov/outcome-trend/'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page of another origin that shows a chart in a frame and notes what the frame tells it. */
async function host(path: string, use: (page: Page, problems: string[]) => Promise<void>) {
  const html = `<!doctype html><title>Host</title><iframe id="f" src="${address}${path}" width="640" height="200"></iframe><script>
    window.told = []
    addEventListener('message', (event) => {
      if (event.source !== document.getElementById('f').contentWindow) return
      told.push({ origin: event.origin, data: event.data })
      if (event.data.type === 'open-disclosure:height') f.height = event.data.height
    })
  </script>`
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const { context, page, problems } = await open(browser, address)
  try {
    await page.goto(`http://localhost:${port}/`)
    await use(page, problems)
  } finally {
    await context.close()
    await new Promise((done) => server.close(done))
  }
}

test('a page elsewhere shows a chart and learns how high it is', () =>
  host(chart, async (page, problems) => {
    const frame = page.frame({ url: `${address}${chart}` })!
    await page.waitForFunction('told.length > 0')
    expect(await frame.locator('svg.plot').isVisible()).toBe(true)
    const settled = (await page.evaluate('told.at(-1)')) as { origin: string; data: object }
    const body = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
    expect(settled).toEqual({
      origin: new URL(address).origin,
      data: { type: 'open-disclosure:height', height: body },
    })
    const before = Number(await page.locator('#f').getAttribute('height'))
    await frame.locator('summary').first().click()
    await page.waitForFunction(`Number(f.height) > ${before}`)
    const over = await frame.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    )
    expect(over).toBe(0)
    // The only foreign page is the host itself, and the icon that its browser asks of it.
    const foreign = problems.filter((each) => !each.startsWith('foreign request: http://localhost'))
    expect(foreign.filter((each) => !each.includes('favicon.ico'))).toEqual([])
  }))

test('its link leaves the frame for the agency’s page', () =>
  host(chart, async (page) => {
    const frame = page.frame({ url: `${address}${chart}` })!
    await frame.locator('.agency a').click()
    await page.waitForURL(`${address}agencies/suqian-321300-gov/`)
  }))

test('nothing but its own script runs, and nothing is sent from it', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}${chart}`)
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    const image = document.createElement('img')
    const failed = new Promise((done) => image.addEventListener('error', done))
    image.setAttribute('onerror', 'window.ran = true')
    image.src = 'data:image/png,none'
    document.body.append(image)
    const sent = await fetch('/favicon.svg').then(
      () => true,
      () => false,
    )
    await failed
    return [(window as { ran?: boolean }).ran ?? false, sent]
  })
  expect(ran).toEqual([false, false])
  await context.close()
})

test('the height that the code gives a frame is enough for every chart', async () => {
  const { context, page } = await open(browser, address, { width: 640 })
  const cut: string[] = []
  for (const file of htmlFiles(folder).filter((each) => /^(en\/)?embed\//.test(each))) {
    await page.goto(`${address}${file.replace('index.html', '')}`)
    const [needs, code] = await page.evaluate(() => [
      document.body.getBoundingClientRect().height,
      document.querySelector('dd:not(.cite) pre')?.textContent,
    ])
    const given = Number(/height="(\d+)"/.exec(String(code))?.[1])
    if (!(Number(needs) <= given)) cut.push(`${file}: ${String(needs)} of ${given}`)
    if (given > Number(needs) + 160) cut.push(`${file}: ${given} is far above ${String(needs)}`)
  }
  await context.close()
  expect(cut).toEqual([])
})
