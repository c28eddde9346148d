import { getFormatFromId } from 'numfmt'
import type { Color } from './look.ts'
import { white } from './look.ts'
import type { Font } from './xlsx-text.ts'
import { colorIn, plainFont, withProperty } from './xlsx-text.ts'
import type { Attribute } from './xml.ts'
import { walkPart, wholeNumber } from './xlsx-names.ts'

/** How a cell is shown: its number format, its font, the colour behind, whether lines are round it. */
export type CellStyle = {
  readonly format: string
  readonly font: Font
  readonly ground: Color | null
  readonly lined: boolean
}

/** The style of cells that have none. */
export const plainStyle: CellStyle = {
  format: 'General',
  font: plainFont,
  ground: white,
  lined: false,
}

/** The styles of a workbook's cells, by number. */
export function parseStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<number, string>()
  const fonts: Font[] = []
  const grounds: (Color | null)[] = []
  const lined: boolean[] = []
  const styles: CellStyle[] = []
  const path: string[] = []
  // Null is a colour that is not known, no fill at all is paper.
  const groundAt = (fill: number): Color | null => (fill in grounds ? grounds[fill]! : white)
  let solid = false
  // Only these lists are those of cells: differential styles have fonts and fills of the same names.
  const lists = new Map<string, (name: string, attribute: Attribute) => void>([
    [
      'numFmts',
      (name, attribute) => {
        const id = wholeNumber(attribute, 'numFmtId')
        if (name === 'numFmt' && id !== null) formats.set(id, attribute('formatCode') ?? 'General')
      },
    ],
    [
      'fonts',
      (name, attribute) => {
        if (name === 'font') fonts.push(plainFont)
        else fonts.push(withProperty(fonts.pop() ?? plainFont, name, attribute))
      },
    ],
    [
      'fills',
      (name, attribute) => {
        if (name === 'fill') grounds.push(white)
        else if (name === 'fgColor' && solid) grounds.splice(-1, 1, colorIn(attribute))
        else if (name === 'gradientFill') grounds.splice(-1, 1, null)
        else if (name === 'patternFill') {
          const pattern = attribute('patternType') ?? 'none'
          solid = pattern === 'solid'
          if (pattern !== 'none') grounds.splice(-1, 1, null)
        }
      },
    ],
    [
      'borders',
      (name, attribute) => {
        if (name === 'border') lined.push(false)
        else if (['left', 'right', 'start', 'end', 'top', 'bottom'].includes(name)) {
          const style = attribute('style')
          if (style !== undefined && style !== 'none') lined.splice(-1, 1, true)
        }
      },
    ],
    [
      'cellXfs',
      (name, attribute) => {
        if (name !== 'xf') return
        const id = wholeNumber(attribute, 'numFmtId') ?? 0
        styles.push({
          format: formats.get(id) ?? getFormatFromId(id, 'zh-CN') ?? 'General',
          font: fonts[wholeNumber(attribute, 'fontId') ?? 0] ?? plainFont,
          ground: groundAt(wholeNumber(attribute, 'fillId') ?? 0),
          lined: lined[wholeNumber(attribute, 'borderId') ?? 0] ?? false,
        })
      },
    ],
  ])
  walkPart(xml, {
    open: (name, attribute) => {
      path.push(name)
      if (path.length > 2) lists.get(path[1]!)?.(name, attribute)
    },
    close: () => path.pop(),
  })
  return styles
}
