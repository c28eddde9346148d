import type { Chart } from '../../charts/chart.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Words } from '../../locale/words.ts'
import { fullAddress } from '../../published/address.ts'
import { environment } from '../../published/environment.ts'
import { assetUrl } from '../address.ts'
import type { ChartLinks } from '../chart-markup.ts'
import { chartPaths, comparedPath, sitePicturePath } from './paths.ts'

const { site, pictures } = environment

/** Where a chart of an agency is to be had as files, and on a page of its own. */
export function linksOf(locale: Locale, agency: string, { id }: Chart): ChartLinks {
  const { csv, svg, png, embed } = chartPaths(locale, agency, id)
  return {
    csv: assetUrl(csv),
    svg: assetUrl(svg),
    png: pictures ? assetUrl(png) : null,
    embed: assetUrl(embed),
  }
}

/** Where the figures of the charts of a page that compares are to be had: `indicators/<indicator>/`, `compare/<id>/<id>/`. */
export function comparedLinks(path: string): ChartLinks {
  return { csv: assetUrl(comparedPath(path)), svg: null, png: null, embed: null }
}

/** The picture that a page is shared with, its full address and what it shows: a chart of an agency, else the site's. */
export function pictureOf(
  t: Words,
  shown: { readonly agency: string; readonly name: string; readonly chart: Chart } | null,
): { readonly address: string; readonly shows: string } | null {
  const path = shown
    ? chartPaths(t.locale, shown.agency, shown.chart.id).png
    : sitePicturePath(t.locale).replace(/svg$/, 'png')
  const address = pictures ? fullAddress(site, path) : null
  const shows = shown ? `${shown.name} · ${shown.chart.title}` : t.site.name
  return address === null ? null : { address, shows }
}
