import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { launch, open, settled } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const box = 'form.find input'

const questions: readonly (readonly [question: string, found: readonly string[]])[] = [
  ['绛', ['绛县人民政府', '新绛县人民政府办公室']],
  ['jx', ['绛县人民政府']],
  ['jiangxian', ['绛县人民政府', '新绛县人民政府办公室']],
  ['140826', ['绛县人民政府']],
  ['澠池', ['渑池县人民政府']],
  ['运城', ['新绛县人民政府办公室', '绛县人民政府']],
  ['江苏 发展', ['沭阳县发展和改革局']],
]

/** Types a question into the search box of a page and waits for what is found, or not. */
async function ask(page: Page, address: string, question: string): Promise<void> {
  await page.goto(address)
  await page.locator(box).focus()
  await page.keyboard.type(question)
  await page.locator('.found:not([hidden])').waitFor()
}

const names = (page: Page): Promise<string[]> =>
  page
    .locator('[role=option]')
    .evaluateAll((options) => options.map((option) => option.firstChild!.textContent!.trim()))

describe.each([
  ['under /', inject('root').address],
  ['under /a/b/', inject('based').address],
])('%s', (_where, address) => {
  test('names, pinyin, initials, codes, variants and places find, and the number is announced', async () => {
    const { context, page, problems } = await open(browser, address)
    for (const [question, expected] of questions) {
      await ask(page, address, question)
      const found = (await names(page)).filter((name) => expected.includes(name))
      expect([question, ...found]).toEqual([question, ...expected])
      expect(await page.locator('form.find [role=status]').textContent()).toMatch(/^找到\d+项/)
    }
    expect(problems).toEqual([])
    await context.close()
  })

  test('the index is fetched on first use, once', async () => {
    const { context, page } = await open(browser, address)
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('search.json')) fetched.push(request.url())
    })
    await page.goto(`${address}about/`)
    await settled(page)
    expect(fetched).toEqual([])
    await page.locator(box).focus()
    await page.keyboard.type('jin')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.type('c')
    await page.locator('[role=option]').first().waitFor()
    expect(fetched).toEqual([`${address}data/v1/search.json`])
    await context.close()
  })

  test('by keyboard alone to an agency', async () => {
    const { context, page } = await open(browser, address)
    await ask(page, `${address}en/`, 'jincheng')
    const input = page.getByRole('combobox')
    expect(await input.getAttribute('aria-expanded')).toBe('true')
    expect(await input.getAttribute('aria-activedescendant')).toBe('')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = await input.getAttribute('aria-activedescendant')
    const option = page.locator(`#${active}`)
    expect(await option.getAttribute('aria-selected')).toBe('true')
    expect(await option.textContent()).toMatch(
      /^Jincheng Municipal .*晋城市人民政府.*Prefectural.*2024$/,
    )
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}en/agencies/jincheng-140500-gov/`)
    await context.close()
  })

  test('Escape closes the list and keeps the question; the list goes when the focus goes', async () => {
    const { context, page } = await open(browser, address)
    await ask(page, address, '县')
    await page.keyboard.press('Escape')
    expect(await page.locator('.found').isVisible()).toBe(false)
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false')
    expect(await page.locator(box).inputValue()).toBe('县')
    await page.keyboard.type('人')
    await page.locator('.found:not([hidden])').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator('.found').isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.locator('.found').isVisible()).toBe(false)
    await context.close()
  })

  test('nothing found is said and leads on', async () => {
    const { context, page } = await open(browser, address)
    await ask(page, `${address}en/data/`, 'nowhere')
    expect(await page.locator('form.find [role=status]').textContent()).toMatch(/^Nothing found/)
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false')
    const links = await page
      .locator('.found a')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
    expect(links).toEqual([`${address}en/places/`, `${address}en/contribute/`])
    await context.close()
  })

  test.each(['', 'en/'])(
    'Enter leads to the list of agencies with the results at its top: /%s',
    async (locale) => {
      const { context, page, problems } = await open(browser, address)
      await ask(page, `${address}${locale}method/`, '绛')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${address}${locale}agencies/?q=${encodeURIComponent('绛')}`)
      await page.locator('#results li').first().waitFor()
      expect(
        await page
          .locator('#results li a')
          .evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
      ).toEqual([
        `${address}${locale}agencies/jiangxian-140826-gov/`,
        `${address}${locale}agencies/xinjiang-140825-gov-office/`,
      ])
      expect(await page.locator('#results h2').textContent()).toContain('绛')
      expect(problems).toEqual([])
      await context.close()
    },
  )

  test.each(['', 'en/'])(
    'without script the box leads to an index by place and letter: /%s',
    async (locale) => {
      const { context, page } = await open(browser, address, { script: false })
      await page.goto(`${address}${locale}findings/`)
      await page.locator(box).fill('绛县')
      await page.locator(box).press('Enter')
      await page.waitForURL((url) => url.pathname.endsWith(`${locale}agencies/`))
      expect(await page.locator('main a[href$="/agencies/jiangxian-140826-gov/"]').count()).toBe(2)
      await page.locator('.contents a[href="#J"]').click()
      const letter = page.locator('section', { has: page.locator('> #J') })
      await letter.locator('a[href$="/jiangxian-140826-gov/"]').click()
      await page.waitForURL(`${address}${locale}agencies/jiangxian-140826-gov/`)
      await context.close()
    },
  )
})

