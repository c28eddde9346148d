import { chartCsv } from '../../charts/chart-csv.ts'
import type { Drawn } from '../../charts/draw-all.ts'
import type { Palette } from '../../charts/palette.ts'
import { picture } from '../../charts/picture.ts'
import type { AgencyFigures } from '../../dataset/agency-file.ts'
import type { Words } from '../../locale/words.ts'
import { words } from '../../locale/words.ts'
import { inLanguage, locales } from '../../locale/locale.ts'
import type { Release } from '../../dataset/record.ts'
import type { SiteAddress } from '../../published/address.ts'
import { fullAddress } from '../../published/address.ts'
import { embedPage } from './page.ts'
import { chartPaths, embedPath } from './paths.ts'
import { oembed } from './snippet.ts'

/** A file of the site: its path below the base, and its text. */
export type SiteFile = { readonly path: string; readonly text: string }

/** What the charts of an agency are put into. */
export type Around = {
  readonly place: SiteAddress
  readonly palette: Palette
  readonly release: Release
  readonly pictures: boolean
  /** Releases that hold a chart, the newest first. */
  readonly versions: (chart: string) => readonly string[]
}

/** The files of an agency's charts: of each the CSV, and in each language a picture as SVG and the page of its own. */
export function* chartFiles(
  file: AgencyFigures,
  drawn: Drawn,
  around: Around,
): Generator<SiteFile> {
  const id = file.agency.agency_id
  for (const [at, zh] of drawn.zh.entries()) {
    const text = chartCsv({ zh, en: drawn.en[at]! }, file)
    yield { path: chartPaths(locales[0], id, zh.id).csv, text }
  }
  for (const t of locales.map(words)) {
    const name = t.column(file.agency, 'name')
    const frame = {
      agency: name,
      source: sourceOf(around, t),
      address: fullAddress(around.place, inLanguage(t.locale, `agencies/${id}/`)),
      language: t.tag,
    }
    for (const chart of drawn[t.locale]) {
      const text = picture(chart, frame, around.palette)
      yield { path: chartPaths(t.locale, id, chart.id).svg, text }
    }
  }
  const answered = (chart: string): boolean => around.versions(chart).length > 0
  yield* embedFiles(file, drawn, { ...around, pinned: false, answered })
}

/**
 * The pages of an agency's charts as a release froze them. Two more files for every chart of every release are too many:
 * oEmbed answers are `answered` beside those of the first alone, whose addresses stay; the code to embed does without.
 */
export function pinnedFiles(
  file: AgencyFigures,
  drawn: Drawn,
  around: Around & { readonly answered: boolean },
): Generator<SiteFile> {
  return embedFiles(file, drawn, { ...around, pinned: true, answered: () => around.answered })
}

function* embedFiles(
  file: AgencyFigures,
  drawn: Drawn,
  around: Around & { readonly pinned: boolean; readonly answered: (chart: string) => boolean },
): Generator<SiteFile> {
  const { place, release, pictures, pinned } = around
  const id = file.agency.agency_id
  for (const t of locales.map(words)) {
    const name = t.column(file.agency, 'name')
    for (const chart of drawn[t.locale]) {
      const path = embedPath(t.locale, id, chart.id, pinned ? release.version : null)
      const versions = around.versions(chart.id)
      const agency = { id, name }
      const answered = around.answered(chart.id)
      const of = { t, place, agency, chart, release, pinned, answered, versions, pictures }
      yield { path: `${path}index.html`, text: embedPage(of) }
      if (!answered) continue
      const answer = oembed(place, { path, chart, agency: name, t })
      if (answer) yield { path: `${path}oembed.json`, text: answer }
    }
  }
}

function sourceOf({ release }: Around, t: Words): string {
  return t.embed.source(release.version, t.day(release.date))
}
