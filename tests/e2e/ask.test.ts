import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { citations } from '../../src/dataset/cite.ts'
import { tables } from '../../src/dataset/tables.ts'
import { answerColumns, fileRows } from '../../src/view/ask/columns.ts'
import { fileOf } from '../../src/view/ask/files.ts'
import { questionOf } from '../../src/view/ask/question.ts'
import { recipes } from '../../src/view/ask/recipes.ts'
import type { SqlAnswer } from '../../src/view/ask/run-sql.ts'
import { runSql } from '../../src/view/ask/run-sql.ts'
import { openStore } from '../../src/view/ask/store.ts'
import { answered, buffer } from '../unit/view/ask/support.ts'
import { axeFaults } from './axe.ts'
import { launch, open } from './browser.ts'
import { besidesWorkers } from './give.ts'

const { address, folder } = inject('root')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const file = (path: string): Buffer => readFileSync(join(folder, 'data/v1', path))
const store = openStore({
  text: (path) => Promise.resolve(file(path).toString('utf8')),
  parquet: (path) => Promise.resolve(buffer(file(path))),
})

/** Waits until the page has answered, and gives what it says. */
async function said(page: Page, place = '#said'): Promise<string> {
  const done = page.locator(place, { hasText: /[^…]$/u })
  await done.waitFor({ timeout: 60_000 })
  return (await done.textContent())!
}

/** The rows of the answer on the page: agency, year, value. */
const rows = (page: Page): Promise<string[]> =>
  page.locator('#lists tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.children]
        .slice(0, 3)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  )

/** Goes on by Tab alone until a control has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let at = 0; at < 400; at += 1) {
    if (await page.evaluate((name) => document.activeElement?.matches(name), selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector}`)
}

/** One choice, by keyboard: a control, and which of its values; for the search field what is typed. */
type Choice = readonly [selector: string, value: string]

async function choose(page: Page, [selector, value]: Choice): Promise<void> {
  if (selector === '#agency') {
    await tabTo(page, selector)
    // At once: each key would find something else.
    await page.keyboard.insertText(value)
    await page.locator('#candidates li').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  } else if (selector.startsWith('[')) {
    const box = `${selector}[value="${value}"]`
    const fold = { '[name=province]': '#provinces', '[name=with]': '#put' }[selector]
    if (fold) {
      await tabTo(page, `${fold} summary`)
      await page.keyboard.press('Enter')
    }
    await tabTo(page, box)
    await page.keyboard.press('Space')
  } else {
    await tabTo(page, selector)
    const at = await page.locator(selector).evaluate((select, wanted) => {
      const { options, selectedIndex } = select as HTMLSelectElement
      return [...options].findIndex((option) => option.value === wanted) - selectedIndex
    }, value)
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
  }
}

/** Questions of the kind that journalists ask, the choices that answer them, and a row of the answer. */
const questions: readonly (readonly [string, readonly Choice[], RegExp])[] = [
  [
    'which city received most',
    [
      ['#figure', 'received'],
      ['#group', 'prefecture-region'],
      ['#order', 'value'],
    ],
    /^\S.* 2024 3,525$/,
  ],
  [
    'what a city disclosed',
    [
      ['#figure', 'disclosure-rate'],
      ['#agency', 'jincheng'],
    ],
    /2024 43\.5%$/,
  ],
  [
    'how that changed in another',
    [
      ['#figure', 'disclosure-rate'],
      ['#agency', 'suqian'],
      ['[name=year]', 'all'],
    ],
    /2023 43\.6%$/,
  ],
  [
    'what was refused in a province',
    [
      ['#figure', 'refusal-rate'],
      ['[name=province]', '32'],
    ],
    /2024 5\.8%$/,
  ],
  [
    'how often counties do not hold what is asked for',
    [
      ['#figure', 'not-held-rate'],
      ['#group', 'county-region'],
    ],
    /2024 29\.2%$/,
  ],
  [
    'how often reviews correct, of few cases, too',
    [
      ['#figure', 'review-correction-rate'],
      ['#group', 'county-region'],
      ['[name=with]', 'small'],
    ],
    /2024 35\.7%$/,
  ],
  ['how many lawsuits there were', [['#figure', 'lawsuits']], /2024 77$/],
  [
    'how many requests came in in one year',
    [
      ['#figure', 'received'],
      ['[name=year]', '2023'],
    ],
    /2023 3,511$/,
  ],
  ['how much was left for the next year', [['#figure', 'carried-over-rate']], /2024 \d+\.\d%$/],
  [
    'what offices and departments got, most first',
    [
      ['#figure', 'received'],
      ['#group', 'county-agency'],
      ['#order', 'value'],
    ],
    /2023 26$/,
  ],
]

