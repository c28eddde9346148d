import type { Locale } from '../../locale/locale.ts'
import { inLanguage, locales } from '../../locale/locale.ts'
import type { Words } from '../../locale/words.ts'
import { about } from '../../dataset/about.ts'
import type { AgencyFile } from '../../dataset/agency-file.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import type { Release } from '../../dataset/record.ts'
import { byCodeUnit } from '../../curated/order.ts'
import type { Served } from '../json-ld.ts'

/** Where a feed is served, and the words of the language that it speaks. */
export type FeedPlace = Served & { readonly t: Words }

type Entry = {
  /** Permanent, and unique in the feed: an address on the site. */
  readonly id: string
  readonly title: string
  readonly link: string
  /** A day, `YYYY-MM-DD`. */
  readonly updated: string
  readonly summary: string
}

/** The most entries that a feed has: the newest. */
const most = 200

/** The Atom feed of all reports, by the day that each was added: `/feed.xml`. From the tables reports and agencies. */
export function reportsFeed(
  tables: {
    readonly reports: readonly RowNamed<'reports'>[]
    readonly agencies: readonly RowNamed<'agencies'>[]
  },
  release: Release,
  place: FeedPlace,
): string {
  const names = namesOf(tables.agencies, place)
  return feed(
    { path: 'feed.xml', page: '', title: place.t.feed.reports },
    tables.reports.map((report) => reportEntry(report, names.get(report.agency_id) ?? '', place)),
    release,
    place,
  )
}

/** The Atom feed of one agency: its reports and the corrections of them: `/agencies/<agency id>/feed.xml`. */
export function agencyFeed(file: AgencyFile, release: Release, place: FeedPlace): string {
  const id = file.agency.agency_id
  const name = place.t.column(file.agency, 'name')
  const own = file.reports.map(({ report }) => reportEntry(report, name, place))
  const corrected = file.reports.flatMap(({ report, corrections }) =>
    corrections.map((each) =>
      correctionEntry(
        {
          report_id: report.report_id,
          cell: each.cell,
          date: each.date,
          was: each.was,
          now: each.now,
          reason_zh: each.reason.zh,
          reason_en: each.reason.en,
        },
        report,
        place,
      ),
    ),
  )
  const path = `agencies/${id}/`
  return feed(
    { path: `${path}feed.xml`, page: path, title: name },
    [...own, ...corrected],
    release,
    place,
  )
}

/** The Atom feed of corrections: `/corrections/feed.xml`. From the tables corrections and reports. */
export function correctionsFeed(
  tables: {
    readonly corrections: readonly Corrected[]
    readonly reports: readonly RowNamed<'reports'>[]
  },
  release: Release,
  place: FeedPlace,
): string {
  const reports = new Map(tables.reports.map((each) => [each.report_id, each]))
  return feed(
    {
      path: 'corrections/feed.xml',
      page: 'corrections/',
      title: place.t.feed.corrections,
    },
    tables.corrections.map((row) => correctionEntry(row, reports.get(row.report_id)!, place)),
    release,
    place,
  )
}

/** The names of agencies in the language of the feed, by id. */
export function namesOf(
  agencies: readonly RowNamed<'agencies'>[],
  { t }: FeedPlace,
): ReadonlyMap<string, string> {
  return new Map(agencies.map((each) => [each.agency_id, t.column(each, 'name')]))
}

function reportEntry(report: RowNamed<'reports'>, agency: string, place: FeedPlace): Entry {
  const path = `agencies/${report.agency_id}/${report.year}/`
  const { title, summary } = place.t.feed
  const year = String(report.year)
  return {
    id: url(path, place, locales[0]),
    title: title(agency, year),
    link: url(path, place),
    updated: report.added,
    summary: summary(agency, year, String(report.reported), String(report.findings)),
  }
}

type Corrected = Omit<RowNamed<'corrections'>, 'kind' | 'by'>

function correctionEntry(
  row: Corrected,
  { agency_id: agency, year }: RowNamed<'reports'>,
  place: FeedPlace,
): Entry {
  const cell = row.cell
  const link = `agencies/${agency}/${year}/#${cell}`
  const change = `${row.was} → ${row.now}`
  return {
    id: `${url(`agencies/${agency}/${year}/`, place, locales[0])}?corrected=${row.date}#${cell}`,
    title: `${row.report_id} ${cell}: ${change}`,
    link: url(link, place),
    updated: row.date,
    summary: place.t.column(row, 'reason'),
  }
}

/** An Atom feed, its newest entries first; `path`: where it is served, `page`: the page that it is of. */
export function feed(
  { path, page, title }: { path: string; page: string; title: string },
  all: readonly Entry[],
  release: Release,
  place: FeedPlace,
): string {
  const { t } = place
  const entries = [...all]
    .sort((a, b) => byCodeUnit(b.updated, a.updated) || byCodeUnit(a.id, b.id))
    .slice(0, most)
  const updated = entries[0]?.updated ?? release.date
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.tag}">`,
    `<id>${escape(url(path, place))}</id>`,
    `<title>${escape(`${t.label(about.title)} · ${title}`)}</title>`,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escape(t.label(about.publisher))}</name></author>`,
    `<rights>${about.license.name}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${escape(url(path, place))}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(url(page, place))}"/>`,
    ...entries.map(entryXml),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entryXml({ id, title, link, updated, summary }: Entry): string {
  return [
    '<entry>',
    `<id>${escape(id)}</id>`,
    `<title>${escape(title)}</title>`,
    `<updated>${moment(updated)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escape(link)}"/>`,
    `<summary>${escape(summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** The full address of a page, in the feed's language unless another is given: ids are those of the default one. */
export function url(path: string, { site, base, t }: FeedPlace, locale: Locale = t.locale): string {
  return new URL(base + inLanguage(locale, path), site).href
}

/** A day as the moment that Atom asks for: midnight UTC. */
function moment(day: string): string {
  return `${day}T00:00:00Z`
}

/** A text for XML: marks escaped, characters that XML 1.0 has no way to write left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
}
