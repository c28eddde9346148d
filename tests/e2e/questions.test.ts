import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Locale } from '../../src/locale/locale.ts'
import { launch, open } from './browser.ts'

/**
 * What a reader asks: what is typed in the search box, what is chosen of what it finds, the clicks after that, and what the page then
 * says. Without script the search leads to the list of agencies, and `plain` goes on from there.
 */
type Question = {
  readonly asks: string
  readonly typed: Readonly<Record<Locale, string>>
  readonly found: string
  readonly clicks: readonly string[]
  readonly plain: readonly string[]
  readonly answer: Readonly<Record<Locale, RegExp>>
}

const agency = (id: string): string => `/agencies/${id}/`
const [jincheng, ningjin, suqian, jiangxian] = [
  'jincheng-140500-gov',
  'ningjin-130528-gov',
  'suqian-321300-gov',
  'jiangxian-140826-gov',
].map(agency) as [string, string, string, string]
const both = (pattern: RegExp): Question['answer'] => ({ zh: pattern, en: pattern })

const questions: readonly Question[] = [
  {
    asks: 'how many requests did 晋城 get, and how many did it grant?',
    typed: { zh: '晋城', en: 'jincheng' },
    found: jincheng,
    clicks: [],
    plain: [jincheng],
    answer: { zh: /718件.*予以公开 226/, en: /718 .*granted in full 226/i },
  },
  {
    asks: 'why was what was asked of 宁晋 not given?',
    typed: { zh: '宁晋', en: 'ningjin' },
    found: ningjin,
    clicks: [],
    plain: [ningjin],
    answer: {
      zh: /本机关不掌握相关政府信息 19.*60日内可以申请复议|60日内可以申请复议.*本机关不掌握相关政府信息 19/,
      en: /(?=.*does not hold the information 19)(?=.*review within 60 days)/i,
    },
  },
  {
    asks: 'how often did review correct 宿迁?',
    typed: { zh: '宿迁', en: 'suqian' },
    found: suqian,
    clicks: [],
    plain: [suqian],
    answer: { zh: /审结134件，其中纠正18件（13\.4%）/, en: /134 reviews .*18 .*\(13\.4%\)/ },
  },
  {
    asks: 'where does the number come from?',
    typed: { zh: '晋城', en: 'jincheng' },
    found: jincheng,
    clicks: ['2024/#source'],
    plain: [jincheng, '2024/#source'],
    answer: both(/xxgk\.jcgov\.gov\.cn.*SHA-256/),
  },
  {
    asks: 'who refuses on state secrets?',
    typed: { zh: '国家秘密', en: 'state secret' },
    found: '/rights/#denied_state_secret',
    clicks: ['#denied_state_secret + dd summary'],
    plain: ['nav a[href$="/rights/"]', '#denied_state_secret + dd summary'],
    answer: { zh: /宿迁市人民政府2024年度：2 /, en: /Suqian .*2024: 2 / },
  },
  {
    asks: 'what can I do about 本机关不掌握?',
    typed: { zh: '本机关不掌握', en: 'not held' },
    found: '/rights/#unavailable_not_held',
    clicks: [],
    plain: ['nav a[href$="/rights/"]'],
    answer: { zh: /请机关说明检索了哪里/, en: /ask .*where it searched/i },
  },
  {
    asks: 'which reports of 山西 were due and are not held here?',
    typed: { zh: '山西', en: 'shanxi' },
    found: '/places/14/#c140000',
    clicks: [],
    plain: ['nav a[href$="/places/"]', 'main a[href$="/places/14/"]'],
    answer: { zh: /太原市 140100 · 未收录/, en: /Taiyuan.* 140100 · not held/ },
  },
  {
    asks: 'which places near 绛县 are held?',
    typed: { zh: '绛县', en: 'jiangxian' },
    found: jiangxian,
    clicks: ['main .about a[href*="/places/14/#g"]'],
    plain: [jiangxian, 'main .about a[href*="/places/14/#g"]'],
    answer: {
      zh: /运城市 这里已收录：新绛县、绛县。/,
      en: /Yuncheng City Held here: Xinjiang.*Jiangxian/,
    },
  },
  {
    asks: 'what changed in 宿迁?',
    typed: { zh: '宿迁', en: 'suqian' },
    found: suqian,
    clicks: [],
    plain: [suqian],
    answer: { zh: /43\.6%.*54\.0%/, en: /43\.6%.*54\.0%/ },
  },
]

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const { address } = inject('root')

/** Follows a link, or opens what is folded, with the Enter key; an address of a page that is no selector is that link's end. */
async function press(page: Page, where: string): Promise<void> {
  const selector = /^[\w/-]+(?:\/|#\w+)$/.test(where) ? `main a[href$="${where}"]` : where
  const target = page.locator(selector).first()
  const href = await target.getAttribute('href')
  const { href: there } = new URL(href ?? '', page.url())
  await target.focus()
  await page.keyboard.press('Enter')
  if (href) await page.waitForURL(there, { waitUntil: 'domcontentloaded' })
}

/** Types into the search box of the page that is open and takes, with script, what is to be found of what is listed. */
async function search(page: Page, typed: string, found: string | null): Promise<void> {
  const box = page.locator('form.find input').first()
  await box.fill('')
  await box.focus()
  await page.keyboard.insertText(typed)
  if (found) {
    const options = page.locator('[role=option]')
    await options.first().waitFor()
    const hrefs = await options.evaluateAll((all) =>
      all.map((each) => (each as HTMLAnchorElement).href),
    )
    const at = hrefs.findIndex((href) => href.endsWith(found))
    expect([typed, at >= 0]).toEqual([typed, true])
    for (let presses = 0; presses <= at; presses += 1) await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(found ? (url) => url.href.endsWith(found) : /\/agencies\/\?q=/, {
    waitUntil: 'domcontentloaded',
  })
}

describe.each([
  ['zh', true],
  ['zh', false],
  ['en', true],
  ['en', false],
] as const)('in %s, script %s, by keyboard, two clicks after a search', (locale, script) => {
  test('ten questions are answered', async () => {
    const { context, page, problems } = await open(browser, address, { script })
    await page.goto(locale === 'zh' ? address : `${address}en/`)
    for (const { asks, typed, found, clicks, plain, answer } of questions) {
      const steps = script ? clicks : plain
      expect(steps.length).toBeLessThanOrEqual(2)
      await search(page, typed[locale], script ? found : null)
      for (const step of steps) await press(page, step)
      const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
      expect([asks, answer[locale].test(text)]).toEqual([asks, true])
    }
    await search(page, 'xlsx', null)
    await press(page, 'nav a[href$="/data/"]')
    const download = page.waitForEvent('download')
    await page.locator('main a[href$="open-disclosure.xlsx"]').first().focus()
    await page.keyboard.press('Enter')
    expect(
      readFileSync(await (await download).path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(problems).toEqual([])
    await context.close()
  })
})

test.each([
  ['zh', '绛县公安局'],
  ['en', 'jiangxian police'],
] as const)(
  'in %s a department that is not held leads to its government: %s',
  async (locale, typed) => {
    const { context, page } = await open(browser, address)
    await page.goto(locale === 'zh' ? address : `${address}en/`)
    await search(page, typed, jiangxian)
    expect(await page.locator('main .scope').first().innerText()).toMatch(
      locale === 'zh' ? /整个行政区域/ : /whole region/i,
    )
    await context.close()
  },
)
