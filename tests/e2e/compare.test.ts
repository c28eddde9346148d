import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { share } from '../../src/locale/share.ts'
import { words } from '../../src/locale/words.ts'
import { testAll } from '../unit/support/all.ts'
import { launch, open } from './browser.ts'
import { htmlFiles, parsePage, read } from './pages.ts'

type Row = Record<string, string>

const { limit: limitWords } = words('zh').compare
const { address, folder } = inject('root')
const based = inject('based')
const rows = Papa.parse<Row>(
  readFileSync(join(folder, 'data', 'v1', 'indicators.csv'), 'utf8').trimEnd(),
  { header: true },
).data
const [jincheng, suqian, huaian] = ['jincheng-140500-gov', 'suqian-321300-gov', 'huaian-320800-gov']
const plain = (text: string): string => text.replaceAll(/[,\s]/g, '')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A figure of an agency as it is shown: value, then counts. */
function figure(agency: string, year: number, indicator: string): string {
  const row = rows.find(
    (each) =>
      each['agency_id'] === agency &&
      each['year'] === String(year) &&
      each['indicator'] === indicator,
  )!
  const fraction = `${row['numerator']}/${row['denominator']}`.replace('-', '−')
  if (row['status'] === 'missing') return '没有数字'
  if (row['denominator'] === '') return row['value']!.replace('-', '−')
  if (row['status'] === 'small') return fraction
  if (row['status'] === 'zero') return '—'
  const [low, high] = [row['low']!, row['high']!]
  const bounds =
    low === '' || Number(row['denominator']) >= 100
      ? ''
      : `·${words('zh').percent(Number(low))}–${words('zh').percent(Number(high))}`
  return (
    share(Number(row['numerator']), Number(row['denominator']), words('zh')) + fraction + bounds
  )
}

/** The table of the script: the figures of each row, agencies as the head names them. */
async function table(page: Page): Promise<{ heads: string[]; cells: string[][] }> {
  const heads = await page.locator('#head th a').allTextContents()
  const lines = await page.locator('#rows tr').all()
  const cells = await Promise.all(lines.map((line) => line.locator('td').allTextContents()))
  return { heads, cells: cells.map((line) => line.map(plain)) }
}

const shown = (page: Page): Promise<void> => page.locator('#result').waitFor()

