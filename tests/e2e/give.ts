import type { Page } from 'playwright-core'

/** Gives the workbench a file and waits until it says what came of it. */
export async function give(page: Page, file: string, bytes: Uint8Array): Promise<string> {
  await page.locator('#said').evaluate((said) => (said.textContent = ''))
  await page.setInputFiles('#file', {
    name: file,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  return said(page)
}

/** What the workbench says when it has done what it was asked for. */
export async function said(page: Page): Promise<string> {
  const done = page.locator('#said', { hasText: /[^…]$/u })
  await done.waitFor({ timeout: 90_000 })
  return (await done.textContent())!
}

/** Problems of a page less that it starts workers of its own, which is what it is for. */
export function besidesWorkers(problems: readonly string[], address: string): readonly string[] {
  return problems.filter((each) => !each.startsWith(`foreign request: blob:${address}`))
}
