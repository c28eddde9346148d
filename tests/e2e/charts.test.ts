import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { describe, expect, inject, test } from 'vitest'
import { htmlFiles, read } from './pages.ts'

const site = 'https://example.org'

describe.each([
  ['under /', inject('root'), '/'],
  ['under /a/b/', inject('based'), '/a/b/'],
])('%s', (_where, { folder }, base) => {
  const open = (page: string): Document => new JSDOM(read(folder, page)).window.document
  const at = (address: string): string =>
    join(folder, new URL(address, site).pathname.slice(base.length))
  const agencies = htmlFiles(folder).filter((page) =>
    /^(en\/)?agencies\/[^/]+\/index\.html$/.test(page),
  )

  test('every chart of every agency is to be had as CSV, SVG and PNG and on a page of its own', () => {
    const lacking: string[] = []
    let seen = 0
    for (const page of agencies) {
      const document = open(page)
      for (const figure of document.querySelectorAll('figure')) {
        seen += 1
        const links = [...figure.querySelectorAll('p a')].map((link) => link.getAttribute('href')!)
        const ends = links.map((href) => href.replace(/^.*\//, '').replace(/^.*\./, ''))
        if (ends.join() !== 'csv,svg,png,') lacking.push(`${page}: ${links.join()}`)
        const [csv, svg, png, embed] = links.map(at) as [string, string, string, string]
        for (const file of [csv, svg, png]) if (!existsSync(file)) lacking.push(file)
        const own = open(join(embed.slice(folder.length + 1), 'index.html'))
        expect(own.querySelector('svg')?.outerHTML).toBe(figure.querySelector('svg')?.outerHTML)
        expect(own.querySelector('table')?.outerHTML).toBe(figure.querySelector('table')?.outerHTML)
        const rows = Papa.parse<string[]>(readFileSync(csv, 'utf8').trimEnd()).data
        const value = rows[0]!.indexOf('value')
        const cells = [...figure.querySelectorAll('td')].map(({ textContent }) =>
          textContent!.replace(/[（(].*/, '').replaceAll(/[,\s]/g, ''),
        )
        const numbers = rows.slice(1).map((row) => row[value]!)
        expect(numbers.filter((number) => number !== '' && !cells.includes(number))).toEqual([])
      }
    }
    expect(lacking).toEqual([])
    expect(seen).toBeGreaterThan(60)
  })

  test('every page is shared with a picture that is there, and says what it shows', () => {
    const without: string[] = []
    for (const page of htmlFiles(folder).filter((each) => !each.includes('embed/'))) {
      const document = open(page)
      const meta = (name: string): string =>
        document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? ''
      const image = meta('og:image')
      if (!image.startsWith(`${site}${base}`) || !existsSync(at(image))) without.push(page)
      if (meta('og:image:alt') === '') without.push(`${page}: no words`)
      const own = [...document.querySelectorAll('figure a[href$=".png"]')].map(
        (link) => `${site}${link.getAttribute('href')}`,
      )
      const mix = own.filter((address) => address.endsWith('/outcome-mix.png'))
      const language = page.startsWith('en/') ? 'en/' : ''
      const general = [`${site}${base}${language}charts/site.png`]
      const expected = [mix, own, general].find((choice) => choice.length > 0)
      if (!expected!.includes(image)) without.push(`${page}: ${image}`)
    }
    expect(without).toEqual([])
  })

  test('every chart has an oEmbed answer, and it shows that chart', () => {
    const embeds = htmlFiles(folder).filter((page) => /^(en\/)?embed\//.test(page))
    for (const page of embeds) {
      const link = open(page).querySelector('link[type="application/json+oembed"]')
      const answer = JSON.parse(readFileSync(at(link!.getAttribute('href')!), 'utf8')) as Record<
        string,
        unknown
      >
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640 })
      const frame = new JSDOM(String(answer['html'])).window.document.querySelector('iframe')!
      expect(frame.src).toBe(`${site}${base}${page.replace('index.html', '')}`)
      expect(frame.height).toBe(String(answer['height']))
      expect(frame.title).toBe(answer['title'])
    }
    expect(embeds.length).toBeGreaterThan(60)
  })
})
