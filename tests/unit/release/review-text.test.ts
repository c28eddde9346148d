import type { Node, Parent } from 'unist'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import type { Finding } from '../../../src/check/check.ts'
import type { Correction } from '../../../src/report/report.ts'
import type { Difference } from '../../../src/release/diff.ts'
import type { Limit } from '../../../src/release/review/markdown.ts'
import { escape, reviewMarkdown } from '../../../src/release/review/markdown.ts'
import { review } from '../../../src/release/review/review.ts'
import { reviewPage } from '../../../src/view/review/page.ts'
import { audit } from '../../../src/dataset/record.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'

const none: Difference = {
  ...{ agenciesAdded: [], agenciesRemoved: [], agencies: [], added: [], removed: [], cells: [] },
  ...{ corrections: [], claims: [], keys: [], gained: [], reworded: [], lost: [] },
}
const all: Limit = { most: Infinity, size: (text) => text.length }
const evils = [
  '<img src=x onerror=alert(1)><!-- --><script>alert(1)</script>',
  '[a](https://evil.example) ![b](https://evil.example/x.png) [^1] [ ]',
  'https://evil.example www.evil.example evil@evil.example mailto:a@b.example',
  '@everyone @a/b #1 GH-1 a/b#2',
  '| c | d\n| e |\r\n# h\n```\ncode\n```\n::error::x',
  '`x` ``` **b** _c_ ~~d~~ $e$ \\| \\',
  '\u202Eright to left \u001B[31m red \u2028 &amp; &#64;',
]

/** A difference with a text wherever one of the data can stand. */
function everywhere(text: string): Difference {
  const correction: Correction = {
    ...{ cell: 'requests.received.total', kind: 'restated', was: text, now: text },
    ...{ reason: { zh: text, en: text }, by: text, date: '2026-12-01' },
  }
  const odd: Finding = {
    ...{ id: text, report: text, check: 'results', line: 1, at: text, cells: [], folded: [] },
    ...{ actual: text, expected: text, difference: null, verdict: 'fails' },
    ...{ place: { kind: 'fact', at: 'title' }, message: { zh: text, en: text } },
  }
  return {
    ...none,
    ...{ agenciesAdded: [text], agenciesRemoved: [text] },
    agencies: [{ report: text, key: text, was: text, now: text }],
    added: [{ id: text, by: text, agency: text, year: 2024, whole: wholeWith(text) }],
    removed: [{ id: text, by: text, agency: text, year: 2024 }],
    cells: [{ report: text, cell: text, was: text, now: null, correction, file: text, line: 3 }],
    corrections: [{ report: text, correction }],
    claims: [{ report: text, label: text, was: text, now: text }],
    keys: [{ report: text, key: text, was: text, now: text }],
    ...{ gained: [odd], reworded: [{ was: odd, now: odd }], lost: [odd] },
  }
}

/** A report that says a text wherever one of its file can stand. */
function wholeWith(text: string): NonNullable<Difference['added'][number]['whole']> {
  const of = { ...agency, name: { zh: text, en: text } }
  const report = withClaims(makeReport({ 'requests.received.total': '7' }), [
    [text, '1', '件', 'region', ['requests.received.total']],
  ])
  const said = { zh: text, en: text }
  return {
    agency: of,
    report: {
      ...audit(of, report, null),
      observations: report.observations.map((each) => ({ ...each, printed: text })),
      ...{ title: text, scope_evidence: text, file: text, id: text },
      source: { ...report.source, url: text, note: said },
      readings: [{ by: text, date: '2026-12-01', how: 'read' }],
    },
  }
}

const beside = (text: string): Parameters<typeof review>[1] => ({
  wrong: [{ path: text, line: 1, messages: [{ zh: text, en: text }] }],
  shared: [text],
})

/** Every node of a Markdown text, as GitHub’s own flavour reads it. */
function nodes(text: string): readonly Node[] {
  const walk = (node: Node): Node[] => [node, ...((node as Parent).children ?? []).flatMap(walk)]
  return walk(remark().use(remarkGfm).parse(text))
}

