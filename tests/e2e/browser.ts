import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { executablePath } from './executable.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a real browser, without the arguments that the packed one comes with: in one process it ends with its first page. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await executablePath(), args: [...quiet, ...more] })
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until a page that has loaded has nothing more to do: what it asks for by itself it has asked for by then. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
}

/** A page that notes what a reader must never meet: console errors, foreign requests, failed requests, cookies. */
export type Watched = {
  readonly context: BrowserContext
  readonly page: Page
  readonly problems: string[]
}

/** Opens a page of its own for one site, with a size and colour scheme. */
export async function open(
  browser: Browser,
  site: string,
  look: { width?: number; dark?: boolean; script?: boolean; forced?: boolean } = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
    javaScriptEnabled: look.script ?? true,
  })
  const page = await context.newPage()
  const problems: string[] = []
  const origin = new URL(site).origin
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) {
      problems.push(`foreign request: ${request.url()}`)
    }
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
  return { context, page, problems }
}
