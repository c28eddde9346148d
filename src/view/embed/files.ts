import { chartCsv } from '../../charts/chart-csv.ts'
import type { Drawn } from '../../charts/draw-all.ts'
import type { Palette } from '../../charts/palette.ts'
import { picture } from '../../charts/picture.ts'
import type { AgencyFile } from '../../dataset/agency-file.ts'
import type { Locale } from '../../locale/locale.ts'
import { languageTag, locales } from '../../locale/locale.ts'
import { messages } from '../../locale/messages.ts'
import { agencyName } from '../agencies.ts'
import { day } from '../../locale/format.ts'
import type { Place } from '../../published/address.ts'
import { fullAddress, inLanguage } from '../../published/address.ts'
import { embedPage } from './page.ts'
import { chartPaths, embedPath } from './paths.ts'
import { oembed } from './snippet.ts'

/** A file of the site: its path below the base, and its text. */
export type SiteFile = { readonly path: string; readonly text: string }

/** What the charts of an agency are put into. */
export type Around = {
  readonly place: Place
  readonly palette: Palette
  readonly release: { readonly version: string; readonly date: string }
  readonly pictures: boolean
  /** Releases that hold a chart, the newest first. */
  readonly versions: (chart: string) => readonly string[]
}

/** The files of an agency's charts: of each the CSV, and in each language a picture as SVG and the page of its own. */
export function* chartFiles(file: AgencyFile, drawn: Drawn, around: Around): Generator<SiteFile> {
  const id = String(file.agency['agency_id'])
  for (const [at, zh] of drawn.zh.entries()) {
    const text = chartCsv({ zh, en: drawn.en[at]! }, file)
    yield { path: chartPaths('zh', id, zh.id).csv, text }
  }
  for (const locale of locales) {
    const name = agencyName(file.agency, locale)
    const frame = {
      agency: name,
      source: sourceOf(around, locale),
      address: fullAddress(around.place, inLanguage(locale, `agencies/${id}/`)),
      language: languageTag[locale],
    }
    for (const chart of drawn[locale]) {
      const text = picture(chart, frame, around.palette)
      yield { path: chartPaths(locale, id, chart.id).svg, text }
    }
  }
  yield* embedFiles(file, drawn, { ...around, pinned: false })
}

/** The pages of an agency's charts as a release froze them. */
export function pinnedFiles(file: AgencyFile, drawn: Drawn, around: Around): Generator<SiteFile> {
  return embedFiles(file, drawn, { ...around, pinned: true })
}

function* embedFiles(
  file: AgencyFile,
  drawn: Drawn,
  around: Around & { readonly pinned: boolean },
): Generator<SiteFile> {
  const { place, release, pictures, pinned } = around
  const id = String(file.agency['agency_id'])
  for (const locale of locales) {
    const name = agencyName(file.agency, locale)
    for (const chart of drawn[locale]) {
      const path = embedPath(locale, id, chart.id, pinned ? release.version : null)
      const versions = around.versions(chart.id)
      const agency = { id, name }
      const text = embedPage({ locale, place, agency, chart, release, pinned, versions, pictures })
      yield { path: `${path}index.html`, text }
      const answer = oembed(place, { path, chart, agency: name, locale })
      if (answer) yield { path: `${path}oembed.json`, text: answer }
    }
  }
}

function sourceOf({ release }: Around, locale: Locale): string {
  return messages.embed.source(release.version, day(release.date, locale))[locale]
}
