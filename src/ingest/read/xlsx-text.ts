import type { Color, Look } from './look.ts'
import { colorOf, plainLook, white } from './look.ts'
import type { Attribute, XmlListener } from './xml.ts'
import { isOn, unescaped, walkPart } from './xlsx-names.ts'

/** What a font does to text. */
export type Font = Pick<Look, 'struck' | 'raised' | 'size' | 'color'>

/** A stretch of text in a cell; `font` null: that of the cell. */
export type Stretch = { text: string; font: Font | null }

/** A font of which nothing is said. */
export const plainFont: Font = plainLook

/** A font with a property of it added, by the element that says so. */
export function withProperty(font: Font, name: string, attribute: Attribute): Font {
  if (name === 'strike') return { ...font, struck: isOn(attribute('val')) }
  if (name === 'vertAlign') return { ...font, raised: attribute('val') !== 'baseline' }
  if (name === 'sz') return { ...font, size: Number(attribute('val')) || null }
  if (name === 'color') return { ...font, color: colorIn(attribute) }
  return font
}

/** The colour that an element names by its value, as white or black of the theme or of the old palette; else null. */
export function colorIn(attribute: Attribute): Color | null {
  const tint = Number(attribute('tint')) || 0
  if (attribute('theme') === '0') {
    const value = 255 * (1 + Math.min(0, tint))
    return [value, value, value]
  }
  if (['1', '9'].includes(attribute('indexed') ?? '')) return white
  return colorOf(attribute('rgb'))
}

/** Hears the stretches of a text: `t` within `r`, or alone. */
export function runListener(runs: Stretch[]): Required<Omit<XmlListener, 'skip'>> {
  let font: Font | null = null
  let inText = false
  let inProperties = false
  return {
    open: (name, attribute) => {
      if (name === 'r') font = null
      else if (name === 'rPr') [font, inProperties] = [plainFont, true]
      else if (inProperties) font = withProperty(font ?? plainFont, name, attribute)
      else if (name === 't') {
        inText = true
        runs.push({ text: '', font })
      }
    },
    text: (text) => {
      if (inText) runs.at(-1)!.text += text
    },
    close: (name) => {
      if (name === 'rPr') inProperties = false
      else if (name === 't') {
        inText = false
        runs.at(-1)!.text = unescaped(runs.at(-1)!.text)
      } else if (name === 'r') font = null
    },
  }
}

/** The shared texts of a workbook, by number. */
export function parseStrings(xml: string): readonly (readonly Stretch[])[] {
  const strings: Stretch[][] = []
  let listener = runListener([])
  walkPart(xml, {
    open: (name, attribute) => {
      if (name === 'si') {
        strings.push([])
        listener = runListener(strings.at(-1)!)
      } else listener.open(name, attribute)
    },
    text: (text) => listener.text(text),
    close: (name) => listener.close(name),
  })
  return strings
}
