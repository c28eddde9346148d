import { existsSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const installed = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a real browser: `CHROME_PATH`, an installed one, or the one inside `@sparticuz/chromium`. Without that package's own
 * arguments: in the single process that they ask for, the browser ends with the first page that is closed.
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const found = installed.find((path) => path !== '' && existsSync(path))
  const executablePath =
    found ?? (await (await import('@sparticuz/chromium')).default.executablePath())
  return chromium.launch({ executablePath, args: [...quiet, ...more] })
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
