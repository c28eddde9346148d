import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { addAll } from '../../../scripts/lib/add/add-all.ts'
import type { Outcome } from '../../../scripts/lib/add/wanted.ts'
import { openCurated } from '../../../scripts/lib/curated.ts'
import { fetcherOf } from '../../../scripts/lib/fetch/fetch.ts'
import { documentWriters } from '../ingest/documents.ts'
import { layouts } from '../ingest/layouts.ts'
import { madeUp } from '../ingest/made-up.ts'
import { run } from '../support/command.ts'
import { madeUpPlaces, makeDataFolder } from '../support/made-up-places.ts'
import type { Answers, Site } from '../support/site.ts'
import { openSite } from '../support/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'add-address-'))
const data = join(folder, 'data')
const [place] = madeUpPlaces(1) as [ReturnType<typeof madeUpPlaces>[number]]
const made = fc
  .sample(madeUp(['zero']), { numRuns: 20, seed: 4 })
  .find(({ edition }) => edition.id === 'form-2021')!
const title = `${place.name}人民政府2024年政府信息公开工作年度报告`
const docx = Buffer.from(
  documentWriters.find(({ id }) => id === 'docx word')!.write(made, `${place.name}人民政府`),
)
const html = layouts.html.write(made).replaceAll('甲山县', place.name)
const place2024 = join(data, 'agencies', '99', `${place.pinyin}-${place.code}-gov`, '2024.md')
const open: Site[] = []

beforeEach(() => makeDataFolder(data, [place]))
afterEach(() => open.splice(0).forEach((site) => site.close()))
afterAll(() => rmSync(folder, { recursive: true }))

test('a page in GB18030 whose header does not say so, of a wrong type', async () => {
  const { origin } = await site({
    '/2024.htm': (answer) =>
      answer.writeHead(200, { 'content-type': 'application/octet-stream' }).end(gb18030(html)),
  })
  const outcome = await add(`${origin}/2024.htm`)
  expect(outcome).toMatchObject({ state: 'placed', year: 2023 })
  const text = readFileSync(outcome.file!, 'utf8')
  expect(text).toContain(`  url: ${origin}/2024.htm\n`)
  expect(text).toContain('  retrieved: 2026-11-27\n')
  expect(text).toContain('published: 2024-01-25\n')
})

test('the document that a page links to, with the day on the page; again there is nothing new', async () => {
  const { origin } = await site({
    '/a/page.htm': (answer) =>
      answer.end(
        page(`<a href="./other.pdf">预算.pdf</a><a href="./P02024.docx">${title}.docx</a>`),
      ),
    '/a/P02024.docx': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(docx),
  })
  const outcome = await add(`${origin}/a/page.htm`)
  expect(outcome).toMatchObject({ state: 'placed', year: 2024 })
  const text = readFileSync(place2024, 'utf8')
  expect(text).toContain(`  url: ${origin}/a/P02024.docx\n`)
  expect(text).toContain(`附于页面 ${origin}/a/page.htm`)
  expect(text).toContain('published: 2025-01-20\n')
  expect(await add(`${origin}/a/page.htm`)).toMatchObject({ state: 'there' })
})

test.each([
  ['javascript:', `<a href="javascript:download('7')">附件：${title}.docx</a>`],
  ['an empty address', `<a href="#" onclick="get(7)">附件1</a>`],
])('a document by a script is told of, not guessed: %s', async (_, link) => {
  const { origin, asked } = await site({ '/a.htm': (answer) => answer.end(page(link)) })
  const outcome = await add(`${origin}/a.htm`)
  expect(outcome.state).toBe('unusable')
  expect(outcome.said[0]).toMatch(/^The page gives “附件.*” by a script only: open/u)
  expect(asked).toEqual(['/robots.txt', '/a.htm'])
})

test('a page that is no report and links to none', async () => {
  const { origin } = await site({ '/a.htm': (answer) => answer.end(page('请稍候')) })
  expect((await add(`${origin}/a.htm`)).state).toBe('unusable')
})

test('the command asks nothing of this machine unless it is told to', async () => {
  const { origin, asked } = await site({})
  const { code, err } = run('add', [`${origin}/a.htm`, '--data', data], {
    OPEN_DISCLOSURE_CACHE: join(folder, 'cache'),
  })
  expect(code).toBe(2)
  expect(err).toContain('an address of this machine or a private network')
  expect(asked).toEqual([])
})

async function site(answers: Answers): Promise<Site> {
  const opened = await openSite(answers)
  open.push(opened)
  return opened
}

async function add(source: string): Promise<Outcome> {
  const pace = <T>(_: string, work: () => Promise<T>): Promise<T> => work()
  const how = { allowPrivate: true, today: '2026-11-27' }
  const [outcome] = await addAll(
    [{ source, agency: null, year: null, url: null, published: null }],
    openCurated(data),
    { data, force: false, keyed: false, ...how },
    fetcherOf(how, { pace }, join(folder, 'cache')),
  )
  return outcome!
}

function page(body: string): string {
  return `<html><body><h1>${title}</h1><p>发布日期：2025-01-20</p>${body}</body></html>`
}

/** A text in GB18030: the pairs of two bytes that it has for the characters there are. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]))
      if ([...character].length === 1) table.set(character, [high, low])
    }
  const plain = text.replace('<meta charset="utf-8">', '')
  return Buffer.from(
    [...plain].flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : table.get(each)!)),
  )
}
