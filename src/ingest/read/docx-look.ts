import type { Attribute } from './xml.ts'
import { colorOf, plainLook, white } from './look.ts'
import type { Color, Look } from './look.ts'

/** What properties of a run or style say of its text; undefined where they say nothing. Sizes in half points. */
export type RunProperties = {
  style?: string
  vanish?: boolean
  strike?: boolean
  dstrike?: boolean
  align?: string
  position?: number
  size?: number
  color?: Color | null
  ground?: Color | null
  unfilled?: boolean
}

/** Reads one element of `w:rPr` into the properties; `parent` and `above` are the elements it stands in. */
export function readProperty(
  into: RunProperties,
  name: string,
  attribute: Attribute,
  parent: string | undefined,
): void {
  const value = attribute('val')
  switch (name) {
    case 'rStyle':
      if (value !== undefined) into.style = value
      break
    case 'vanish':
    case 'strike':
    case 'dstrike':
      into[name] = isOn(value)
      break
    case 'vertAlign':
      if (value !== undefined) into.align = value
      break
    case 'position':
      into.position = Number(value) || 0
      break
    case 'sz':
      if (Number(value) > 0) into.size = Number(value)
      break
    case 'color':
      into.color = /^(?:background1|light1)$/u.test(attribute('themeColor') ?? '')
        ? (colorOf(value) ?? white)
        : colorOf(value)
      break
    case 'shd':
    case 'highlight': {
      const ground = groundOf(name, attribute)
      if (ground !== undefined) into.ground = ground
      break
    }
    case 'w14:noFill':
      if (parent === 'w14:textFill') into.unfilled = true
      break
    case 'w14:srgbClr':
      if (parent === 'w14:solidFill') into.color = colorOf(attribute('w14:val'))
  }
}

/** The colour behind text by `w:shd` or `w:highlight`: null for a pattern, undefined where none is set. */
export function groundOf(name: string, attribute: Attribute): Color | null | undefined {
  const value = attribute('val')
  if (name === 'highlight') return colorOf(highlights.get(value ?? '')) ?? undefined
  const fill = colorOf(attribute(value === 'solid' ? 'color' : 'fill'))
  if (value === 'clear' || value === 'nil' || value === undefined || value === 'solid')
    return fill ?? undefined
  return null
}

/** What styles say of text: those of a paragraph, of its characters, and the defaults of the document. */
export type RunStyles = {
  readonly paragraph: RunProperties
  readonly character: RunProperties
  readonly defaults: RunProperties
}

/** How a run looks. What is set directly goes before styles; of two styles that both hide or strike, each undoes the other. */
export function lookOfRun(
  own: RunProperties,
  { paragraph, character, defaults }: RunStyles,
  behind: Color | null,
): Look {
  const first = <Key extends keyof RunProperties>(key: Key): RunProperties[Key] =>
    own[key] ?? character[key] ?? paragraph[key] ?? defaults[key]
  const toggled = (key: 'vanish' | 'strike' | 'dstrike'): boolean =>
    own[key] ?? (paragraph[key] ?? false) !== (character[key] ?? false)
  const size = first('size') ?? 20
  const shift = Math.abs(first('position') ?? 0)
  return {
    ...plainLook,
    hidden: toggled('vanish') || first('unfilled') === true,
    struck: toggled('strike') || toggled('dstrike'),
    raised: /^su[pb]erscript$|^subscript$/u.test(first('align') ?? '') || shift > 0.15 * size,
    size: size / 2,
    color: first('color') ?? null,
    ground: 'ground' in own ? (own.ground ?? null) : (character.ground ?? behind),
  }
}

/** Whether a property that is on or off is on. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '')
}

const highlights = new Map(
  (
    'black 000000 blue 0000ff cyan 00ffff green 00ff00 magenta ff00ff red ff0000 yellow ffff00 white ffffff darkBlue 000080 ' +
    'darkCyan 008080 darkGreen 008000 darkMagenta 800080 darkRed 800000 darkYellow 808000 darkGray 808080 lightGray c0c0c0'
  )
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]!] as const] : [])),
)
