import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { writeDoc } from '../unit/ingest/write/doc.ts'
import { writeDocx } from '../unit/ingest/write/docx.ts'
import type { Paper } from '../unit/ingest/write/paper.ts'
import { nationalForm } from '../unit/ingest/write/paper.ts'
import { pageHtml, printPdf } from '../unit/ingest/write/pdf.ts'
import { writeXlsx } from '../unit/ingest/write/xlsx.ts'
import { axeFaults } from './axe.ts'
import { launch, open } from './browser.ts'
import { besidesWorkers, give } from './give.ts'
import { htmlFaults } from './validate.ts'

let browser: Browser
let pdf: Uint8Array
const paper: Paper = nationalForm().map((part, at) =>
  at === 0 ? '晋城市人民政府2024年政府信息公开工作年度报告' : part,
)
beforeAll(async () => {
  browser = await launch()
  pdf = await printPdf(browser, paper)
}, 60_000)
afterAll(() => browser.close())

const { address } = inject('root')
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement!.id)
const current = '.spot[aria-current="true"]'

/** How many dark points of a drawn page lie below the marked place. */
const inked = (page: Page): Promise<number> =>
  page.locator(current).evaluate((spot: HTMLElement) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page canvas')!
    const [whole, box] = [canvas, spot].map((each) => each.getBoundingClientRect())
    const pixels = canvas.width / whole!.width
    const inner = [
      box!.left - whole!.left + 3,
      box!.top - whole!.top + 3,
      box!.width - 6,
      box!.height - 6,
    ]
    const [x, y, w, h] = inner.map((each) => Math.round(each * pixels))
    const { data } = canvas.getContext('2d')!.getImageData(x!, y!, w!, h!)
    return data.filter((value, at) => at % 4 === 0 && value < 128).length
  })

test('a chosen cell of a PDF shows its page, its place and it enlarged; a place leads to its cell', async () => {
  const { context, page, problems } = await open(browser, address)
  await page.goto(`${address}en/workbench/`)
  await give(page, 'a.pdf', pdf)
  const where = page.locator('.where')
  await page.locator('[id="requests.denied_other_law.total"]').focus()
  await page.locator(current).waitFor()
  expect(await where.textContent()).toBe(
    'Disclosure barred by another statute or administrative regulation, Total: page 2, table 2, row 9.',
  )
  expect(await page.locator('.bar select').inputValue()).toBe('2')
  expect(await page.locator(current).getAttribute('aria-label')).toBe(
    'Disclosure barred by another statute or administrative regulation, Total: 869',
  )
  expect(await inked(page)).toBeGreaterThan(20)
  expect(await page.locator('.lens').isVisible()).toBe(true)
  await page.locator('.spot[data-cells="requests.denied_state_secret.total"]').click()
  expect(await focused(page)).toBe('requests.denied_state_secret.total')
  await page.locator('.spot[data-cells="requests.denied_state_secret.total"][aria-current]').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key)
  expect(await focused(page)).toBe('requests.denied_security_stability.other_org')
  await page.getByLabel('Next page').click()
  await page.locator('.page canvas[aria-label="Page 3 of a.pdf"]').waitFor()
  expect(await page.locator('.lens').isVisible()).toBe(false)
  const wide = async (): Promise<number> => (await page.locator('.page').boundingBox())!.width
  const before = await wide()
  await page.getByLabel('Larger').click()
  expect(await wide()).toBeCloseTo(1.5 * before, -1)
  expect(besidesWorkers(problems, address)).toEqual([])
  await context.close()
})

test('every cell of a web page, a document, a workbook or a text stands where its figure is', async () => {
  const { context, page, problems } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  const files: Readonly<Record<string, Uint8Array>> = {
    'a.html': Buffer.from(pageHtml(paper)),
    'a.docx': writeDocx(paper, 'wps'),
    'a.wps': writeDoc(paper),
    'a.xlsx': writeXlsx(paper, 'excel'),
    'a.txt': Buffer.from(lines(paper)),
  }
  for (const [name, bytes] of Object.entries(files)) {
    await give(page, name, bytes)
    await page.locator('.blocks .spot').first().waitFor()
    const pairs = await page.locator('#tables input').evaluateAll((all) =>
      (all as HTMLInputElement[]).map((input) => {
        input.focus()
        const marked = document.querySelector<HTMLElement>('.spot[aria-current="true"]')
        return [input.value, marked?.textContent ?? 'none']
      }),
    )
    expect(pairs).toHaveLength(200)
    expect([name, ...pairs.map(([, stands]) => stands)]).toEqual([name, ...pairs.map(([is]) => is)])
  }
  await page.locator('.blocks .spot').nth(7).click()
  expect(await focused(page)).toBe('enforcement.penalties.decisions')
  expect(besidesWorkers(problems, address)).toEqual([])
  await context.close()
})

test('of a cell that is not found the page says that its place is not known', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  const without = lines(paper).replace(/^规章.*\n/mu, '')
  await give(page, 'a.txt', Buffer.from(without))
  await page.locator('[id="documents.rules.issued"]').focus()
  expect(await page.locator('.where').textContent()).toBe('规章·本年制发件数：不知道在文件的哪里。')
  expect(await page.locator(current).count()).toBe(0)
  await context.close()
})

test('source and tables fit every screen, are well-formed, and are told apart without colours', async () => {
  const cell = 'requests.granted.total'
  for (const look of [{ dark: true, width: 390 }, { forced: true }]) {
    const { context, page } = await open(browser, address, look)
    await page.goto(`${address}workbench/`)
    await give(page, 'a.pdf', pdf)
    await page.locator(`[id="${cell}"]`).focus()
    await page.locator(current).waitFor()
    expect(await axeFaults(page)).toEqual([])
    if (look.width) {
      await page.setViewportSize({ width: 320, height: 640 })
      for (const column of ['natural_person', 'public_interest', 'legal_service', 'research']) {
        expect(await isSeen(page, `requests.received.${column}`), column).toBe(true)
      }
      await page.locator('[id="requests.carried_out.total"]').focus()
      await page.locator(`[id="${cell}"]`).focus()
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    // What has the focus stands neither below the source that stays in sight nor below what is said of the cell.
    const [source, input, about] = await Promise.all(
      ['#source', `[id="${cell}"]`, '#cell'].map((each) => page.locator(each).boundingBox()),
    )
    expect(
      look.width ? source!.y + source!.height <= input!.y : source!.x + source!.width <= input!.x,
    ).toBe(true)
    expect(input!.y + input!.height).toBeLessThanOrEqual(about!.y)
    // Where a box stands on a page is told by its style, as a script may and a file may not.
    const markup = await page.locator('#source').evaluate(({ outerHTML }) => outerHTML)
    const made = markup.replace(/ style="[^"]*"/gu, '').replaceAll('=""', '')
    expect(await htmlFaults(made, 'workbench')).toEqual([])
    await context.close()
  }
})

/** Whether a cell that gets the focus is seen in its whole width, beside and not below what stays in sight. */
async function isSeen(page: Page, cell: string): Promise<boolean> {
  const input = page.locator(`[id="${cell}"]`)
  await input.focus()
  return input.evaluate((element) => {
    const { left, right, top, height } = element.getBoundingClientRect()
    return [left + 4, right - 4].every(
      (x) => document.elementFromPoint(x, top + height / 2) === element,
    )
  })
}

/** A paper as text: a row of a table a line. */
function lines(of: Paper): string {
  return of
    .flatMap((part) =>
      typeof part === 'string' ? part : part.map((row) => row.map(({ text }) => text).join('\t')),
    )
    .join('\n')
}
