import type { Overlay } from './sheet.ts'
import { isOn, walkPart } from './xlsx-names.ts'

/** The usual width of a column and height of a row, and what a picture may stand over the edge, in English metric units. */
const usual = { width: 609_600, height: 190_500, edge: 50_000 }

/** What lies over a sheet: pictures, charts and boxes with text; lines and shapes without text are no more than drawn. */
export function parseDrawing(xml: string): readonly Overlay[] {
  const overlays: Overlay[] = []
  const path: string[] = []
  let numbers = new Map<string, number>()
  let [picture, hidden, text] = [false, false, '']
  walkPart(xml, {
    open: (name, attribute) => {
      path.push(name)
      if (name.endsWith('Anchor')) {
        numbers = new Map()
        ;[picture, hidden, text] = [false, false, '']
      } else if (name === 'xdr:pic' || name === 'xdr:graphicFrame') picture = true
      else if (name === 'xdr:cNvPr' && attribute('hidden')) hidden = isOn(attribute('hidden'))
      else if (name === 'xdr:ext' && path.at(-2) === 'xdr:oneCellAnchor') {
        numbers.set('width', Number(attribute('cx') ?? '0'))
        numbers.set('height', Number(attribute('cy') ?? '0'))
      }
    },
    text: (each) => {
      const name = path.at(-1)
      if (name === 'a:t') text += each
      const end = path.at(-2)
      if (end === 'xdr:from' || end === 'xdr:to') numbers.set(`${end} ${name}`, Number(each))
    },
    close: (name) => {
      path.pop()
      if (!name.endsWith('Anchor') || hidden || (!picture && text.trim() === '')) return
      const area = areaOf(numbers)
      if (area) overlays.push({ ...area, text: picture ? null : text.trim() })
    },
  })
  return overlays
}

/** The cells under an anchor; null for one that names no cell. */
function areaOf(numbers: ReadonlyMap<string, number>): Omit<Overlay, 'text'> | null {
  const at = (name: string): number | undefined => numbers.get(`xdr:${name}`)
  const [top, left] = [at('from xdr:row'), at('from xdr:col')]
  if (top === undefined || left === undefined) return null
  const [row, column] = [at('to xdr:row'), at('to xdr:col')]
  if (row !== undefined && column !== undefined) {
    const over = (name: string): number => ((at(`to ${name}`) ?? 0) > usual.edge ? 0 : 1)
    const bottom = Math.max(top, row - over('xdr:rowOff'))
    return { top, left, bottom, right: Math.max(left, column - over('xdr:colOff')) }
  }
  const [width, height] = [numbers.get('width') ?? 0, numbers.get('height') ?? 0]
  const down = Math.ceil(((at('from xdr:rowOff') ?? 0) + height - usual.edge) / usual.height)
  const across = Math.ceil(((at('from xdr:colOff') ?? 0) + width - usual.edge) / usual.width)
  return { top, left, bottom: top + Math.max(1, down) - 1, right: left + Math.max(1, across) - 1 }
}
