import type { Attribute, XmlListener } from './xml.ts'
import { walkXml } from './xml.ts'

const main = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]
const prefixes: ReadonlyMap<string, string> = new Map([
  ...main.map((uri) => [uri, ''] as const),
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xdr'],
  ['http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing', 'xdr'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])

/** Walks a part of a workbook: names of the main and the relationships' namespace without prefix, `r:`, `xdr:`, `a:`, `mc:`. */
export function walkPart(xml: string, listener: XmlListener): void {
  walkXml(xml, prefixes, {
    ...listener,
    // What follows is said again in words that older programs know; phonetic guides are no part of a text.
    skip: (name) => name === 'mc:Fallback' || name === 'rPh' || name === 'phoneticPr',
  })
}

/** Whether a switch is on: there without a value, or `1` or `true`. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on'
}

/** The whole number of an attribute; null where there is none or it is no number. */
export function wholeNumber(attribute: Attribute, name: string): number | null {
  const value = attribute(name)
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null
}

/** A text as a workbook writes it: `_x000D_` is the character of that code. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
}

/** Rows and columns from 0, both ends within. */
export type Area = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The area of a reference such as `A1` or `B2:D9`. Throws for what is none, or lies outside a sheet. */
export function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [cornerOf(from), cornerOf(to)]
  if (!first || !last || last.row < first.row || last.column < first.column) {
    throw new Error(
      `Unexpected reference ${reference.slice(0, 30)}, expected cells up to XFD1048576`,
    )
  }
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

/** The name of a cell: `C47`. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

function cornerOf(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (!match) return null
  const column = [...match[1]!].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
  const row = Number(match[2]) - 1
  return column < 16_384 && row >= 0 && row < 1_048_576 ? { row, column } : null
}
