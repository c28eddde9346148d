import type { Locale } from '../../locale/locale.ts'
import { inLanguage } from '../../locale/locale.ts'

/** Where a chart's files and its page of its own are, below the base path. Permanent. */
export type ChartPaths = {
  readonly csv: string
  readonly svg: string
  readonly png: string
  readonly embed: string
}

/** The paths of a chart of an agency in a language; the CSV holds both. */
export function chartPaths(locale: Locale, agency: string, chart: string): ChartPaths {
  const file = `charts/${agency}/${chart}`
  const own = inLanguage(locale, file)
  return {
    csv: `${file}.csv`,
    svg: `${own}.svg`,
    png: `${own}.png`,
    embed: embedPath(locale, agency, chart),
  }
}

/** The path of a chart without the page around it: as it stands, or as a release froze it. */
export function embedPath(
  locale: Locale,
  agency: string,
  chart: string,
  version: string | null = null,
): string {
  return inLanguage(locale, `embed/${version ? `${version}/` : ''}${agency}/${chart}/`)
}

/** The path of the file of the charts of a page that compares, of both languages: `charts/indicators/<indicator>.csv`. */
export function comparedPath(page: string): string {
  return `charts/${page.replace(/\/$/, '')}.csv`
}

/** The path of the picture that pages without a chart of their own are shared with. */
export function sitePicturePath(locale: Locale): string {
  return inLanguage(locale, 'charts/site.svg')
}
