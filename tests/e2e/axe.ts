import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong on a page, or in the first element that a selector finds: `rule: markup`. */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (selector) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(selector, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
  }, within)
}
