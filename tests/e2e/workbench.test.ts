import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openReport } from '../../src/view/workbench/reading.ts'
import { writeAll } from '../unit/ingest/documents.ts'
import { madeUp } from '../unit/ingest/made-up.ts'
import { axeFaults } from './axe.ts'
import { launch, open } from './browser.ts'
import { besidesWorkers, give } from './give.ts'

let browser: Browser
let written: Awaited<ReturnType<typeof writeAll>>
beforeAll(async () => {
  browser = await launch()
  written = await writeAll(browser, reports, () => name)
}, 180_000)
afterAll(() => browser.close())

const { address, folder } = inject('root')
/** What the page may ask of its site. */
const site = async (path: string): Promise<string> =>
  readFileSync(join(folder, 'data/v1', path), 'utf8')
const reports = fc.sample(madeUp(['zero']), { numRuns: 12, seed: 7 })
const name = '晋城市人民政府'

/** What a reader of a file is told and given: the text of each file of the draft. */
const texts = (page: Page): Promise<string[]> =>
  page
    .locator('#result:not([hidden]) pre')
    .evaluateAll((all) => all.map(({ textContent }) => textContent))

test('every format and layout gives the draft that the command line gives, byte for byte', async () => {
  const { context, page, problems } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  for (const { id, name: file, bytes } of written) {
    const said = await give(page, file, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const nobody = { agency: null, year: null, named: null, way: 'add', held: null } as const
    const asked = { bytes, name: file, sha256, language: 'zh', ...nobody } as const
    const { answer: here } = await openReport(asked, site)
    if (!('checked' in here)) throw new Error(`${id}: ${JSON.stringify(here)}`)
    expect([id, ...(await texts(page))]).toEqual([id, here.checked.text])
    expect(said).toBe(
      `${here.agency.name.zh} (${here.agency.id})，${here.year}年度：${Object.keys(here.checked.cells).length}格，${here.checked.unresolved}格未定。`,
    )
  }
  expect(besidesWorkers(problems, address)).toEqual([])
  await context.close()
})

test('a figure that is typed over goes into the file, and the checks say what no longer holds', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  const { name: file, bytes } = written.find(({ id }) => id.startsWith('rows of tabs'))!
  await give(page, file, bytes)
  const total = page.getByLabel('本年新收政府信息公开申请数量·总计', { exact: true })
  const before = await texts(page)
  await total.fill('987654')
  await page.locator('#checks li', { hasText: '填报的总计' }).waitFor()
  const [after] = await texts(page)
  expect(after).toMatch(/^\| 一、本年新收[^\n]* \| 987654 \|$/mu)
  await page.locator('#whose summary').click()
  await page.locator('#year').fill('2019')
  await page.locator('#year').blur()
  await page.locator('#said', { hasText: /^您已经开始对照：/u }).waitFor()
  expect(await texts(page)).toEqual([after])
  await total.fill('12a')
  await page.locator('[aria-invalid="true"]').waitFor()
  expect(await texts(page)).toEqual(before)
  await context.close()
})

test('a report is read with the keyboard, kept only where the reader asks for it, and forgotten', async () => {
  const { context, page, problems } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  const { name: file, bytes, made } = written.find(({ id }) => id.startsWith('rows of tabs'))!
  await give(page, file, bytes)
  const [before] = await texts(page)
  const ids = [...made.cells.keys()]
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.id)
  const read = (): Promise<string | null> => page.locator('#progress span').textContent()
  await page.locator(`[id="${ids[0]}"]`).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('123')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe(ids[2])
  expect(await read()).toBe(`已读2格，共${ids.length}格`)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await focused()).toBe(ids[1])
  expect(await page.locator(`[id="${ids[1]}"]`).inputValue()).toBe(made.cells.get(ids[1]!))
  expect(await read()).toBe(`已读1格，共${ids.length}格`)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.locator('#by').fill('阿读')
  await page.locator('#by').blur()
  await page.locator('#keep').check()
  await give(page, file, bytes)
  expect(await read()).toBe(`阿读已读1格，共${ids.length}格`)
  await page.locator(`[id="${ids[0]}"]`).focus()
  const rows = new Set(
    ids.map((id) =>
      id
        .split('.')
        .slice(0, id.startsWith('disputes') ? 1 : 2)
        .join('.'),
    ),
  )
  for (let row = 0; row < rows.size; row++) await page.keyboard.press('Shift+Enter')
  const reading = page.locator('#files pre', { hasText: 'readings:\n  - {by: 阿读, date: ' })
  await reading.waitFor({ state: 'attached' })
  const date = /date: (\d{4}-\d\d-\d\d), how: read\}$/mu.exec((await texts(page))[0]!)![1]!
  expect((await texts(page))[0]).toBe(
    before!.replace('readings: []', `readings:\n  - {by: 阿读, date: ${date}, how: read}`),
  )
  expect(await page.locator('#progress').textContent()).toContain(date)
  await page.getByRole('button', { name: '忘掉保存的进度' }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await give(page, file, bytes)
  expect(await read()).toBe(`已读0格，共${ids.length}格`)
  expect(await axeFaults(page)).toEqual([])
  expect(problems.filter((each) => !each.startsWith('foreign request: blob:'))).toEqual([])
  await context.close()
})

