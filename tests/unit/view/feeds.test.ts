import { parseAtomFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import type { AgencyFile } from '../../../src/dataset/agency-file.ts'
import type { PackedAgency } from '../../../src/dataset/packed-agency.ts'
import { unpackAgency } from '../../../src/dataset/unpack-agency.ts'
import type { RowNamed, TableName } from '../../../src/dataset/tables.ts'
import type { FeedPlace } from '../../../src/view/feeds/atom.ts'
import { agencyFeed, correctionsFeed, reportsFeed } from '../../../src/view/feeds/atom.ts'
import { dataFeed } from '../../../src/view/feeds/data-feed.ts'
import { notices } from '../../../src/dataset/notices.ts'
import { findingsFeed } from '../../../src/view/feeds/findings-feed.ts'
import { inLanguage, locales } from '../../../src/locale/locale.ts'
import { words } from '../../../src/locale/words.ts'
import { publishReal } from '../dataset/product/support.ts'

const published = await publishReal()
const rows = <Name extends TableName>(name: Name): RowNamed<Name>[] =>
  JSON.parse(published.text(`${name}.json`)) as RowNamed<Name>[]
const release = JSON.parse(published.text('release.json')) as { version: string; date: string }
const file = unpackAgency(
  JSON.parse(published.text('agencies/suqian-321300-gov.json')) as PackedAgency,
)
const correction: RowNamed<'corrections'> = {
  report_id: 'suqian-321300-gov-2024',
  cell: 'requests.received.total',
  date: '2026-12-01',
  kind: 'transcription',
  was: '1',
  now: '<2>',
  reason_zh: '录入有误 & “]]>”',
  reason_en: 'Our slip\u0000\u0008',
  by: 'a',
}
const corrected: AgencyFile = {
  ...file,
  reports: file.reports.map((report) => ({
    ...report,
    corrections: [
      {
        cell: 'requests.received.total',
        kind: 'transcription',
        was: '1',
        now: '2',
        reason: { zh: '录入有误', en: 'Our slip' },
        by: 'a',
        date: '2026-12-01',
      },
    ],
  })),
}

const makers: Readonly<Record<string, (place: FeedPlace) => string>> = {
  'feed.xml': (place) =>
    reportsFeed({ reports: rows('reports'), agencies: rows('agencies') }, release, place),
  'agencies/suqian-321300-gov/feed.xml': (place) => agencyFeed(corrected, release, place),
  'findings/feed.xml': (place) =>
    findingsFeed(
      { findings: rows('findings'), reports: rows('reports'), agencies: rows('agencies') },
      release,
      place,
    ),
  'data/feed.xml': (place) => dataFeed(notices, release, place),
  'corrections/feed.xml': (place) =>
    correctionsFeed({ corrections: [correction], reports: rows('reports') }, release, place),
}
const cases = Object.keys(makers).flatMap((path) =>
  locales.map((locale) => [path, locale] as const),
)

/** The W3C's rules for Atom: absolute ids and links, moments with a zone, ids once, itself named. */
test.each(cases)('%s in %s is an Atom feed', (path, locale) => {
  const place = { site: 'https://example.org', base: '/a/b/', t: words(locale) }
  const text = makers[path]!(place)
  XmlDocument.fromString(text).dispose()
  const feed = parseAtomFeed(text)
  const prefix = `https://example.org/a/b/${inLanguage(locale, '')}`
  expect(feed.id).toBe(`${prefix}${path}`)
  expect(feed.title).toBeTruthy()
  expect(feed.authors?.[0]?.name).toBeTruthy()
  expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(feed.id)
  const entries = feed.entries ?? []
  expect(entries.length).toBeGreaterThan(0)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const { id, title, updated, links, summary } of entries) {
    expect(id).toMatch(/^https:\/\/example\.org\/a\/b\/(agencies|data)\//)
    expect(title).toBeTruthy()
    expect(summary).toBeTruthy()
    expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
    expect(links?.[0]?.href).toMatch(/\/(agencies\/|data\/#)/)
    expect(links?.[0]?.href?.startsWith(prefix)).toBe(true)
  }
  const moments = entries.map(({ updated }) => updated!)
  expect(moments).toEqual(moments.toSorted().toReversed())
  expect(feed.updated).toBe(moments[0])
})

test('the feed of all reports has each of them, with its agency’s name', () => {
  const place = { site: 'https://example.org', base: '/', t: words('zh') }
  const { entries = [] } = parseAtomFeed(makers['feed.xml']!(place))
  expect(entries).toHaveLength(10)
  expect(entries.map(({ title }) => title?.value)).toContain('晋城市人民政府2024年度')
})

test('the feed of findings has each of them, at its address on its report’s page, by the day the report was added', () => {
  const place = { site: 'https://example.org', base: '/', t: words('zh') }
  const { entries = [] } = parseAtomFeed(makers['findings/feed.xml']!(place))
  const added = new Map(rows('reports').map((row) => [row.report_id, row.added]))
  const shown = entries.map(({ id, updated, title, summary }) => [
    id,
    updated?.slice(0, 10),
    title?.value,
    summary?.value,
  ])
  const expected = rows('findings').map((row) => [
    `https://example.org/agencies/${row.agency_id}/${row.year}/#${row.finding_id}`,
    added.get(row.report_id),
    expect.stringContaining(`${row.year}年度：`),
    row.message_zh,
  ])
  expect(shown).toHaveLength(expected.length)
  expect(shown).toEqual(expect.arrayContaining(expected))
})

test('the feed of the data has its release, and every change that may break a program with the release it follows', () => {
  const place = { site: 'https://example.org', base: '/', t: words('en') }
  const { entries = [] } = parseAtomFeed(makers['data/feed.xml']!(place))
  expect(entries.map(({ id }) => id).toSorted()).toEqual(
    [`release-${release.version}`, ...notices.map(({ id }) => `notice-${id}`)]
      .map((anchor) => `https://example.org/data/#${anchor}`)
      .toSorted(),
  )
  for (const { id, after, text } of notices) {
    const entry = entries.find((each) => each.id?.endsWith(`#notice-${id}`))
    expect(entry?.summary?.value).toBe(`${text.en} From the release after ${after} on.`)
  }
})

test('a feed without entries is one all the same, dated by the release', () => {
  const place = { site: 'https://example.org', base: '/', t: words('en') }
  const text = correctionsFeed({ corrections: [], reports: [] }, release, place)
  XmlDocument.fromString(text).dispose()
  expect(text).toContain(`<updated>${release.date}T00:00:00Z</updated>`)
})

test('the readers of the tests refuse what is no feed', () => {
  expect(() => parseAtomFeed('<rss><channel/></rss>')).toThrow()
  expect(() => XmlDocument.fromString('<feed>\u0008</feed>')).toThrow()
})
