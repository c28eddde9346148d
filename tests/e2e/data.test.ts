import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { examples } from '../../src/view/examples.ts'
import { merges } from '../../src/dataset/codebook/merges.ts'
import { tables } from '../../src/dataset/tables.ts'
import { checks } from '../../src/check/checks.ts'
import { cellsOf, editions } from '../../src/form/editions.ts'
import { indicators } from '../../src/indicator/indicators.ts'
import { inLanguage, locales } from '../../src/locale/locale.ts'
import { words } from '../../src/locale/words.ts'
import { datasetShape, shaclFaults } from '../unit/dataset/product/rdf.ts'
import { xsdFaults } from '../unit/view/sitemap-schema.ts'
import { launch, open } from './browser.ts'
import { htmlFiles, parsePage, read } from './pages.ts'

const { folder, address } = inject('root')
const based = inject('based')
const published = (path: string): string => readFileSync(join(folder, 'data', 'v1', path), 'utf8')
// What a reader comes upon: not the page of what is missing, not a chart framed in somebody else's page, and not the lines that a
// figure leads to, which are one page for both languages and stand in no list.
const pagesOf = (of: string): string[] =>
  htmlFiles(of).filter(
    (page) => page !== '404.html' && !/(^|\/)embed\/|\/source\/index\.html$/.test(page),
  )
const documentOf = (path: string): Document => parsePage(read(folder, `${path}index.html`))
const lines = (path: string): number => published(path).trimEnd().split('\n').length - 1
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe.each(locales)('the data page in %s', (locale) => {
  const root = inLanguage(locale, '')
  const t = words(locale)
  const document = documentOf(`${root}data/`)
  const main = document.querySelector('main')!

  test('takes the reader from source and citation to full and part, addresses, and code', () => {
    const ids = [...main.querySelectorAll('h2')].map(({ id }) => id)
    expect(ids.slice(0, 6)).toEqual(['cite', 'licence', 'files', 'slices', 'addresses', 'code'])
    const first = main.querySelector('.lead + .inline')!
    expect([...first.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/data/v1/open-disclosure.zip',
      '/data/v1/open-disclosure.xlsx',
    ])
    expect(first.compareDocumentPosition(main.querySelector('h2')!) & 4).toBe(4)
  })

  test('prints the code that the tests run, word for word', () => {
    for (const { id, code, file } of examples) {
      const heading = document.getElementById(`code-${id}`)!
      const printed: string[] = []
      for (let next = heading.nextElementSibling; next && !/^H/.test(next.tagName);) {
        if (next.tagName === 'PRE') printed.push(next.textContent ?? '')
        next = next.nextElementSibling
      }
      expect(printed).toEqual([code])
      expect(existsSync(join(folder, 'data', 'v1', file))).toBe(true)
    }
  })

  test('opens every table with its five facts, and counts the rows of its file', () => {
    for (const table of tables) {
      const details = document.getElementById(table.name)!.closest('details')!
      expect(details.querySelectorAll(':scope > dl > dt').length).toBeGreaterThanOrEqual(5)
      const rows = (JSON.parse(published(`${table.name}.json`)) as unknown[]).length
      const summary = details.querySelector('summary')!.textContent!.replaceAll(',', '')
      expect(Number(/(\d+)(?:行| rows?)/.exec(summary)?.[1]), table.name).toBe(rows)
      expect(details.textContent).toContain(t.label(table.grain))
      const anchors = table.columns.map(({ name }) => `${table.name}.${name}`)
      expect(anchors.filter((id) => !document.getElementById(id)?.closest('details'))).toEqual([])
    }
  })

  test('shows the first rows of each table, a value beside its column', () => {
    for (const table of tables) {
      const all = JSON.parse(published(`${table.name}.json`)) as Record<string, unknown>[]
      const samples = all.slice(0, 2)
      for (const { name } of table.columns) {
        const cells = [...document.getElementById(`${table.name}.${name}`)!.querySelectorAll('td')]
        expect(cells, name).toHaveLength(3 + samples.length)
        for (const [at, row] of samples.entries()) {
          const value = row[name]
          const text = Array.isArray(value) ? value.join(';') : String(value ?? '')
          const shown = cells[3 + at]!.textContent.trim().replace('…', '')
          expect(
            text.replaceAll(/\s+/g, ' ').trim().startsWith(shown.replaceAll(/\s+/g, ' ')),
            `${table.name}.${name}: ${shown}`,
          ).toBe(true)
          if (value !== null && value !== '' && !Array.isArray(value)) expect(shown).not.toBe('')
        }
      }
    }
  })

  test('prints the merges of the codebook word for word, as the tests run them', () => {
    const page = documentOf(`${root}data/codebook/`)
    for (const { id, own, code, excel } of merges) {
      const printed: string[] = []
      for (
        let next = page.getElementById(`merge-${id}`)!.nextElementSibling;
        next && !/^H/.test(next.tagName);
        next = next.nextElementSibling
      )
        printed.push(
          ...[...next.querySelectorAll('pre[aria-label]')].map(({ textContent }) => textContent),
        )
      const { r, python, duckdb, javascript } = code
      expect(printed).toEqual([
        ...(own ? [own.text] : []),
        r,
        python,
        duckdb,
        javascript,
        excel.join('\n'),
      ])
    }
    expect(page.querySelector('main a[href$=".md"]')!.getAttribute('href')).toBe(
      locale === 'zh' ? '/data/v1/CODEBOOK.zh.md' : '/data/v1/CODEBOOK.md',
    )
  })

  test('counts the rows of every slice as its file has them', () => {
    const rows = [...main.querySelectorAll('#slices ~ section tbody tr')]
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      const path = row.querySelector('a')!.getAttribute('href')!.replace('/data/v1/', '')
      expect(Number(row.querySelector('.n')!.textContent), path).toBe(lines(path))
    }
  })

  test('describes the dataset for machines: the block holds to the shape, its files are there', async () => {
    const blocks = document.querySelectorAll('script:not([type=module])')
    expect([...blocks].map((block) => block.getAttribute('type'))).toEqual(['application/ld+json'])
    expect(document.body.lastElementChild).toBe(blocks[0])
    const described = JSON.parse(blocks[0]!.textContent!) as {
      description: string
      distribution: { contentUrl: string }[]
    }
    expect(await shaclFaults(described, datasetShape, 'https://example.org/')).toEqual([])
    expect(described.description.length).toBeGreaterThanOrEqual(50)
    expect(described.distribution.length).toBeGreaterThan(40)
    for (const { contentUrl } of described.distribution) {
      expect(existsSync(join(folder, new URL(contentUrl).pathname)), contentUrl).toBe(true)
    }
  })
})

