import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run as runNode } from '../dataset/product/run.ts'
import { sums } from '../support/command.ts'
import type { Repository } from './repository.ts'
import { makeRepository } from './repository.ts'

const report = 'data/agencies/14/jincheng-140500-gov/2024.md'
const corrected =
  'corrections:\n  - {cell: requests.granted.total, kind: transcription, was: "226", now: "227", reason: {zh: 录入有误, en: Our slip}, by: Test, date: 2026-12-02}'

let repository: Repository
beforeAll(() => {
  repository = makeRepository()
  draw('unreleased')
  run('scripts/release.ts', '2026.11.1', '2026-11-30')
  repository.commit('Release 2026.11.1')
  draw('released')
  repository.editLine(report, '| （一）予以公开 |', '| 226 |', '| 227 |')
  repository.edit(report, 'corrections: []', corrected)
  draw('corrected')
  repository.commit('A correction')
  run('scripts/release.ts', '2026.11.2', '2026-12-31')
  draw('again')
}, 300_000)
afterAll(() => repository.remove())

test('before a release nothing is pinned, and nothing speaks of it', () => {
  const files = Object.keys(sums(join(repository.root, 'unreleased')))
  expect(files.filter((path) => /embed\/\d/.test(path))).toEqual([])
  expect(page('unreleased', `embed/${chart}/`).body.textContent).not.toMatch(/固定/)
})

test('every chart has a page for the release, in both languages', () => {
  const files = Object.keys(sums(join(repository.root, 'released')))
  const live = files.filter((path) => /^(en\/)?embed\/[a-z].*\/(index|oembed)\./.test(path))
  const pinned = files.filter((path) => /embed\/2026\.11\.1\//.test(path))
  expect(live.length).toBeGreaterThan(50)
  expect(pinned.sort()).toEqual(
    live.map((path) => path.replace('embed/', 'embed/2026.11.1/')).sort(),
  )
})

describe.each(['', 'en/'])('after a correction, %s', (language) => {
  const path = `${language}embed/2026.11.1/${chart}/`

  test('the live chart has the new figure, the pinned one the old', () => {
    expect(granted('released', `${language}embed/${chart}/`)).toBe('226')
    expect(granted('corrected', `${language}embed/${chart}/`)).toBe('227')
    expect(granted('corrected', path)).toBe('226')
    expect(page('corrected', path).querySelector('svg')?.textContent).toContain('226')
  })

  test('the pinned page is the same to the byte', () => {
    const [before, after] = ['released', 'corrected'].map((name) => text(name, path))
    expect(after).toBe(before)
  })

  test('it says of when it is, what is not frozen, and where the current one is', () => {
    const document = page('corrected', path)
    const source = document.querySelector('.source')?.textContent
    expect(source).toMatch(
      language ? /2026\.11\.1, as of 30 November 2026/ : /2026\.11\.1（截至2026年11月30日）/,
    )
    expect(source).toMatch(
      language ? /name and the scope are those in the current/ : /取自当前数据/,
    )
    expect(document.title).toContain('2026.11.1')
    expect(document.querySelector('.cite')?.textContent).toContain('2026.11.1')
    expect(hrefs(document)).toContain(`/${language}embed/${chart}/`)
    expect(document.querySelector('dd:not(.cite) pre')?.textContent).toContain(
      `src="https://example.org/${path}"`,
    )
  })

  test('the live page leads to it, and offers its code beside its own', () => {
    const document = page('corrected', `${language}embed/${chart}/`)
    expect(hrefs(document)).toContain(`/${path}`)
    const codes = [...document.querySelectorAll('dd:not(.cite) pre')].map(
      ({ textContent }) => textContent,
    )
    expect(codes.map((code) => /src="([^"]+)"/.exec(code!)?.[1])).toEqual([
      `https://example.org/${language}embed/${chart}/`,
      `https://example.org/${path}`,
    ])
  })
})

test('the next release pins the charts alone whose figures are others, and pages name the version that has theirs', () => {
  const files = Object.keys(sums(join(repository.root, 'again')))
  const pages = (version: string): string[] =>
    files.filter((path) => path.startsWith(`embed/${version}/`) && path.endsWith('.html'))
  expect(pages('2026.11.1')).toHaveLength(19)
  expect(pages('2026.11.2')).toEqual([`embed/2026.11.2/${chart}/index.html`])
  // All that it adds: no oEmbed answer beside a page that is pinned after the first release.
  const before = sums(join(repository.root, 'corrected'))
  expect(files.filter((path) => !(path in before))).toEqual(
    ['', 'en/'].map((language) => `${language}embed/2026.11.2/${chart}/index.html`),
  )
  for (const path of pages('2026.11.1')) {
    const same = path.replace('/index.html', '/')
    expect(text('again', same)).toBe(text('corrected', same))
  }
  const codes = (of: string): (string | undefined)[] =>
    [...page('again', `embed/${of}/`).querySelectorAll('dd:not(.cite) pre')].map(
      ({ textContent }) => /embed\/(\d[\d.]*)\//.exec(textContent)?.[1],
    )
  expect(codes(chart)).toEqual([undefined, '2026.11.2'])
  expect(codes('jincheng-140500-gov/disputes')).toEqual([undefined, '2026.11.1'])
  expect(codes('suqian-321300-gov/outcome-mix')).toEqual([undefined, '2026.11.1'])
  expect(hrefs(page('again', `embed/${chart}/`))).toEqual(
    expect.arrayContaining([`/embed/2026.11.1/${chart}/`, `/embed/2026.11.2/${chart}/`]),
  )
})

const chart = 'jincheng-140500-gov/outcome-mix'

/** Builds the data and draws the charts into a folder of the repository. */
function draw(name: string): void {
  run('scripts/build-data.ts')
  run('scripts/draw-charts.ts', '--releases', 'data/releases', '--files', name, '--no-pictures')
}

function run(...args: string[]): void {
  const { status, stderr } = runNode(['--preserve-symlinks', '--preserve-symlinks-main', ...args], {
    cwd: repository.root,
    env: { SITE: 'https://example.org', BASE: '', DATA_DIR: 'public/data', CHARTS_DIR: 'charts' },
  })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
}

function text(name: string, path: string): string {
  return readFileSync(join(repository.root, name, path, 'index.html'), 'utf8')
}

function page(name: string, path: string): Document {
  return new JSDOM(text(name, path)).window.document
}

function granted(name: string, path: string): string | null | undefined {
  return page(name, path).querySelector('tbody td')?.textContent
}

function hrefs(document: Document): (string | null)[] {
  return [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
}
