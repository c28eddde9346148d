import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, inject, test } from 'vitest'
import { charts } from '../../src/charts/charts.ts'
import { htmlFiles, parsePage, read } from './pages.ts'

const site = 'https://example.org'

describe.each([
  ['under /', inject('root'), '/', ['csv', 'svg', 'png']],
  ['under /a/b/, without pictures', inject('based'), '/a/b/', ['csv', 'svg']],
])('%s', (_where, { folder }, base, kinds) => {
  const open = (page: string): Document => parsePage(read(folder, page))
  const at = (address: string): string =>
    join(folder, new URL(address, site).pathname.slice(base.length))
  const agencies = htmlFiles(folder).filter((page) =>
    /^(en\/)?agencies\/[^/]+\/index\.html$/.test(page),
  )

  test('every chart of every agency is to be had as files and on a page of its own', () => {
    const lacking: string[] = []
    let seen = 0
    for (const page of agencies) {
      const document = open(page)
      for (const figure of document.querySelectorAll('figure')) {
        seen += 1
        const links = [...figure.querySelectorAll('p a')].map((link) => link.getAttribute('href')!)
        const ends = links.map((href) => href.replace(/^.*\//, '').replace(/^.*\./, ''))
        expect(ends).toEqual([...kinds, ''])
        const files = links.map(at)
        const embed = files.pop()!
        lacking.push(...files.filter((file) => !existsSync(file)))
        const own = open(join(embed.slice(folder.length + 1), 'index.html'))
        expect(own.querySelector('svg')?.outerHTML).toBe(figure.querySelector('svg')?.outerHTML)
        expect(own.querySelector('table')?.outerHTML).toBe(figure.querySelector('table')?.outerHTML)
        const rows = Papa.parse<string[]>(readFileSync(files[0]!, 'utf8').trimEnd()).data
        const value = rows[0]!.indexOf('value')
        const cells = [...figure.querySelectorAll('td')].map(({ textContent }) =>
          textContent!.replace(/[（(].*/, '').replaceAll(/[,\s*]/g, ''),
        )
        const numbers = rows.slice(1).map((row) => row[value]!)
        expect(numbers.filter((number) => number !== '' && !cells.includes(number))).toEqual([])
      }
    }
    expect(lacking).toEqual([])
    expect(seen).toBeGreaterThan(60)
  })

  test('every chart of a page that compares has its figures as a file, which says units and scopes', () => {
    const pages = htmlFiles(folder).filter((page) =>
      /^(en\/)?(indicators\/[^/]+|compare\/[^/]+\/[^/]+)\/index\.html$/.test(page),
    )
    let seen = 0
    for (const page of pages) {
      for (const figure of open(page).querySelectorAll('figure:has(svg)')) {
        seen += 1
        const links = [...figure.querySelectorAll('p a')].map((link) => link.getAttribute('href')!)
        const own = page.replace(/^en\//, '').replace(/\/index\.html$/, '')
        expect(links).toEqual([`${base}charts/${own}.csv`])
        const [head, ...rows] = Papa.parse<string[]>(
          readFileSync(at(links[0]!), 'utf8').trimEnd(),
        ).data
        const column = (name: string): string[] => rows.map((row) => row[head!.indexOf(name)]!)
        expect(column('unit')).not.toContain('')
        expect(column('scope')).not.toContain('')
        const agencies = [...figure.querySelectorAll('a[href*="/agencies/"]')].map(
          (link) => link.getAttribute('href')!.split('/agencies/')[1]!.split('/')[0]!,
        )
        expect(agencies.filter((id) => !column('agency_id').includes(id))).toEqual([])
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  test('every chart of the list is drawn of some agency, in its section', () => {
    const found = new Map<string, string>()
    for (const page of agencies) {
      let section = ''
      for (const each of open(page).querySelectorAll('h2, figure a[href*="/embed/"]')) {
        if (each.localName === 'h2') section = each.id
        else found.set(each.getAttribute('href')!.split('/').at(-2)!, section)
      }
    }
    const listed = charts.map(({ id, section }) => [id, section])
    expect([...found].sort()).toEqual(listed.sort())
  })

  test('every chart that a release has has an oEmbed answer, and it shows that chart', () => {
    const embeds = htmlFiles(folder).filter((page) => /^(en\/)?embed\//.test(page))
    const pinned = embeds.filter((page) => page.includes('embed/2026.11.0/'))
    const live = pinned.map((page) => page.replace('embed/2026.11.0/', 'embed/'))
    const linkIn = (page: string): Element | null =>
      open(page).querySelector('link[type="application/json+oembed"]')
    const linked = embeds.filter((page) => linkIn(page))
    expect(linked.sort()).toEqual([...live, ...pinned].sort())
    for (const page of linked) {
      const link = linkIn(page)
      const answer = JSON.parse(readFileSync(at(link!.getAttribute('href')!), 'utf8')) as Record<
        string,
        unknown
      >
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640 })
      const frame = parsePage(String(answer['html'])).querySelector('iframe')!
      expect(frame.src).toBe(`${site}${base}${page.replace('index.html', '')}`)
      expect(frame.height).toBe(String(answer['height']))
      expect(frame.title).toBe(answer['title'])
    }
    expect(linked.length).toBeGreaterThan(60)
  })
})

test('every page is shared with a picture that is there, and says what it shows', () => {
  const { folder } = inject('root')
  const without: string[] = []
  for (const page of htmlFiles(folder).filter((each) => !each.includes('embed/'))) {
    const document = parsePage(read(folder, page))
    const meta = (name: string): string =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? ''
    const image = meta('og:image')
    const file = join(folder, new URL(image, site).pathname)
    if (!image.startsWith(`${site}/`) || !existsSync(file)) without.push(page)
    if (meta('og:image:alt') === '') without.push(`${page}: no words`)
    const own = [...document.querySelectorAll('figure a[href$=".png"]')].map(
      (link) => `${site}${link.getAttribute('href')}`,
    )
    const mix = own.filter((address) => address.endsWith('/outcome-mix.png'))
    const language = page.startsWith('en/') ? 'en/' : ''
    const general = [`${site}/${language}charts/site.png`]
    const expected = [mix, own, general].find((choice) => choice.length > 0)
    if (!expected!.includes(image)) without.push(`${page}: ${image}`)
  }
  expect(without).toEqual([])
})

test('a site without pictures speaks of none', () => {
  const { folder } = inject('based')
  expect(htmlFiles(folder).filter((page) => /\.png|og:image/.test(read(folder, page)))).toEqual([])
})
