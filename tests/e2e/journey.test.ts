import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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
    expect(file.split('\n')[0]).toMatch(/^table,row,column,label_zh,label_en,unit,2023,2024$/)
    expect(problems).toEqual([])
    await context.close()
  },
)