test('an agency that is not held gets its file; what is no report says why', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}en/workbench/`)
  const { name: file, bytes } = written.find(({ id }) => id.startsWith('rows of tabs'))!
  const text = new TextDecoder().decode(bytes).replaceAll(name, '阳城县人民政府')
  expect(await give(page, file, new TextEncoder().encode(text))).toMatch(
    /^Yangcheng County People's Government \(yangcheng-140522-gov\), 20\d\d: \d+ cells, 0 of them not placed\.$/u,
  )
  const [report, agency] = await texts(page)
  expect(report).toMatch(/^---\nagency: yangcheng-140522-gov\n/u)
  expect(agency).toMatch(/^id: yangcheng-140522-gov\n/u)
  expect(await axeFaults(page)).toEqual([])
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])
  expect(await give(page, 'a.txt', picture)).toBe('A picture (PNG): needs transcription.')
  expect(await texts(page)).toEqual([])
  const whose = page.locator('#whose')
  expect(await whose.getAttribute('open')).toBe(null)
  const nobody = new TextEncoder().encode(text.replaceAll('阳城县人民政府', '某某镇人民政府'))
  expect(await give(page, file, nobody)).toMatch(/^Whose report this is, or of which year, cannot/u)
  expect(await whose.getAttribute('open')).toBe('')
  await page.locator('#agency').pressSequentially('jincheng')
  await page.locator('#candidates li').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('#said', { hasText: /^Jincheng .* 0 of them not placed/u }).waitFor()
  // Leaving the field is no other choice: nothing is read again under one's hands.
  await page.locator('#said').evaluate((said) => (said.textContent = 'as it was'))
  await page.locator('#tables input').first().focus()
  expect(await page.locator('#said').textContent()).toBe('as it was')
  await page.locator('#agency').fill('')
  await page.locator('#agency').blur()
  await page.locator('#said', { hasText: /^Whose report this is/u }).waitFor()
  const bomb = await give(page, 'a.docx', new Uint8Array(21 * 1024 * 1024))
  expect(bomb).toBe('a.docx has more than 20 MB and is not read.')
  await context.close()
})

test('the code in the worker reaches its own site alone, and runs no text', async () => {
  const { context, page } = await open(browser, address)
  await page.goto(`${address}workbench/`)
  let reached = 0
  const elsewhere = createServer((request, response) => {
    reached++
    response.setHeader('Access-Control-Allow-Origin', '*').end(`// ${request.url}`)
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  const host = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  const tried = await page.evaluate(
    async ([own, host]: readonly string[]) => {
      const tries = {
        fetch: `await fetch('http://${host}/')`,
        own: `await fetch(${JSON.stringify(own)})`,
        request: `const own = new XMLHttpRequest(); own.open('GET', ${JSON.stringify(own)}, false); own.send()`,
        import: `await import('http://${host}/a.js')`,
        data: `await import('data:text/javascript,1')`,
        eval: `eval('1')`,
        function: `new Function('return 1')()`,
        socket: `await new Promise((_, no) => { new WebSocket('ws://${host}/').onerror = () => no(new Error('refused')) })`,
      }
      const run = (code: string): Promise<string> =>
        new Promise((done) => {
          const text = `(async () => { try { ${code}; postMessage('done') } catch (error) { postMessage(error.name) } })()`
          const from = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
          new Worker(from, { type: 'module' }).onmessage = ({ data }) => done(data)
        })
      const entries = Object.entries(tries).map(async ([name, code]) => [name, await run(code)])
      return Object.fromEntries(await Promise.all(entries)) as Record<string, string>
    },
    [`${address}data/v1/release.json`, host] as const,
  )
  expect(tried).toEqual({
    fetch: 'TypeError',
    own: 'done',
    request: 'done',
    import: 'TypeError',
    data: 'TypeError',
    eval: 'EvalError',
    function: 'EvalError',
    socket: 'Error',
  })
  expect(reached).toBe(0)
  elsewhere.close()
  await context.close()
})

test('the page is light until a file is chosen, and each format loads what it needs', async () => {
  const load = async (id: string): Promise<readonly [before: number, after: number]> => {
    const { context, page } = await open(browser, address)
    const paths = new Set<string>()
    page.on('request', (request) => {
      if (request.url().startsWith(address)) paths.add(new URL(request.url()).pathname)
    })
    const kilobytes = (): number =>
      [...paths].reduce((sum, path) => {
        const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
        return sum + brotliCompressSync(readFileSync(file)).length / 1024
      }, 0)
    await page.goto(`${address}workbench/`)
    const before = kilobytes()
    const { name: file, bytes } = written.find((each) => each.id.startsWith(id))!
    expect(await give(page, file, bytes)).toContain('晋城市人民政府')
    await context.close()
    return [before, kilobytes()]
  }
  for (const [id, most] of [
    ['rows of tabs', 250],
    ['html', 250],
    ['docx word', 250],
    ['wps', 250],
    ['pdf cut', 700],
  ] as const) {
    const [before, after] = await load(id)
    expect(before, id).toBeLessThanOrEqual(60)
    expect([id, after <= most ? most : after]).toEqual([id, most])
  }
})

test('without script the page says what it would do, and leads to the other ways', async () => {
  const { context, page } = await open(browser, address, { script: false })
  await page.goto(`${address}workbench/`)
  expect(await page.locator('#bench').isVisible()).toBe(false)
  expect(await page.locator('#unscripted').textContent()).toContain('这一页要用脚本')
  await page.locator('#unscripted a').click()
  expect(page.url()).toBe(`${address}contribute/`)
  await context.close()
})
