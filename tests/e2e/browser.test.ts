import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { launch, open, settled } from './browser.ts'
import { english, pageTypes } from './pages.ts'

const { address } = inject('root')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const chinese = Object.values(pageTypes)
// Every page type is seen in light and in dark; one half narrow and very wide, the other in forced colours and large.
const half = (all: readonly string[], of: 0 | 1): string[] => all.filter((_, at) => at % 2 === of)
const paths = chinese.flatMap((path) => [path, english(path)])

test.each([
  { width: 320, dark: false, forced: false, text: '100%', seen: half(chinese, 0) },
  { width: 1920, dark: true, forced: false, text: '100%', seen: half(chinese, 0).map(english) },
  { width: 390, dark: true, forced: true, text: '100%', seen: half(chinese, 1) },
  { width: 1280, dark: false, forced: false, text: '200%', seen: half(chinese, 1).map(english) },
])(
  'no accessibility violation: $width px, dark $dark, forced colours $forced, text $text',
  async ({ seen, text, ...look }) => {
    const { context, page } = await open(browser, address, look)
    const found: string[] = []
    for (const path of seen) {
      await page.goto(`${address}${path}`)
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
      for (const fault of await axeFaults(page)) found.push(`${path} ${fault}`)
    }
    await context.close()
    expect(found).toEqual([])
  },
)

test.each([true, false])(
  'nothing but this site is asked, nothing is stored, nothing fails, no page is wider than its window (script: %s)',
  async (script) => {
    const { context, page, problems } = await open(browser, address, { script })
    const wide: string[] = []
    for (const path of paths) {
      await page.goto(`${address}${path}`)
      if (!script) continue
      await settled(page)
      wide.push(
        ...(await widerThan(page, [320, 390, 768, 1280, 1920])).map((at) => `${path} ${at}`),
      )
    }
    expect(problems).toEqual([])
    expect(wide).toEqual([])
    expect(await context.cookies()).toEqual([])
    await context.close()
  },
)

/** The windows, by their width in pixels, that a page is wider than, and by how much. */
async function widerThan(page: Page, widths: readonly number[]): Promise<string[]> {
  const wide: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) wide.push(`at ${width} by ${over}`)
  }
  return wide
}

test.each([
  { path: 'agencies/suqian-321300-gov/', width: 1280, most: 5500, first: 900 },
  { path: 'agencies/suqian-321300-gov/', width: 390, most: Infinity, first: 1600 },
  { path: 'agencies/jiangxian-140826-gov/', width: 390, most: 4000, first: 1600 },
])(
  '$path at $width px is $most high at most, its answer with every outcome in the first $first',
  async ({ path, width, most, first }) => {
    const { context, page } = await open(browser, address, { width })
    const high: string[] = []
    for (const each of [path, english(path)]) {
      await page.goto(`${address}${each}`)
      const [whole, answer] = (await page.evaluate(() => [
        document.documentElement.scrollHeight,
        document.querySelector('.keys')!.getBoundingClientRect().bottom,
      ])) as [number, number]
      if (whole > most) high.push(`${each} ${whole}`)
      if (answer > first) high.push(`${each} first ${answer}`)
    }
    await context.close()
    expect(high).toEqual([])
  },
)

test('with the keyboard: skip link first, then to the other language and back', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}agencies/jincheng-140500-gov/`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await page.locator('header a[hreflang="en"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`${address}en/agencies/jincheng-140500-gov/`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.locator('header a[hreflang="zh-CN"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`${address}agencies/jincheng-140500-gov/`)
  await context.close()
})

test('what is not there says so in both languages and leads back', async () => {
  const { context, page } = await open(browser, address)
  const response = await page.goto(`${address}agencies/nowhere/`)
  expect(response?.status()).toBe(404)
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/没有|找不到|不存在/)
  expect(text).toMatch(/not|no /i)
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
  await context.close()
})
