import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { layouts, yearOf } from '../unit/ingest/layouts.ts'
import { madeUp } from '../unit/ingest/made-up.ts'
import { frozen } from '../unit/support/folder.ts'
import { axeFaults } from './axe.ts'
import { launch, open } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const { address, folder } = inject('root')
const made = fc
  .sample(madeUp(['zero']), { numRuns: 12, seed: 7 })
  .find(({ edition }) => edition.id === 'form-2021')!
const year = yearOf(made)
/** A made-up report as the page of an agency. */
const pageOf = (agency: string, of = year): string =>
  layouts.html.write(made).replaceAll('甲山县人民政府', agency).replaceAll(String(year), String(of))
const total = 'requests.received.total'

async function give(page: Page, text: string): Promise<string> {
  await page.locator('#said').evaluate((said) => (said.textContent = ''))
  await page.setInputFiles('#file', {
    name: 'report.html',
    mimeType: 'text/html',
    buffer: Buffer.from(text),
  })
  return saidOn(page)
}

async function saidOn(page: Page): Promise<string> {
  const said = page.locator('#said', { hasText: /[^…]$/u })
  await said.waitFor({ timeout: 90_000 })
  return (await said.textContent())!
}

test('an agency is chosen with the keyboard; its files are handed over step by step', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  await page.locator('#whose summary').click()
  await page.locator('#agency').fill('yangcheng')
  const options = page.locator('#candidates [role=option]')
  await options.first().waitFor()
  expect((await options.allTextContents())[0]).toBe(
    '阳城县人民政府县级 · 山西省 · 晋城市 · 未收录，按区划名录新建',
  )
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe('candidate-1')
  expect(await page.locator('#agency').getAttribute('aria-activedescendant')).toBe('candidate-1')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  expect(await page.locator('#agency').inputValue()).toBe('阳城县人民政府')
  expect(await page.locator('#candidates').isVisible()).toBe(false)
  const said = await give(page, pageOf('').replace(/<title>[^<]*/, '<title>'))
  expect(said).toMatch(/^阳城县人民政府 \(yangcheng-140522-gov\)，/u)
  const place = 'data/agencies/14/yangcheng-140522-gov'
  const links = page.locator('#handover a')
  expect(
    await links.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href)),
  ).toEqual([`https://example.org/repository/new/main?filename=${place}/agency.yaml`])
  expect(await page.locator('#handover button').allTextContents()).toEqual([
    '复制agency.yaml的文字',
    `复制${year}.md的文字`,
  ])
  expect(await page.locator('#handover').textContent()).toContain(`填上 ${place}/${year}.md，`)
  await context.close()
})

test('a report that is held is reviewed: corrections with their reasons, a reading, the file', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}en/workbench/?report=jincheng-140500-gov-2024#way-review`)
  expect(await page.locator('#way-review').isChecked()).toBe(true)
  expect(await page.locator('#agency').inputValue()).toBe('jincheng-140500-gov')
  expect(await give(page, pageOf('晋城市人民政府'))).toMatch(/\(jincheng-140500-gov\), 2024: /u)
  await page.locator('#standing p').first().waitFor()
  const standing = (await page.locator('#standing').textContent())!
  const held = readFileSync(
    join(frozen, 'agencies', '14', 'jincheng-140500-gov', '2024.md'),
    'utf8',
  )
  expect(standing).toContain('The file is not the one on record: yours has ')
  expect(standing).toContain(/ sha256: (\w+)/.exec(held)![1]!)
  expect(standing).toContain('In ')
  const before = await page.locator(`[id="${total}"]`).inputValue()
  expect(held).toContain(`| ${before} |\n`)
  await page.locator(`[id="${total}"]`).fill('9999')
  await page.locator('#amend-read').check()
  await page.getByRole('button', { name: 'Make the curated file' }).click()
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('by')
  await page.keyboard.type('a reader')
  await page.keyboard.press('Tab')
  await page.getByLabel('Reason (English)').fill('It says 9999')
  await page.getByRole('button', { name: 'Make the curated file' }).click()
  const code = page.locator('#review pre')
  await code.waitFor({ state: 'attached' })
  const text = (await code.textContent())!
  expect(text).toMatch(
    new RegExp(
      `\\n  - \\{cell: ${total}, kind: transcription, was: "${before}", now: "9999", reason: \\{zh: [^,]*“9999”.*, en: It says 9999\\}, by: a reader, date: \\d{4}-\\d\\d-\\d\\d\\}\\n`,
    ),
  )
  expect(text).toMatch(/\n {2}- \{by: a reader, date: \d{4}-\d\d-\d\d, how: read\}\n/)
  expect(text.split('\n').filter((line) => !held.split('\n').includes(line))).toHaveLength(4)
  expect(await page.locator('#review a[target]').getAttribute('href')).toBe(
    'https://example.org/repository/edit/main/data/agencies/14/jincheng-140500-gov/2024.md',
  )
  expect(await axeFaults(page)).toEqual([])
  await page.goto(`${address}en/workbench/?report=jincheng-140500-gov-2011#way-review`)
  await page.locator('#way-review').check()
  expect(await give(page, pageOf('晋城市人民政府'))).toBe(
    "No report of Jincheng Municipal People's Government on 2011 is held, so there is nothing to review. Years that are held: 2024.",
  )
  await context.close()
})

