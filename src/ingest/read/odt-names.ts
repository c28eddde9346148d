import type { XmlListener } from './xml.ts'
import { walkXml } from './xml.ts'

const family = 'urn:oasis:names:tc:opendocument:xmlns'

const prefixes: ReadonlyMap<string, string> = new Map([
  ...['office', 'text', 'table', 'style'].map((name) => [`${family}:${name}:1.0`, name] as const),
  [`${family}:drawing:1.0`, 'draw'],
  [`${family}:xsl-fo-compatible:1.0`, 'fo'],
  [`${family}:svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

/** Walks a part of an OpenDocument text: `office:`, `text:`, `table:`, `style:`, `draw:`, `fo:`, `svg:`, `xml:`. */
export function walkOdt(xml: string, listener: XmlListener): void {
  walkXml(xml, prefixes, listener)
}

/** A length in points; null for what is none. */
export function pointsOf(text: string | undefined): number | null {
  const match = /^(\d{1,6}(?:\.\d{1,6})?)(pt|cm|mm|in|px)$/u.exec(text ?? '')
  return match ? Number(match[1]) * perUnit.get(match[2]!)! : null
}

const perUnit = new Map([
  ['pt', 1],
  ['cm', 72 / 2.54],
  ['mm', 7.2 / 2.54],
  ['in', 72],
  ['px', 0.75],
])