test('no other page has such a block, and under a base path its addresses have it', () => {
  const pages = htmlFiles(folder).filter((page) => read(folder, page).includes('ld+json'))
  expect(pages).toEqual(['data/index.html', 'en/data/index.html'])
  expect(read(based.folder, 'data/index.html')).toContain('"https://example.org/a/b/data/v1/')
})

test('the browser opens the fold that an address points into, and takes the data block without complaint', async () => {
  const { context, page, problems } = await open(browser, address)
  for (const anchor of [
    'observations',
    'observations.value',
    'reports-wide.fees.administrative.amount',
  ]) {
    await page.goto(`${address}en/data/#${anchor}`)
    await expect
      .poll(() => page.locator(`[id="${anchor}"]`).isVisible(), { timeout: 20_000 })
      .toBe(true)
  }
  await page.goto(`${address}data/`)
  expect(await page.locator('[id="observations.value"]').isVisible()).toBe(false)
  expect(problems).toEqual([])
  await context.close()
})

test('every page says how to cite it, in four styles, with its own address and the version', () => {
  const { version } = JSON.parse(published('release.json')) as { version: string }
  for (const file of pagesOf(folder)) {
    const document = parsePage(read(folder, file))
    const path = file.replace(/index\.html$/, '')
    const styles = [...document.querySelectorAll('dt')].filter(({ textContent }) =>
      /^(GB\/T 7714|APA|BibTeX|RIS)$/.test(textContent?.trim() ?? ''),
    )
    const own = styles.map((style) => style.nextElementSibling?.textContent ?? '')
    const whole = own.filter(
      (text) =>
        text.endsWith(`https://example.org/${path}`) ||
        text.includes(`{https://example.org/${path}}`) ||
        text.includes(`UR  - https://example.org/${path}\n`),
    )
    expect(whole.length, file).toBe(4)
    for (const text of whole) expect(text, file).toContain(version)
  }
})