test('those of the prefecture and province of the agency that one reads come first', async () => {
  const { address } = inject('root')
  const { context, page } = await open(browser, address)
  await ask(page, `${address}agencies/mianchi-411221-gov/`, '县')
  expect((await names(page))[0]).toBe('渑池县人民政府')
  await ask(page, `${address}agencies/jiangxian-140826-gov/2024/`, '县')
  expect((await names(page)).slice(0, 2)).toEqual(['新绛县人民政府办公室', '绛县人民政府'])
  await context.close()
})

test('where the index cannot be had the form still works', async () => {
  const { address } = inject('root')
  const { context, page } = await open(browser, address)
  await page.route('**/search.json', (route) => route.abort())
  await page.goto(`${address}about/`)
  await page.locator(box).focus()
  await page.keyboard.type('绛')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${address}agencies/?q=${encodeURIComponent('绛')}`)
  expect(await page.locator('main h3').count()).toBeGreaterThan(5)
  await context.close()
})

test('hostile questions run nothing', async () => {
  const { address } = inject('root')
  const { context, page, problems } = await open(browser, address)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  for (const question of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
  ]) {
    await page.goto(`${address}agencies/?q=${encodeURIComponent(question)}`)
    await page.locator('#results p').waitFor()
    expect(await page.locator('#results h2').textContent()).toContain(question)
    await ask(page, address, question)
    expect(await page.locator('.found').textContent()).toContain(question)
  }
  expect(await page.locator('.found img, .found script').count()).toBe(0)
  expect([dialogs, problems]).toEqual([[], []])
  await context.close()
})

test.each([
  ['narrow, light', { width: 320 }],
  ['narrow, dark', { width: 390, dark: true }],
  ['wide, light', { width: 1280 }],
  ['wide, dark', { width: 1280, dark: true }],
])('axe finds nothing with the list open: %s', async (_name, look) => {
  const { address } = inject('root')
  const { context, page } = await open(browser, address, look)
  for (const [path, question] of [
    ['', '县'],
    ['en/data/', 'shan'],
    ['en/agencies/jincheng-140500-gov/', 'nowhere'],
  ] as const) {
    await ask(page, `${address}${path}`, question)
    await page.keyboard.press('ArrowDown')
    expect([path, ...(await axeFaults(page, 'form.find'))]).toEqual([path])
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  }
  await context.close()
})