test.each(evils)('as Markdown %j is text and nothing else', (evil) => {
  const text = reviewMarkdown(review(everywhere(evil), beside(evil)), { limit: all, where: '' })
  const found = nodes(text)
  const kinds = new Set(found.map(({ type }) => type).filter((type) => type !== 'inlineCode'))
  expect([...kinds].sort()).toEqual([
    ...['heading', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell'],
    ...['tableRow', 'text'],
  ])
  const calm = nodes(
    reviewMarkdown(review(everywhere('x y'), beside('x y')), { limit: all, where: '' }),
  )
  expect(found.filter(({ type }) => type === 'tableCell')).toHaveLength(
    calm.filter(({ type }) => type === 'tableCell').length,
  )
  expect(found.filter(({ type }) => type === 'heading')).toHaveLength(
    calm.filter(({ type }) => type === 'heading').length,
  )
  const texts = found.flatMap((node) =>
    node.type === 'text' ? (node as unknown as { value: string }).value : [],
  )
  for (const each of texts) {
    expect(each).not.toMatch(/@[\w-]|#\d|\bGH-\d|:\/\/|www\.\w/i)
    expect(each).not.toMatch(/(?!\u200B)[\p{Cc}\p{Cf}\p{Zl}]/u)
  }
  expect(text).not.toMatch(/^\s*::/m)
})

test('as Markdown a text reads as it stands, but for gaps that are not seen', () => {
  const shown = nodes(escape('@a#1 `b` www.c.example http://d.example gh-2 &#64;e | f')).flatMap(
    (node) => (node.type === 'text' ? (node as unknown as { value: string }).value : []),
  )
  expect(shown.join('').replaceAll('\u200B', '')).toBe(
    '@a#1 `b` www.c.example http://d.example gh-2 &#64;e | f',
  )
})

test.each(evils)('as a page %j is text and nothing else', (evil) => {
  const page = reviewPage(review(everywhere(evil), beside(evil)), {
    sides: [evil, evil],
    ...{ style: 'p{}', styleSum: 'sha256-x', charts: { zh: evil, en: evil } },
  })
  const tags = [...page.matchAll(/<(\w+)/g)].map(([, tag]) => tag!)
  expect(tags.filter((tag) => ['img', 'script', 'a'].includes(tag))).toEqual(
    [...page.matchAll(/<li><a href="#part-\d+">/g)].map(() => 'a'),
  )
  expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
})

const many: Difference = {
  ...none,
  ...{ agenciesAdded: ['a'], agenciesRemoved: ['b'] },
  cells: Array.from({ length: 1_000 }, (_, at) => ({
    ...{ report: 'a-2024', cell: `c${at}`, was: '1', now: '2', correction: null },
    ...{ file: 'data/a.md', line: at + 1 },
  })),
}

test('a long list is cut and counted', () => {
  const text = reviewMarkdown(review(many), { limit: all, where: '' })
  expect(text.split('\n').filter((line) => line.startsWith('| `a-2024`'))).toHaveLength(200)
  expect(text).toContain('- ……另有800项 … and 800 more\n')
})

test('what does not fit is left out part by part, and the last line says what and where', () => {
  const whole = review(many)
  const limit = { most: 1_000, size: (text: string) => Buffer.byteLength(text) }
  const text = reviewMarkdown(whole, { limit, where: { link: 'https://example.org/runs/1' } })
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000)
  expect(text.split('\n').filter((line) => /^(?:###|\*\*)/.test(line))).toEqual([
    expect.stringMatching(/^\*\*报告增加0份/),
    '### 新增机关 Agencies added: 1',
    '### 移除机关 Agencies removed: 1',
    '**这里放不下的1部分 · 1 part left out here**: Cells changed. 全文 · All of it: [diff.html](<https://example.org/runs/1>)',
  ])
  expect(reviewMarkdown(whole, { limit, where: { code: 'npm run diff' } })).toMatch(
    /All of it: `npm run diff`\n$/,
  )
})

test('every limit is kept to, whatever is left out', () => {
  const size = (text: string): number => text.length
  const whole = reviewMarkdown(review(many), { limit: all, where: '' }).length
  for (let most = 700; most <= whole + 100; most += 997) {
    const text = reviewMarkdown(review(many), { limit: { most, size }, where: '' })
    expect(text.length).toBeLessThanOrEqual(most)
    expect(text.includes('left out here')).toBe(most < whole)
  }
})
