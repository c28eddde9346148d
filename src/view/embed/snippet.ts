import type { Chart } from '../../charts/chart.ts'
import { textWidth } from '../../charts/text.ts'
import type { Words } from '../../locale/words.ts'
import { html } from '../markup.ts'
import type { SiteAddress } from '../../published/address.ts'
import { fullAddress } from '../../published/address.ts'

/** The width that a chart is embedded in unless its host says otherwise. */
export const embedWidth = 640

/** How high a frame of that width must be to show a chart whole, its table closed. */
export function embedHeight({ svg, title, description, note }: Chart): number {
  const [, across = '480', down = '0'] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) ?? []
  const drawn = (576 / Number(across)) * Number(down)
  const lines = (text: string, size: number): number => Math.ceil(textWidth(text, size) / 560)
  const text = lines(title, 22) * 30 + lines(`${description}${note ?? ''}`, 15) * 25
  return Math.ceil((drawn + text + 260) / 10) * 10
}

/** The code that shows a chart on another page: an iframe; null where SITE is not set. */
export function snippet(
  place: SiteAddress,
  path: string,
  chart: Chart,
  agency: string,
): string | null {
  const address = fullAddress(place, path)
  if (!address) return null
  const title = `${agency} · ${chart.title}`
  return html`<iframe src="${address}" title="${title}" width="100%" height="${embedHeight(chart)}" style="border:0" loading="lazy"></iframe>`
    .markup
}

/** The oEmbed answer for a chart's page (version 1.0, type rich), as a file since nobody answers questions here; null where SITE is not set. */
export function oembed(
  place: SiteAddress,
  { path, chart, agency, t }: { path: string; chart: Chart; agency: string; t: Words },
): string | null {
  const code = snippet(place, path, chart, agency)
  if (!code) return null
  const answer = {
    version: '1.0',
    type: 'rich',
    title: `${agency} · ${chart.title}`,
    provider_name: t.site.name,
    provider_url: fullAddress(place, ''),
    width: embedWidth,
    height: embedHeight(chart),
    html: code,
  }
  return `${JSON.stringify(answer)}\n`
}