describe.each([
  ['Chinese', ''],
  ['English', 'en/'],
])('in %s', (_, language) => {
  test('ten questions are answered in three choices at most, by keyboard alone, with a way back', async () => {
    const { context, page, problems } = await open(browser, address)
    for (const [name, choices, row] of questions) {
      expect(choices.length).toBeLessThanOrEqual(3)
      await page.goto(`${address}${language}ask/`)
      await page.locator('#ask').waitFor()
      await page.locator('#content').focus()
      for (const choice of choices) await choose(page, choice)
      expect(await said(page), name).toMatch(/\d/)
      await expect
        .poll(async () => (await rows(page)).filter((each) => row.test(each)).length, {
          message: name,
        })
        .toBeGreaterThan(0)
    }
    const last = page.url()
    await page.goBack()
    expect(page.url()).not.toBe(last)
    await page.goForward()
    await expect.poll(() => rows(page)).toHaveLength(2)
    expect(page.url()).toBe(last)
    expect(await axeFaults(page)).toEqual([])
    expect(besidesWorkers(problems, address)).toEqual([])
    await context.close()
  })
})

test('an address opened again gives the same files, which are those that Node makes', async () => {
  const search =
    '?figure=disclosure-rate&figure=fees.administrative.amount&year=all&with=break&with=small'
  const taken: Buffer[] = []
  for (let time = 0; time < 2; time += 1) {
    const { context, page } = await open(browser, address)
    await page.goto(`${address}ask/${search}`)
    await said(page)
    for (const form of ['csv', 'excel', 'xlsx']) {
      const download = page.waitForEvent('download')
      await page.locator(`[data-form=${form}]`).click()
      taken.push(readFileSync(await (await download).path()))
    }
    expect(page.url()).toBe(`${address}ask/${search}`)
    await context.close()
  }
  expect(taken.slice(3)).toEqual(taken.slice(0, 3))
  const { lists } = await answered(store, questionOf(search))
  const about = { sheet: '', lines: [], date: '2026-11-24' }
  for (const [at, form] of (['csv', 'excel'] as const).entries()) {
    const made = await fileOf(form, '', answerColumns, fileRows(lists), about)
    expect(taken[at]!.toString('utf8')).toBe(made!.bytes)
  }
})

