import type { Chart } from './chart.ts'
import type { Palette } from './palette.ts'
import { escape } from './escape.ts'
import { fontSize, width } from './size.ts'
import { textWidth, wrap } from './text.ts'

/** What stands around a chart in its picture, in the chart's language. */
export type Frame = {
  readonly agency: string
  /** Source, data version and date, licence. */
  readonly source: string
  /** The full address of the page; null where the site has none. */
  readonly address: string | null
  readonly language: string
}

/** The width of a picture: the chart and a margin. */
export const pictureWidth = width + 60

/** The fonts of pictures: the one that PNG is drawn with, then what machines have. */
export const fonts =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

const margin = (pictureWidth - width) / 2

/**
 * A chart as an SVG file that stands by itself, in Word, on paper or in a post: agency and title above it, its limits,
 * source, version, date and address below; light colours as attributes, no style sheet, script, link or foreign file.
 */
export function picture(chart: Chart, frame: Frame, palette: Palette): string {
  const [, chartHeight = ''] = /viewBox="0 0 \d+ ([\d.]+)"/.exec(chart.svg) ?? []
  const { ink, soft } = palette
  const head = [
    ...lines(frame.agency, { size: 15, colour: soft }),
    ...lines(chart.title, { size: 20, colour: ink, weight: 600 }),
  ]
  const feet = [
    ...(chart.note ? lines(chart.note, { size: 12.5, colour: soft }) : []),
    ...lines(frame.source, { size: 12.5, colour: soft }),
    ...(frame.address ? [onOneLine(frame.address, palette.accent)] : []),
  ]
  const top = stack(head, 22)
  const bottom = stack(feet, top.end + 14 + Number(chartHeight) + 18)
  const height = Math.ceil(bottom.end + 22)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${height}"` +
    ` width="${pictureWidth}" height="${height}" xml:lang="${frame.language}" role="img"` +
    ` font-family="${fonts}"><title>${escape(`${frame.agency} · ${chart.title}`)}</title>` +
    `<desc>${escape(chart.description)}</desc>` +
    `<rect width="${pictureWidth}" height="${height}" fill="${palette.paper}"/>${top.markup}` +
    `<g transform="translate(${margin} ${top.end + 14})" fill="${ink}" font-size="${fontSize}"` +
    ` text-anchor="middle">${styled(chart.svg, palette)}</g>${bottom.markup}</svg>\n`
  return frame.language.startsWith('zh') ? svg : straight(svg)
}

/** Fonts for Chinese draw curly quotes as wide as a character, which tears English words apart. */
function straight(svg: string): string {
  return svg.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '&quot;')
}

type Line = {
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly weight?: number
}

/** A text in lines as wide as the chart. */
function lines(text: string, style: Omit<Line, 'text'>): readonly Line[] {
  return wrap(text, width, style.size).map((line) => ({ text: line, ...style }))
}

/** An address, which has no place to break, as large as fits. */
function onOneLine(text: string, colour: string): Line {
  const size = Math.floor(10 * Math.min(12.5, width / textWidth(text, 1))) / 10
  return { text, size, colour }
}

function stack(all: readonly Line[], from: number): { markup: string; end: number } {
  let end = from
  const markup = all.map(({ text, size, colour, weight }) => {
    end += size * 1.4
    const bold = weight ? ` font-weight="${weight}"` : ''
    return `<text x="${margin}" y="${round(end - size * 0.3)}" font-size="${size}" fill="${colour}"${bold}>${escape(text)}</text>`
  })
  return { markup: markup.join(''), end: round(end) }
}

const attribute = / ([\w-]+)="[^"]*"/g

/** What a chart draws, its classes written out as attributes, which take the place of those of the same name. */
function styled(svg: string, { attributes, ink }: Palette): string {
  return svg
    .slice(svg.indexOf('>') + 1, -'</svg>'.length)
    .replace(/<\w[^<>]*>/g, (tag) => {
      const name = / class="([\w-]+)"/.exec(tag)?.[1]
      if (name === undefined) return tag
      const written = attributes.get(name) ?? ''
      const taken = new Set(['class', ...[...written.matchAll(attribute)].map(([, each]) => each!)])
      const rest = tag.replace(attribute, (all, each: string) => (taken.has(each) ? '' : all))
      return rest.replace(/\/?>$/, (end) => written + end)
    })
    .replaceAll('="currentColor"', `="${ink}"`)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
