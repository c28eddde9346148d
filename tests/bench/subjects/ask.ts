import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serve } from '../../../scripts/serve.ts'
import { launch, open } from '../../e2e/browser.ts'
import { longestTask, noteLongTasks } from '../long-tasks.ts'
import { median } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown } from '../print.ts'

/** A question over all reports, asked on the page in a browser. */
export type AskFigures = {
  readonly agencies: number
  readonly name: string
  /** Milliseconds from an empty page to the answer, all loaded anew; the median. */
  readonly answered: number
  /** The longest for which the page could not answer: of all rounds, 0 below 50. */
  readonly longest: number
  readonly megabytes: number
}

const questions: readonly (readonly [name: string, search: string])[] = [
  ['an indicator, one year', '?figure=received&order=value'],
  ['an indicator, all years', '?figure=disclosure-rate&year=all'],
  ['a cell, all years', '?figure=requests.granted.total&year=all'],
  [
    'four figures, all years',
    '?figure=received&figure=disclosure-rate&figure=refusal-rate&figure=requests.granted.total&year=all',
  ],
]

/** Keeps the page of questions of a built site, with its scripts, to be asked over other data. */
export function keepAskPage(site: string, folder: string): void {
  for (const part of ['ask', '_astro']) {
    cpSync(join(site, part), join(folder, part), { recursive: true })
  }
}

/** Asks questions over the published files in a folder, on the page that `keepAskPage` kept in another. */
export async function measureAsk(
  page: string,
  published: string,
  { agencies, rounds }: { readonly agencies: number; readonly rounds: number },
): Promise<AskFigures[]> {
  const data = join(page, 'data', 'v1')
  mkdirSync(data, { recursive: true })
  for (const name of ['indicators', ...tables]) {
    cpSync(join(published, 'v1', name), join(data, name), { recursive: true })
  }
  const { server, address } = await serve(page, 0, '/')
  const browser = await launch()
  try {
    const found: AskFigures[] = []
    for (const [name, search] of questions) {
      const all: Round[] = []
      for (let round = 0; round < rounds; round += 1) {
        all.push(await oneRound(browser, address, `${address}ask/${search}`))
      }
      const longest = Math.max(...all.map((each) => each.longest))
      const answered = median(all.map((each) => each.answered))
      found.push({ agencies, name, answered, longest, megabytes: all[0]!.megabytes })
    }
    return found
  } finally {
    await browser.close()
    server.close()
  }
}

const tables = ['agencies.parquet', 'reports.parquet', 'reports-wide.parquet']

type Round = Pick<AskFigures, 'answered' | 'longest' | 'megabytes'>

async function oneRound(browser: Browser, site: string, address: string): Promise<Round> {
  const { context, page } = await open(browser, site)
  await noteLongTasks(page)
  let bytes = 0
  page.on('response', (response) => {
    if (response.url().includes('/data/v1/')) {
      bytes += Number(response.headers()['content-length'] ?? 0)
    }
  })
  const start = performance.now()
  await page.goto(address)
  await page.locator('#result:not([hidden])').waitFor({ timeout: 60_000 })
  const answered = performance.now() - start
  const longest = await longestTask(page)
  await context.close()
  return { answered, longest, megabytes: bytes / 1e6 }
}

/** The section of questions: budgets beside, which nothing asserts. */
export function askSection(figures: readonly AskFigures[]): Section {
  return {
    title: 'Questions over all reports, in a browser',
    note: 'Milliseconds. Budgets: 15 MB fetched, no task of the main thread over 200.',
    head: ['question', 'agencies', 'answered', 'longest task', 'MB fetched'],
    rows: figures.map(({ agencies, name, answered, longest, megabytes }) => [
      name,
      count(agencies),
      shown(answered),
      shown(longest),
      shown(megabytes),
    ]),
  }
}
