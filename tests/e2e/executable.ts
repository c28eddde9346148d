import { existsSync } from 'node:fs'

const installed = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a real browser is: `CHROME_PATH`, an installed one, or the one inside `@sparticuz/chromium`, unpacked on first use. */
export async function executablePath(): Promise<string> {
  const found = installed.find((path) => path !== '' && existsSync(path))
  return found ?? (await import('@sparticuz/chromium')).default.executablePath()
}

/** Unpacks the browser before any test starts: of two that do it at once, one would start the other's half. */
export async function setup(): Promise<void> {
  await executablePath()
}