test('what is left out is said, put in by a link, and then said in list, address and file', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}ask/?figure=disclosure-rate&group=county-region`)
  await said(page)
  const notice = page.locator('#lists .notice')
  expect(await notice.textContent()).toContain('不足10件')
  expect((await rows(page)).at(-1)).toBe('绛县人民政府 2024 3/4')
  await notice.locator('a', { hasText: '列入' }).first().click()
  await expect.poll(async () => (await rows(page)).at(-1)).toBe('绛县人民政府 2024 75.0%')
  expect(page.url()).toContain('&with=small')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer')
  expect(await notice.textContent()).toContain('已按您的选择列入')
  expect(await page.locator('#lists .plot .c7').count()).toBe(1)
  await context.close()
})

test('queries in an address are shown and not run; ten queries give what Node gives; a person can stop', async () => {
  const { context, page, problems } = await open(browser, address)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const hostile =
    'select a.cell from observations a join observations b on a."table" = b."table" order by a.cell'
  await page.goto(`${address}ask/?${String(new URLSearchParams({ sql: hostile }))}`)
  expect(await page.locator('#sql-text').inputValue()).toBe(hostile)
  expect(await page.locator('#sql-said').textContent()).toContain('尚未运行')
  expect(asked.filter((each) => each.includes('/data/v1/'))).toEqual([])
  await page.locator('#query [type=submit]').click()
  await page.locator('#sql-said', { hasText: '已停止' }).waitFor()
  expect(await page.locator('#sql-said').textContent()).toContain('要处理的行超过500000')

  await page.locator('#query [type=submit]').click()
  await page.locator('#sql-stop').click()
  expect(await page.locator('#sql-said').textContent()).toBe('已停止。')

  const names = tables.map(({ name }) => name)
  for (const { number, sql } of recipes) {
    await page.locator('#sql-text').fill(sql)
    await page.locator('#query [type=submit]').click()
    expect(await said(page, '#sql-said'), String(number)).toMatch(/^\d+行/)
    const shown = await page
      .locator('#sql-result tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
    const open = (name: string) => Promise.resolve(buffer(file(`${name}.parquet`)))
    const { rows: expected } = (await runSql(sql, names, open)) as SqlAnswer
    expect(shown).toEqual(expected.map((row) => row.map((value) => String(value ?? ''))))
  }
  const first = page.locator('a.recipe').first()
  await first.evaluate((link) => (link.closest('details')!.open = true))
  await first.click()
  expect(await page.locator('#sql-text').inputValue()).toBe(recipes[0]!.sql)

  await page.locator('#sql-text').fill('select <b>x</b> from reports')
  await page.locator('#query [type=submit]').click()
  expect(await said(page, '#sql-said')).toMatch(/^查询有误：/)
  expect(await page.locator('#sql-said b').count()).toBe(0)
  expect(besidesWorkers(problems, address)).toEqual([])
  await context.close()
})

test('a file is of what is shown, whatever was asked, stopped or failed meanwhile', async () => {
  const { context, page } = await open(browser, address)
  const [held, failing] = [Promise.withResolvers<void>(), { on: false }]
  await context.route('**/data/v1/reports-wide.parquet', async (route) => {
    await held.promise
    await route.continue()
  })
  await context.route('**/data/v1/findings.parquet', (route) =>
    failing.on ? route.abort() : route.continue(),
  )
  const figure = async (): Promise<string> => {
    const download = page.waitForEvent('download')
    await page.locator('[data-form=csv]').click()
    const text = readFileSync(await (await download).path(), 'utf8')
    return text.split('\n')[1]!.split(',')[10]!
  }
  await page.goto(`${address}ask/?figure=requests.received.total`)
  await page.locator('#figure').selectOption('lawsuits')
  await said(page)
  const answered = page.waitForResponse('**/data/v1/reports-wide.parquet')
  held.resolve()
  await (await answered).finished()
  expect(await figure()).toBe('lawsuits')

  failing.on = true
  await page.locator('#sql-text').fill('select count(*) as n from findings')
  await page.locator('#query [type=submit]').click()
  expect(await said(page, '#sql-said')).toBe('出了错，没有得到结果。请重试，或下载文件。')
  expect(await figure()).toBe('lawsuits')
  failing.on = false
  await page.locator('#query [type=submit]').click()
  await page.locator('#sql-result').waitFor()

  await page.locator('[name=year][value=all]').check()
  await page.locator('[name=year][value="2023"]').check()
  await expect.poll(() => new URL(page.url()).search).toBe('?figure=lawsuits&year=2023')
  await context.close()
})

test.each([
  ['markup', '?figure=<img src=x onerror=alert(1)>&agency="><script>alert(1)</script>'],
  ['what is not there', '?figure=received&agency=nobody-at-all&province=99&group=moon-dust'],
  ['names of the language itself', '?figure=__proto__&figure=constructor&group=toString'],
  ['too much', `?${'figure=received&year=2024&agency=a-1&'.repeat(300)}`],
])('an address of %s runs nothing, and the page can be asked afterwards', async (_, search) => {
  const { context, page, problems } = await open(browser, address)
  page.on('dialog', () => problems.push('dialog'))
  await page.goto(`${address}ask/${search}`)
  await page.locator('#ask').waitFor()
  expect(await page.locator('#content img').count()).toBe(0)
  await page.goto(`${address}ask/?figure=lawsuits`)
  expect(await said(page)).toMatch(/^\d+行/)
  expect(besidesWorkers(problems, address)).toEqual([])
  await context.close()
})

test('names that fail are looked for again; the form holds no more than a question, and keeps the focus', async () => {
  const { context, page } = await open(browser, address)
  const failing = { on: true }
  await context.route('**/search.json', (route) => (failing.on ? route.abort() : route.continue()))
  await page.goto(`${address}ask/?figure=received&figure=lawsuits&figure=reviews`)
  await said(page)
  await page.locator('#agency').fill('suqian')
  await page.locator('#said', { hasText: '请重试' }).waitFor()
  failing.on = false
  await page.locator('#agency').fill('suqian-321300-gov')
  await page.locator('#candidates li').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await said(page)
  await page.locator('#chosen input').focus()
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('#chosen input').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('agency')

  expect(await page.locator('#add-figure').isVisible()).toBe(true)
  await page.locator('#add-figure').click()
  expect(await page.locator('[name=figure]').count()).toBe(4)
  expect(await page.locator('#add-figure').isVisible()).toBe(false)
  await context.close()
})

test('a figure that is added while an answer is on its way stays, and so does the focus', async () => {
  const { context, page } = await open(browser, address)
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await context.route('**/data/v1/**', (route) => promise.then(() => route.continue()))
  const two = '&agency=jincheng-140500-gov&agency=suqian-321300-gov'
  await page.goto(`${address}ask/?figure=received${two}`)
  await page.locator('#add-figure').click()
  const box = page.locator('#chosen input').nth(1)
  await box.focus()
  resolve(undefined)
  await said(page)
  expect(await page.locator('[name=figure]').count()).toBe(2)
  // Their names came with the answer.
  expect(await page.locator('#chosen').textContent()).toContain('宿迁市人民政府')
  expect(await box.evaluate((each) => each === document.activeElement)).toBe(true)
  await context.close()
})

test('an answer is cited in the four styles, under the address of its question', async () => {
  const { context, page } = await open(browser, address, { width: 390, dark: true })
  await page.goto(`${address}en/ask/?figure=lawsuits&year=2023`)
  await said(page)
  await page.locator('#result summary').click()
  const { version, date, ...facts } = await page
    .locator('#ask')
    .evaluate(({ dataset }) => ({ ...dataset }))
  const title = await page.locator('#figure option:checked').innerText()
  const cited = {
    title,
    address: `${facts.address ?? `${address}en/ask/`}?figure=lawsuits&year=2023`,
    key: 'ask-figure-lawsuits-year-2023',
  }
  const styles = citations(cited, { version: version!, date: date! }, 'en')
  expect(await page.locator('#cited dt').allTextContents()).toEqual(
    styles.map(({ style }) => style),
  )
  expect(await page.locator('#cited dd').allTextContents()).toEqual(styles.map(({ text }) => text))
  const [wide, room] = await page.evaluate(() => [document.body.scrollWidth, innerWidth])
  expect(wide).toBeLessThanOrEqual(room!)
  expect(await axeFaults(page)).toEqual([])
  await context.close()
})

test('without script ten answers are there with their figures, and nothing that cannot be used', async () => {
  const { context, page, problems } = await open(browser, address, { script: false })
  for (const language of ['', 'en/']) {
    await page.goto(`${address}${language}ask/`)
    expect(await page.locator('details.ready').count()).toBe(10)
    expect(await page.locator('form:visible').count()).toBe(1)
    expect(await page.locator('#received tbody tr').count()).toBeGreaterThan(5)
    expect(await page.locator('#unscripted').isVisible()).toBe(true)
  }
  expect(problems).toEqual([])
  await context.close()
})

test('the page is light until it is asked, and what answers is loaded with the first question', async () => {
  const { context, page } = await open(browser, address)
  const paths = new Set<string>()
  page.on('request', (request) => {
    if (request.url().startsWith(address)) paths.add(new URL(request.url()).pathname)
  })
  const kilobytes = (): number =>
    [...paths]
      .filter((path) => !path.startsWith('/data/'))
      .reduce((sum, path) => {
        const name = path.endsWith('/') ? `${path}index.html` : path
        return sum + brotliCompressSync(readFileSync(join(folder, name))).length / 1024
      }, 0)
  await page.goto(`${address}en/ask/`)
  await page.locator('#ask').waitFor()
  expect(kilobytes()).toBeLessThanOrEqual(30)
  await page.goto(`${address}en/ask/?figure=received`)
  await said(page)
  expect(kilobytes()).toBeLessThanOrEqual(80)
  await context.close()
})

test('under a base path it is answered, too', async () => {
  const based = inject('based').address
  const { context, page, problems } = await open(browser, based)
  await page.goto(`${based}ask/?figure=lawsuits&figure=requests.received.total`)
  expect(await said(page)).toMatch(/^\d+行/)
  expect(besidesWorkers(problems, new URL(based).origin)).toEqual([])
  await context.close()
})
