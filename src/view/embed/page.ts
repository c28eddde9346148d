import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../locale/words.ts'
import { inLanguage, locales, settings } from '../../locale/locale.ts'
import { citations } from '../../dataset/cite.ts'
import { chartLinks, chartTable, chartText } from '../chart-markup.ts'
import type { Markup } from '../markup.ts'
import { html } from '../markup.ts'
import type { Release } from '../../dataset/record.ts'
import type { SiteAddress } from '../../published/address.ts'
import { fullAddress } from '../../published/address.ts'
import { embedPolicy } from '../policy.ts'
import { chartPaths, embedPath } from './paths.ts'
import { snippet } from './snippet.ts'

/** A chart's page of its own. `pinned`: drawn from the release, which is then that of long ago. */
export type EmbedPage = {
  readonly t: Words
  readonly place: SiteAddress
  readonly agency: { readonly id: string; readonly name: string }
  readonly chart: Chart
  readonly release: Release
  readonly pinned: boolean
  /** Whether its oEmbed answer stands beside it. */
  readonly answered: boolean
  /** Releases that hold the chart, the newest first. */
  readonly versions: readonly string[]
  readonly pictures: boolean
}

/** One chart without the page around it, whole as an HTML file: for iframes, and to take the chart along. */
export function embedPage(of: EmbedPage): string {
  const { t, place, agency, chart, pinned, release } = of
  const { embed } = t
  const at = (path: string): string => `${place.base}/${path}`
  const version = pinned ? release.version : null
  const own = embedPath(t.locale, agency.id, chart.id, version)
  const title = `${chart.title} · ${agency.name}${version ? ` · ${version}` : ''}`
  const told = t.day(release.date)
  const page = html`<!doctype html><html lang="${t.tag}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${{ markup: embedPolicy }}"><title>${title}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><link rel="icon" href="${at('favicon.svg')}" type="image/svg+xml"><link rel="stylesheet" href="${at('embed/style.css')}"><script src="${at('embed/height.js')}" defer></script>${addresses(of, own)}</head>
<body><main><h1>${chart.title}</h1><p class="agency"><a href="${at(inLanguage(t.locale, `agencies/${agency.id}/`))}" target="_top">${agency.name}</a></p><figure>${{ markup: chart.svg }}${chartText(chart, t)}<details><summary>${t.chart.table}</summary>${chartTable(chart.table)}</details></figure><p class="source">${(pinned ? embed.pinned : embed.source)(release.version, told)}</p>${keep(of, own)}</main></body></html>
`
  return page.markup
}

/** What needs full addresses: the same page in the other language, its picture, its oEmbed answer. */
function addresses({ t, place, agency, chart, ...of }: EmbedPage, own: string): Markup | null {
  const full = fullAddress(place, own)
  if (!full) return null
  const version = of.pinned ? of.release.version : null
  const twins = locales.map(
    (each) =>
      html`<link rel="alternate" hreflang="${settings[each].tag}" href="${fullAddress(place, embedPath(each, agency.id, chart.id, version))}">`,
  )
  const { png } = chartPaths(t.locale, agency.id, chart.id)
  const picture =
    of.pictures &&
    !of.pinned &&
    html`<meta property="og:image" content="${fullAddress(place, png)}"><meta name="twitter:card" content="summary_large_image">`
  const answer =
    of.answered &&
    html`<link rel="alternate" type="application/json+oembed" href="${full}oembed.json" title="${chart.title}">`
  return html`${twins}${answer}${picture}`
}

/** Files, citation and code to embed, folded away. */
function keep(of: EmbedPage, own: string): Markup {
  const { t, place, agency, chart, release, pinned, versions } = of
  const { embed } = t
  const paths = chartPaths(t.locale, agency.id, chart.id)
  const at = (path: string): string => `${place.base}/${path}`
  const links = chartLinks(
    {
      csv: at(paths.csv),
      svg: at(paths.svg),
      png: of.pictures ? at(paths.png) : null,
      embed: null,
    },
    t,
  )
  const fixed = pinned ? release.version : versions[0]
  const fixedPath = fixed && embedPath(t.locale, agency.id, chart.id, fixed)
  const name = `${agency.name}${t.between.colon}${chart.title}`
  const code = (label: string, path: string): Markup => {
    const text = snippet(place, path, chart, agency.name)
    return html`<dt>${label}</dt><dd>${text === null ? embed.noSite : html`<pre>${text}</pre>`}</dd>`
  }
  const key = own.replaceAll(/[^A-Za-z\d]+/g, '-').replace(/-$/, '')
  const cited = citations(
    { title: name, key, address: fullAddress(place, own) },
    release,
    t.language,
  ).map(
    ({ style, text }) =>
      html`<dt>${embed.cite} (${style})</dt><dd class="cite">${style === 'RIS' ? html`<pre>${text}</pre>` : text}</dd>`,
  )
  return html`<details><summary>${embed.keep}</summary><dl>${pinned ? null : html`<dt>${embed.files}</dt><dd>${links}</dd>`}${cited}${pinned ? null : code(embed.live, own)}${fixedPath ? code(embed.fixed(fixed), fixedPath) : null}${others(of, at)}</dl></details>`
}

/** From the live chart to those that releases froze; from one of those to the live one. */
function others(of: EmbedPage, at: (path: string) => string): Markup | null {
  const { t, agency, chart, pinned, versions } = of
  const { embed } = t
  const link = (version: string | null, text: string): Markup =>
    html`<a href="${at(embedPath(t.locale, agency.id, chart.id, version))}">${text}</a>`
  if (pinned) return html`<dt>${embed.releases}</dt><dd>${link(null, embed.current)}</dd>`
  if (versions.length === 0) return null
  return html`<dt>${embed.releases}</dt><dd class="links">${versions.map((each) => link(each, each))}</dd>`
}