test('a report that is held is not drafted anew: it is reviewed with the same file', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  await give(page, pageOf('晋城市人民政府', 2024))
  expect(await page.locator('#handover').isVisible()).toBe(false)
  await page.locator('#said').evaluate((said) => (said.textContent = ''))
  await page.getByRole('button', { name: '用这个文件对读已收录的报告' }).click()
  await saidOn(page)
  expect(await page.locator('#review h2').textContent()).toBe('对读的结果')
  await context.close()
})

test('before publishing: what to mend and what readers will ask; nothing is kept; the letter alone is printed', async () => {
  const { context, page } = await open(browser, address, { width: 390, dark: true })
  await page.goto(`${address}workbench/`)
  await give(page, pageOf('阳城县人民政府'))
  // Another way reads the same file anew.
  await page.locator('#way-check').check()
  await page.locator('#clerk h2').first().waitFor()
  await page.locator(`[id="${total}"]`).fill('99999')
  const advice = page.locator('#clerk li', { hasText: '收支平衡' })
  await advice.waitFor()
  expect(await advice.textContent()).toContain('怎么办：对照登记台账核对这一列')
  expect(
    await page
      .locator('#files, #handover, #review, #progress')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).hidden)),
  ).toEqual([true, true, true, true])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(await axeFaults(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility() && !each.closest('.letter'))
      .map((each) => each.tagName),
  )
  expect(seen).toEqual(['MAIN', 'DIV', 'SECTION'])
  expect(await page.locator('.letter').innerText()).toContain('阳城县人民政府')
  await context.close()
})

test('npm run review opens the same page, which writes into the file', async () => {
  const work = mkdtempSync(join(tmpdir(), 'review-'))
  const [data, source] = [join(work, 'data'), join(work, 'report.html')]
  cpSync(frozen, data, { recursive: true })
  symlinkSync(resolve(folder), join(work, 'dist'))
  writeFileSync(source, pageOf('晋城市人民政府'))
  const args = ['jincheng-140500-gov-2024', '--source', source, '--data', data]
  const child = spawn(process.execPath, [resolve('scripts/review.ts'), ...args], {
    cwd: work,
    env: { ...process.env, BASE: '' },
  })
  child.stdin.end('y\n')
  const ended = once(child, 'exit')
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  const site = String(printed).trim()
  const { context, page, problems } = await open(browser, site)
  await page.goto(site)
  await saidOn(page)
  await page.locator('#standing p', { hasText: 'not the one on record' }).waitFor()
  await page.locator('#by').fill('a reader')
  await page.locator('#amend-read').check()
  await page.getByRole('button', { name: 'Write it into the file' }).click()
  await page.locator('#said', { hasText: 'is written' }).waitFor()
  expect(await ended).toEqual([0, null])
  const path = join('agencies', '14', 'jincheng-140500-gov', '2024.md')
  const [before, after] = [frozen, data].map((each) =>
    readFileSync(join(each, path), 'utf8').split('\n'),
  )
  expect(after!.filter((line) => !before!.includes(line))).toEqual([
    expect.stringMatching(/^ {2}- \{by: a reader, date: \d{4}-\d\d-\d\d, how: read\}$/),
  ])
  expect(problems.filter((each) => !each.startsWith('foreign request: blob:'))).toEqual([])
  await context.close()
  rmSync(work, { recursive: true })
})