describe('without script', () => {
  const pairs = htmlFiles(folder).filter((path) => /^compare\/.+\/.+\//.test(path))
  const named = pairs.map((name) => ({ name }))

  test('there are pages of pairs, each linked from the page of comparisons', () => {
    const document = parsePage(read(folder, 'compare/index.html'))
    const links = [...document.querySelectorAll('#pairs ~ section li a')].map((link) =>
      link.getAttribute('href'),
    )
    expect(links.sort()).toEqual(pairs.map((path) => `/${path.replace('index.html', '')}`).sort())
    expect(links).toContain(`/compare/${jincheng}/${suqian}/`)
  })

  testAll(
    'a pair has limits before figures, and the figures of the file',
    named,
    ({ name: path }) => {
      const document = parsePage(read(folder, path))
      const [limits, first] = ['limits', 'outcomes'].map((id) => document.getElementById(id)!)
      expect(limits!.compareDocumentPosition(first!) & 4).toBe(4)
      expect(limits!.compareDocumentPosition(document.querySelector('table')!) & 4).toBe(4)
      const [, a, b] = path.split('/') as [string, string, string]
      document.querySelectorAll('.mark').forEach((each) => each.remove())
      const lines = [...document.querySelectorAll('main .scroll tbody tr:has(td)')]
      const cells = lines.flatMap((line) => {
        const id = line.querySelector('th a')!.getAttribute('href')!.split('/').at(-2)!
        return [...line.querySelectorAll('td')].map((cell) => `${id} ${plain(cell.textContent)}`)
      })
      const years = [...document.querySelectorAll('main .scroll thead small')].map((each) =>
        Number(/\d{4}/.exec(each.textContent)![0]),
      )
      const ids = [...new Set(rows.map((row) => row['indicator']!))]
      const expected = ids.flatMap((id) =>
        [a, b].map((agency, at) => `${id} ${figure(agency, years[at]!, id)}`),
      )
      expect(cells.sort()).toEqual(expected.sort())
    },
  )

  test('the form leads to the same page with the choice in its address, and to the pairs', async () => {
    const { context, page } = await open(browser, address, { script: false })
    await page.goto(`${address}compare/`)
    await page.getByLabel('晋城市人民政府').check()
    await page.getByLabel('宿迁市人民政府').check()
    await page.getByRole('button', { name: '比较' }).click()
    const { searchParams, pathname } = new URL(page.url())
    expect(pathname).toBe('/compare/')
    expect(searchParams.getAll('a')).toEqual([jincheng, suqian])
    expect(searchParams.getAll('i').length).toBeGreaterThan(2)
    expect(await page.locator('#result').isVisible()).toBe(false)
    expect(await page.locator('noscript').innerText()).toContain('脚本')
    await page.getByRole('link', { name: '晋城市人民政府与宿迁市人民政府比较' }).click()
    expect(await page.locator('main').innerText()).toContain('313/720')
    await context.close()
  })
})

describe('with script', () => {
  test('the choice of the address is shown, limits first, and a reload shows the same', async () => {
    const { context, page, problems } = await open(browser, address)
    const choice = `?a=${jincheng}&a=${suqian}&i=received&i=disclosure-rate&i=days-late`
    await page.goto(`${address}compare/${choice}`)
    await shown(page)
    expect(new URL(page.url()).search).toBe(choice)
    const ids = ['received', 'disclosure-rate', 'days-late']
    const expected = {
      heads: ['晋城市人民政府', '宿迁市人民政府'],
      cells: ids.map((id) => [jincheng, suqian].map((agency) => figure(agency!, 2024, id))),
    }
    expect(await table(page)).toEqual(expected)
    const text = await page.locator('#result').innerText()
    expect(text.indexOf(limitWords.missing)).toBeGreaterThan(-1)
    expect(text.indexOf(limitWords.missing)).toBeLessThan(text.indexOf('3,525'))
    expect(text).not.toContain(limitWords.scope)
    await page.reload()
    await shown(page)
    expect(await table(page)).toEqual(expected)
    expect(new URL(page.url()).search).toBe(choice)
    expect(problems).toEqual([])
    await context.close()
  })

  test('a change is shown, announced, and kept in the address and for the other language', async () => {
    const { context, page, problems } = await open(browser, address)
    await page.goto(`${address}compare/`)
    await page.getByLabel('晋城市人民政府').check()
    await shown(page)
    await page.getByLabel('上海市人民政府办公厅').check()
    await page.locator('#head th').nth(2).waitFor()
    const said = page.locator('#said')
    expect(await said.getAttribute('role')).toBe('status')
    expect(await said.innerText()).toContain('上海市人民政府办公厅、晋城市人民政府')
    const limits = await page.locator('#result li:visible').allInnerTexts()
    const words = limits.map((text) => text.replaceAll(/\s+/g, ' ').trim())
    expect(words[0]).toBe(limitWords.scope)
    expect(words.slice(0, 5)).toEqual(
      (['scope', 'level', 'kind', 'year', 'edition'] as const).map((kind) => limitWords[kind]),
    )
    expect(words.at(-1)).toMatch(/^有的指标没有数字.*： ?上海市人民政府办公厅$/)
    const { search } = new URL(page.url())
    expect(new URLSearchParams(search).getAll('a')).toEqual([
      'shanghai-310000-gov-office',
      jincheng,
    ])
    const other = await page.locator('header a[hreflang="en"]').getAttribute('href')
    expect(new URL(other!, address).search).toBe(search)
    await page.getByLabel('晋城市人民政府').uncheck()
    await page.getByLabel('上海市人民政府办公厅').uncheck()
    await page.locator('#result').waitFor({ state: 'hidden' })
    expect(await said.innerText()).not.toBe('')
    expect(problems).toEqual([])
    await context.close()
  })

  test('a seventh agency is refused and that is said, from the form and from the address', async () => {
    const { context, page } = await open(browser, address)
    await page.goto(`${address}compare/`)
    const boxes = await page.locator('input[name="a"]').all()
    for (const box of boxes.slice(0, 6)) await box.check()
    await boxes[6]!.click()
    expect(await boxes[6]!.isChecked()).toBe(false)
    expect(await page.locator('#said').innerText()).toContain('六个')
    expect(new URL(page.url()).searchParams.getAll('a')).toHaveLength(6)
    const ids = await Promise.all(boxes.map((box) => box.getAttribute('value')))
    await page.goto(`${address}compare/?${ids.map((id) => `a=${id}`).join('&')}`)
    await shown(page)
    await page.locator('#said', { hasText: '六个' }).waitFor()
    expect(new URL(page.url()).searchParams.getAll('a')).toEqual(ids.slice(0, 6))
    expect(await page.locator('#head th').count()).toBe(7)
    await context.close()
  })

  test('only the files of the chosen agencies are asked for, under any base path', async () => {
    const { context, page, problems } = await open(browser, based.address)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname)
    })
    await page.goto(`${based.address}compare/?a=${suqian}&a=${huaian}`)
    await shown(page)
    await page.locator('#chooser summary').click()
    await page.getByLabel('不予处理率').check()
    await page.locator('#rows tr').nth(5).waitFor()
    expect(asked.sort()).toEqual([huaian, suqian].map((id) => `/a/b/data/v1/agencies/${id}.json`))
    const link = await page.locator('#head th a').first().getAttribute('href')
    expect(link).toBe(`/a/b/agencies/${huaian}/`)
    expect(problems).toEqual([])
    await context.close()
  })

  test.each([
    '?a=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&i=received',
    '?a=../../../evil&a=__proto__&i=constructor',
    `?a=${jincheng}&i=%22%3E%3Cscript%3Ealert(1)%3C/script%3E`,
  ])('an address with what is not held shows none of it: %s', async (choice) => {
    const { context, page, problems } = await open(browser, address)
    await page.goto(`${address}compare/${choice}`)
    await page.locator('#said:not(:empty)').waitFor()
    expect(await page.locator('#result').isVisible()).toBe(false)
    expect(await page.locator('main').innerHTML()).not.toMatch(/onerror|alert|evil/)
    expect(problems).toEqual([])
    await context.close()
  })
})

test.each([true, false])(
  'with the keyboard: from 晋城 to its comparison with 宿迁 (script: %s)',
  async (script) => {
    const { context, page } = await open(browser, address, { script })
    await page.goto(`${address}agencies/${jincheng}/`)
    const like = page.locator('details:has(#like)')
    await like.locator('summary').focus()
    await page.keyboard.press('Enter')
    await like.locator(`a[href$="/compare/${jincheng}/${suqian}/"]`).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}compare/${jincheng}/${suqian}/`)
    expect(await page.locator('main').innerText()).toContain('313/720')
    await page.getByRole('link', { name: '加上其他机关' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}compare/?**`)
    if (script) {
      await shown(page)
      await page.locator('#chooser summary').focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('淮安市人民政府').focus()
      await page.keyboard.press('Space')
      await page.locator('#head th').nth(3).waitFor()
      expect((await table(page)).heads).toEqual([
        '晋城市人民政府',
        '淮安市人民政府',
        '宿迁市人民政府',
      ])
    } else {
      expect(
        await page.getByRole('link', { name: '晋城市人民政府与宿迁市人民政府比较' }).isVisible(),
      ).toBe(true)
    }
    await context.close()
  },
)
