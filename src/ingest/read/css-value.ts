/** A colour as red, green, blue (to 255) and how opaque it is (to 1). */
export type Color = readonly [red: number, green: number, blue: number, alpha: number]

/** A colour of a style sheet or attribute; null for one that is not known. */
export function colorOf(value: string): Color | null {
  const text = value.trim().toLowerCase()
  if (text === 'transparent') return [0, 0, 0, 0]
  const hex = /^#?([0-9a-f]{3,8})$/u.exec(named.get(text) ?? text)?.[1]
  if (hex && hex.length < 5) return channels([...hex].map((each) => each + each))
  if (hex && hex.length % 2 === 0) return channels(hex.match(/../gu) ?? [])
  const parts = /^rgba?\(([^()]+)\)$/u.exec(text)?.[1]?.split(/[\s,/]+/u)
  if (!parts || parts.length < 3) return null
  const [red, green, blue, alpha = 1] = parts.map((part, at) =>
    part.endsWith('%') ? (Number.parseFloat(part) / 100) * (at < 3 ? 255 : 1) : Number(part),
  )
  const color = [red!, green!, blue!, alpha] as const
  return color.some(Number.isNaN) ? null : color
}

/** How far apart two colours look, 0 to 255; `front` may let the other through. */
export function distance(front: Color, ground: Color): number {
  return Math.max(...[0, 1, 2].map((at) => front[3] * Math.abs(front[at as 0]! - ground[at as 0]!)))
}

/** A length in points of a screen; `size` is that of the font, `whole` what 100 % is. Null for none, and for `auto`. */
export function lengthOf(value: string | undefined, size: number, whole: number): number | null {
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/u.exec(
    value?.trim() ?? '',
  )
  if (!match) return null
  const unit = match[2] === 'em' ? size : match[2] === '%' ? whole / 100 : units.get(match[2]!)
  return unit === undefined ? null : Number(match[1]) * unit
}

/** The size of a font in points of a screen within one of `parent`; null where the value is none. */
export function fontSize(value: string | undefined, parent: number): number | null {
  if (value === undefined) return null
  const word = sizes.get(value)
  if (word !== undefined) return word
  if (value === 'smaller' || value === 'larger') return parent * (value === 'smaller' ? 0.83 : 1.2)
  return lengthOf(value, parent, parent)
}

function channels(pairs: readonly string[]): Color {
  const [red = 0, green = 0, blue = 0, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue, alpha / 255]
}

const named = new Map(
  (
    'white #fff black #000 snow #fffafa ivory #fffff0 azure #f0ffff ghostwhite #f8f8ff whitesmoke #f5f5f5 floralwhite #fffaf0 ' +
    'mintcream #f5fffa seashell #fff5ee honeydew #f0fff0 aliceblue #f0f8ff red #f00 blue #00f green #008000 yellow #ff0 gray #808080 ' +
    'grey #808080 silver #c0c0c0 lightgray #d3d3d3 lightgrey #d3d3d3 gainsboro #dcdcdc navy #000080 maroon #800000 purple #800080 ' +
    'orange #ffa500 windowtext #000 window #fff canvas #fff canvastext #000'
  )
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]!] as const] : [])),
)

const units = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
  ['vw', 12.8],
  ['vh', 8],
])

const sizes = new Map([
  ['xx-small', 9],
  ['x-small', 10],
  ['small', 13],
  ['medium', 16],
  ['large', 18],
  ['x-large', 24],
  ['xx-large', 32],
])
