import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { drawAll } from '../../../src/charts/draw-all.ts'
import { readPalette } from '../../../src/charts/palette.ts'
import { chartFiles } from '../../../src/view/embed/files.ts'
import { siteAddress } from '../../../src/published/address.ts'
import { shapes } from '../charts/fixture.ts'
import { testAll } from '../support/all.ts'

const { window } = new JSDOM('')
const palette = readPalette(
  ['src/styles/colours.css', 'src/charts/charts.css']
    .map((path) => readFileSync(path, 'utf8'))
    .join(''),
)
const release = { version: '2026.11.0', date: '2026-11-22' }

/** The files of a made-up agency's charts, by path. */
function filesOf(
  shape: string,
  site?: string,
  base?: string,
  versions: readonly string[] = [],
): ReadonlyMap<string, string> {
  const file = shapes[shape]!
  const around = {
    place: siteAddress(site, base),
    palette,
    release,
    pictures: true,
    versions: () => versions,
  }
  return new Map([...chartFiles(file, drawAll(file), around)].map(({ path, text }) => [path, text]))
}

test('paths are the same wherever the site lives, and each is written once', () => {
  const paths = [...filesOf('two years', 'https://example.org', '/a/b/').keys()]
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => path.includes('outcome-mix'))).toEqual([
    'charts/made/outcome-mix.csv',
    'charts/made/outcome-mix.svg',
    'en/charts/made/outcome-mix.svg',
    'embed/made/outcome-mix/index.html',
    'en/embed/made/outcome-mix/index.html',
  ])
})

test('a chart that a release has has an oEmbed answer in each language, and its page names it', () => {
  const answers = (versions: readonly string[]): string[] => {
    const files = filesOf('one year', 'https://example.org', '/', versions)
    const named = [...files].flatMap(([path, text]) =>
      text.includes('application/json+oembed') ? [path] : [],
    )
    return [...[...files.keys()].filter((path) => path.endsWith('oembed.json')), ...named].filter(
      (path) => path.includes('outcome-mix'),
    )
  }
  expect(answers([])).toEqual([])
  expect(answers(['2026.11.0'])).toEqual([
    'embed/made/outcome-mix/oembed.json',
    'en/embed/made/outcome-mix/oembed.json',
    'embed/made/outcome-mix/index.html',
    'en/embed/made/outcome-mix/index.html',
  ])
})

test.each([
  ['/', '', 'https://example.org/'],
  ['/a/b/', '/a/b', 'https://example.org/a/b/'],
  ['a/b', '/a/b', 'https://example.org/a/b/'],
])('under %s everything is asked for from there', (base, prefix, root) => {
  const text = filesOf('one year', 'https://example.org', base).get(
    'en/embed/made/applicants/index.html',
  )!
  const document = parsed(text)
  const asked = [...document.querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
  )
  expect(asked.filter((each) => !each.startsWith(`${prefix}/`) && !each.startsWith(root))).toEqual(
    [],
  )
  expect(document.querySelector('.agency a')?.getAttribute('href')).toBe(
    `${prefix}/en/agencies/made/`,
  )
  expect(document.querySelector('dd:not(.cite) pre')?.textContent).toContain(
    `src="${root}en/embed/made/applicants/"`,
  )
})

test('without SITE there is no code to embed, no oEmbed answer and no full address', () => {
  const files = filesOf('one year', undefined, '/', ['2026.11.0'])
  expect([...files.keys()].filter((path) => path.endsWith('.json'))).toEqual([])
  const text = files.get('embed/made/outcome-mix/index.html')!
  expect(text).not.toMatch(/iframe|oembed|og:|null|undefined/)
  expect(text).toContain('由维护者设置 SITE 后重新生成即可')
  expect(text.replace('http://www.w3.org', '')).not.toMatch(/https?:/)
  expect(files.get('charts/made/outcome-mix.svg')!.match(/https?:/g)).toHaveLength(1)
})

testAll(
  'nothing of a hostile name becomes markup',
  [...filesOf('hostile', 'https://example.org', '/', ['2026.11.0'])].map(([name, text]) => ({
    name,
    text,
  })),
  ({ name, text }) => {
    if (name.endsWith('.csv')) {
      expect(text).not.toContain('alert')
      return
    }
    if (name.endsWith('.json')) {
      const { html } = JSON.parse(text) as { html: string }
      expect(checked(parsed(html))).toEqual([])
      return
    }
    const document = parsed(text, name.endsWith('.svg') ? 'image/svg+xml' : 'text/html')
    expect(checked(document)).toEqual([])
    expect(document.documentElement.textContent).toContain('<script>alert(1)</script>')
  },
)

function parsed(text: string, type: DOMParserSupportedType = 'text/html'): Document {
  return new window.DOMParser().parseFromString(text, type)
}

/** Scripts but our own, handlers, styles and addresses that run something. */
function checked(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const bad = element
      .getAttributeNames()
      .filter((name) => name.startsWith('on') || (name === 'style' && element.tagName !== 'IFRAME'))
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? ''
    const runs = /^(javascript|data):/.test(address) ? [address] : []
    const script =
      element.localName === 'script' && element.outerHTML !== ours ? [element.outerHTML] : []
    return [...bad, ...runs, ...script]
  })
}

const ours = '<script src="/embed/height.js" defer=""></script>'
