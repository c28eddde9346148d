import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, open } from './browser.ts'

const { address } = inject('root')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Goes to a link or button with the Tab key alone, from where the focus is. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(
      (selector) => document.activeElement?.matches(selector) ?? false,
      wanted,
    )
    if (here) return
  }
  throw new Error(`the Tab key never came to ${wanted}`)
}

test.each([true, false])(
  'with the keyboard alone: find 晋城, read its rate, compare it with 宿迁, take the file (script: %s)',
  async (script) => {
    const { context, page, problems } = await open(browser, address, { script })
    await page.goto(address)
    await tabTo(page, 'main form.find input')
    await page.keyboard.type('晋城')
    if (script) {
      await page.locator('[role=option]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    } else {
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/agencies\/\?q=/)
      await tabTo(page, 'main a[href$="/agencies/jincheng-140500-gov/"]')
      await page.keyboard.press('Enter')
    }
    await page.waitForURL(`${address}agencies/jincheng-140500-gov/`)
    expect(await page.locator('main').innerText()).toMatch(/43\.5%\s+313\/720/)
    await tabTo(page, 'a[href$="/compare/jincheng-140500-gov/suqian-321300-gov/"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}compare/jincheng-140500-gov/suqian-321300-gov/`)
    const text = await page.locator('main').innerText()
    expect(text).toContain('313/720')
    expect(text).toContain('1,902/3,521')
    await tabTo(page, 'a[href$="/data/v1/agencies/suqian-321300-gov.csv"]')
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = readFileSync(await (await download).path(), 'utf8')
    expect(file.split('\n')[0]).toMatch(/^report_id,agency_id,year,cell,/)
    expect(problems).toEqual([])
    await context.close()
  },
)

describe.each([
  ['zh', 390],
  ['en', 1280],
] as const)(
  'five questions of a new reader, within three clicks from home (%s, %d px)',
  (locale, width) => {
    const home = locale === 'zh' ? address : `${address}en/`
    const walk = async (clicks: readonly string[], answer: RegExp): Promise<void> => {
      expect(clicks.length).toBeLessThanOrEqual(3)
      const { context, page } = await open(browser, home, { width, script: false })
      await page.goto(home)
      for (const click of clicks) await page.locator(click).first().click()
      const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
      expect(text).toMatch(answer)
      await context.close()
    }

    test('how many requests 晋城 got in 2024, and how many it granted', () =>
      walk(
        ['main a[href$="/agencies/jincheng-140500-gov/"]'],
        locale === 'zh' ? /申请718件.*予以公开 226/ : /718 requests.*granted in full 226/i,
      ))

    test('why requests were refused in 宁晋', () =>
      walk(
        ['main a[href$="/agencies/ningjin-130528-gov/"]'],
        locale === 'zh'
          ? /没有公开的理由.*本机关不掌握相关政府信息/
          : /does not hold the information/i,
      ))

    test('how often a review corrected 宿迁, and whether that is more than the year before', () =>
      walk(
        [
          'main a[href$="/agencies/suqian-321300-gov/"]',
          'main a[href$="/indicators/review-correction-rate/"]',
        ],
        /18\/134/,
      ))

    test('where the number comes from', () =>
      walk(
        ['main a[href$="/agencies/jincheng-140500-gov/"]', 'main a[href$="2024/#source"]'],
        /xxgk\.jcgov\.gov\.cn.*SHA-256/,
      ))

    test('everything as a spreadsheet', async () => {
      const { context, page } = await open(browser, home, { width, script: false })
      await page.goto(home)
      const download = page.waitForEvent('download')
      await page.locator('main a[href$="open-disclosure.xlsx"]').click()
      const bytes = readFileSync(await (await download).path())
      expect(bytes.subarray(0, 2).toString()).toBe('PK')
      await context.close()
    })
  },
)
