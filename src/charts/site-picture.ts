import { fonts } from './picture.ts'
import type { Palette } from './palette.ts'
import { escape } from './escape.ts'
import { wrap } from './text.ts'

/** What the picture of the site says, in one language. */
export type SiteWords = {
  readonly name: string
  /** The name in the other language. */
  readonly also: string
  readonly about: string
  /** Counts of what is held: figure and what it counts. */
  readonly facts: readonly (readonly [figure: string, what: string])[]
  readonly source: string
  readonly address: string | null
  readonly language: string
}

/** The size of the picture of the site, as links to it are shown. */
export const sitePictureWidth = 1200
const height = 630
const margin = 80

/** The picture that pages without a chart of their own are shared with: what the site is and how much it holds. */
export function sitePicture(words: SiteWords, { paper, ink, soft, line, accent }: Palette): string {
  const inner = sitePictureWidth - 2 * margin
  const about = wrap(words.about, inner, 32)
  const facts = words.facts.map(([figure, what], at) => {
    const x = margin + (at * inner) / words.facts.length
    return (
      text(figure, { x, y: 430, size: 56, colour: ink, weight: 600 }) +
      text(what, { x, y: 474, size: 26, colour: soft })
    )
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sitePictureWidth} ${height}"` +
    ` width="${sitePictureWidth}" height="${height}" xml:lang="${words.language}" role="img"` +
    ` font-family="${fonts}"><title>${escape(words.name)}</title>` +
    `<rect width="${sitePictureWidth}" height="${height}" fill="${paper}"/>` +
    `<rect width="${sitePictureWidth}" height="14" fill="${accent}"/>` +
    text(words.name, { x: margin, y: 136, size: 68, colour: ink, weight: 600 }) +
    text(words.also, { x: margin, y: 186, size: 28, colour: soft }) +
    about
      .map((each, at) => text(each, { x: margin, y: 256 + at * 46, size: 32, colour: ink }))
      .join('') +
    `<rect x="${margin}" y="350" width="${inner}" height="1.5" fill="${line}"/>` +
    facts.join('') +
    text(words.source, { x: margin, y: 552, size: 24, colour: soft }) +
    (words.address ? text(words.address, { x: margin, y: 588, size: 24, colour: accent }) : '') +
    '</svg>\n'
  )
}

function text(
  content: string,
  {
    x,
    y,
    size,
    colour,
    weight = 400,
  }: { x: number; y: number; size: number; colour: string; weight?: number },
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(content)}</text>`
}