test('every cell of each edition has its place on the page of the form, where its meaning stands', () => {
  for (const root of ['', 'en/']) {
    const document = documentOf(`${root}method/form/`)
    for (const edition of editions) {
      for (const { id } of cellsOf(edition)) {
        const row = document.getElementById(`${edition.id}.${id}`)?.closest('tr')
        expect(row?.children[2]?.textContent?.trim().length, id).toBeGreaterThan(5)
      }
    }
  }
})

test('every address that the method page had in one leads from where it was to what it meant', () => {
  const old = [
    ...editions.flatMap((edition) => [
      edition.id,
      ...edition.tables.map(({ id }) => `${edition.id}.${id}`),
      ...cellsOf(edition).flatMap(({ id, table, row }) => [
        `${edition.id}.${table.id}.${row.id}`,
        `${edition.id}.${id}`,
      ]),
    ]),
    'crosswalk',
    'definitions',
    ...checks.map(({ id }) => `check-${id}`),
    ...indicators.map(({ id }) => `measure-${id}`),
  ]
  for (const root of ['', 'en/']) {
    const document = documentOf(`${root}method/`)
    for (const id of [
      'way',
      'statuses',
      'scopes',
      'form',
      'checks',
      'measures',
      'breaks',
      'limits',
    ])
      expect(document.querySelector(`h2#${id}`)?.textContent, id).not.toBe('')
    const pages = new Map(
      ['form', 'checks', 'indicators'].map((part) => [
        `/${root}method/${part}/`,
        documentOf(`${root}method/${part}/`),
      ]),
    )
    const lost = old.filter((id) => {
      const place = document.getElementById(id)
      const link = place?.closest('a') ?? place?.querySelector('a')
      const [path = '', anchor = ''] = link?.getAttribute('href')?.split('#') ?? []
      return anchor !== id.replace(/^measure-/, '') || !pages.get(path)?.getElementById(anchor)
    })
    expect(lost).toEqual([])
  }
})

test('the rows of a report lead to their meaning, where the columns of each have theirs', () => {
  const form = documentOf('method/form/')
  const columns = [...form.querySelectorAll('.form thead a')].map((link) =>
    link.getAttribute('href'),
  )
  expect(columns).toContain('#form-2021.requests.received.natural_person')
  expect(columns).toContain('#form-2021.disputes.suit_after_review.pending')
  const report = documentOf('agencies/jincheng-140500-gov/2024/')
  const rows = [...report.querySelectorAll('.form th > a:first-child')].map((link) =>
    link.getAttribute('href'),
  )
  const cells = [...report.querySelectorAll('.form td[id]')].map(({ id }) => id)
  const lost = cells.filter((cell) => {
    const row = cell.split('.').slice(0, 2).join('.')
    const meaning = form
      .getElementById(row)
      ?.closest('tr')
      ?.querySelector(`[id="form-2021.${cell}"]`)
    return !rows.includes(`/method/form/#${row}`) || !meaning
  })
  expect(cells).toHaveLength(200)
  expect(lost).toEqual([])
})

describe.each([
  ['under /', inject('root'), 'https://example.org/'],
  ['under /a/b/', based, 'https://example.org/a/b/'],
])('the sitemap %s', (_where, site, root) => {
  const text = (name: string): string => readFileSync(join(site.folder, name), 'utf8')

  test('holds to the schema, and lists every page once with a day of the data', () => {
    const index = text('sitemap-index.xml')
    expect(xsdFaults(index)).toEqual([])
    expect(index).toContain(`<loc>${root}sitemap-0.xml</loc>`)
    const sitemap = text('sitemap-0.xml')
    expect(xsdFaults(sitemap)).toEqual([])
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)
    const pages = pagesOf(site.folder).map((page) => root + page.replace(/index\.html$/, ''))
    expect(listed.toSorted()).toEqual(pages.toSorted())
    const { date } = JSON.parse(published('release.json')) as { date: string }
    const added = (JSON.parse(published('reports.json')) as { added: string }[]).map(
      (report) => report.added,
    )
    const days = new Set([...sitemap.matchAll(/<lastmod>(.*?)<\/lastmod>/g)].map(([, day]) => day))
    expect([...days].filter((day) => ![date, ...added].includes(day!))).toEqual([])
  })

  test('is named by robots.txt', () => {
    expect(text('robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`,
    )
  })
})
