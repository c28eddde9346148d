import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serve } from '../../../scripts/serve.ts'
import { launch, open } from '../../e2e/browser.ts'
import { longestTask, noteLongTasks } from '../long-tasks.ts'
import { median } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown } from '../print.ts'

/** A file in the workbench of a site; medians in milliseconds. */
export type WorkbenchFigures = {
  readonly name: string
  /** From the choice of the file until its tables are there, readers loaded anew. */
  readonly read: number
  /** From a key in a cell until the checks say what they find. */
  readonly checked: number
  /** The longest for which the page could not answer, reading and typing: of all rounds, 0 below 50. */
  readonly longest: number
  /** Keys until the draft has the reading: one a cell, and one a row; and how long one a row take, one after the other. */
  readonly cells: number
  readonly rows: number
  readonly whole: number
}

/** Reads each PDF of a folder in a browser on a site that is built in another; none where the folder is not there. */
export async function measureWorkbench(
  site: string,
  reports: string,
  rounds: number,
): Promise<WorkbenchFigures[]> {
  const names = existsSync(reports)
    ? readdirSync(reports).filter((name) => name.endsWith('.pdf'))
    : []
  const { server, address } = await serve(site, 0, '/')
  const browser = await launch()
  try {
    const found: WorkbenchFigures[] = []
    for (const name of names) {
      const all: Round[] = []
      for (let round = 0; round < rounds; round += 1)
        all.push(await oneRound(browser, `${address}workbench/`, join(reports, name)))
      const of = (key: 'read' | 'checked' | 'whole'): number => median(all.map((each) => each[key]))
      const longest = Math.max(...all.map((each) => each.longest))
      const times = { read: of('read'), checked: of('checked'), whole: of('whole'), longest }
      found.push({ ...all[0]!, ...times, name })
    }
    return found
  } finally {
    await browser.close()
    server.close()
  }
}

type Round = Omit<WorkbenchFigures, 'name'>

async function oneRound(browser: Browser, address: string, path: string): Promise<Round> {
  const { context, page } = await open(browser, address)
  await noteLongTasks(page)
  await page.goto(address)
  const buffer = readFileSync(path)
  const read = await timed(async () => {
    await page.setInputFiles('#file', { name: 'a.pdf', mimeType: 'application/pdf', buffer })
    await page.locator('#said', { hasText: /[^…]$/u }).waitFor()
  })
  const cell = page.locator('#tables input').first()
  await cell.focus()
  await page.keyboard.press('?')
  const checked = await timed(() => page.locator('#tables [data-status="illegible"]').waitFor())
  await page.keyboard.press('Escape')
  const [cells, rows] = await countCells(page)
  await page.locator('#by').fill('x')
  await cell.focus()
  const whole = await timed(async () => {
    for (let row = 0; row < rows; row += 1) await page.keyboard.press('Shift+Enter')
    await page.locator('#files pre', { hasText: 'how: read' }).waitFor({ state: 'attached' })
  })
  const longest = await longestTask(page)
  await context.close()
  return { read, checked, longest, cells, rows, whole }
}

/** How many cells the tables have, and rows of them. */
async function countCells(page: Page): Promise<[number, number]> {
  const cells = await page.locator('#tables input').count()
  return [cells, await page.locator('#tables tr:has(input)').count()]
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** The section of the workbench: budgets beside, which nothing asserts. */
export function workbenchSection(figures: readonly WorkbenchFigures[]): Section {
  return {
    title: 'Workbench, in a browser',
    note: 'Milliseconds. Budgets: a report of six pages read in 3,000, no task of the main thread over 200.',
    head: ['file', 'read', 'checked', 'longest task', 'keys by cell', 'by row', 'all rows read'],
    rows: figures.map(({ name, read, checked, longest, cells, rows, whole }) => [
      name,
      ...[read, checked, longest].map(shown),
      ...[cells, rows].map(count),
      shown(whole),
    ]),
  }
}
