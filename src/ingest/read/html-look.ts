import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseInline } from './css.ts'
import type { Declared } from './css.ts'
import { classesOf } from './css-match.ts'
import type { Matched } from './css-match.ts'
import { colorOf, distance, fontSize } from './css-value.ts'
import type { Color } from './css-value.ts'
import { hides, moves, raises, strikes } from './html-hidden.ts'
import type { Run } from './runs.ts'

type Element = DefaultTreeAdapterTypes.Element

/** How the text of an element looks, and of those in it as long as they say nothing else. */
export type Look = {
  /** Nothing in the element is seen, whatever what is in it says. */
  readonly gone: boolean
  readonly visible: boolean
  readonly struck: boolean
  readonly raised: boolean
  /** Of the font, in points of a screen. */
  readonly size: number
  readonly color: Color | null
  readonly ground: Color | null
  /** Why it cannot be told whether the text is seen, or where. */
  readonly doubt: string | null
}

/** What is known of the styles of a page. */
export type Styles = {
  readonly match: (element: Element) => Matched
  /** Whether there are styles that are not in the document. */
  readonly external: boolean
}

/** The look of a page. */
export const pageLook: Look = {
  gone: false,
  visible: true,
  struck: false,
  raised: false,
  size: 16,
  color: [0, 0, 0, 1],
  ground: [255, 255, 255, 1],
  doubt: null,
}

/** The look of an element in one that looks like `parent`. */
export function lookOf(parent: Look, element: Element, styles: Styles): Look {
  const { sure, maybe, unknownClass } = styles.match(element)
  const isBare = element.attrs.length === 0 && sure.length === 0 && maybe.length === 0
  if (isBare && plain.has(element.tagName)) return parent
  const style = element.attrs.find(({ name }) => name === 'style')?.value
  const inline = style ? parseInline(style) : []
  const look = apply(parent, element, cascade(sure, inline))
  if (maybe.length > 0 && look.doubt === null) {
    const other = apply(parent, element, cascade([...sure, ...maybe], inline))
    if (kindOf(look, false) !== kindOf(other, false) || look.gone !== other.gone || other.doubt)
      return { ...look, doubt: 'which a style may hide' }
  }
  const hiding = styles.external && classesOf(element).find((name) => hidingNames.has(name))
  if (hiding && unknownClass(hiding) && look.doubt === null)
    return { ...look, doubt: `of the class ${hiding}, whose style is not in the document` }
  return look
}

/** What text of this look is; `external`: whether colours may come from styles that are not in the document. */
export function kindOf(look: Look, external: boolean): Run['kind'] {
  const { color, ground } = look
  if (look.gone || !look.visible || look.size <= 1 || color?.[3] === 0) return 'hidden'
  const apart = color && ground ? distance(color, ground) : 255
  if (apart <= 16 && !external) return 'hidden'
  if (look.struck) return 'struck'
  if (look.raised) return 'note'
  return look.doubt !== null || apart <= 40 || look.size < 4 ? 'doubt' : 'shown'
}

/** A run of text of a look. */
export function runOf(text: string, look: Look, external: boolean): Run {
  const kind = kindOf(look, external)
  const why = look.doubt ?? 'which can hardly be seen, by its size or colour'
  return { kind, text, size: look.size, ...(kind === 'doubt' ? { why } : {}) }
}

type Style = ReadonlyMap<string, string>

function cascade(sheets: readonly Declared[], inline: readonly Declared[]): Style {
  const of = (all: readonly Declared[], important: boolean): readonly Declared[] =>
    all.filter((each) => each.important === important)
  const order = [of(sheets, false), of(inline, false), of(sheets, true), of(inline, true)]
  return new Map(order.flatMap((all) => all.map(({ name, value }) => [name, value] as const)))
}

function apply(parent: Look, element: Element, style: Style): Look {
  const attribute = (name: string): string | undefined =>
    element.attrs.find((each) => each.name === name)?.value
  const size = sizeOf(parent, element.tagName, style, attribute('size'))
  const isPage = element.tagName === 'html' || element.tagName === 'body'
  const hidden = isPage ? null : hides(element, style, size)
  const visibility = style.get('visibility')
  return {
    gone: parent.gone || hidden === 'sure',
    visible: isPage || !visibility ? parent.visible : !/hidden|collapse/u.test(visibility),
    struck: parent.struck || strikes(element.tagName, style),
    raised: parent.raised || raises(element.tagName, style, size),
    size,
    color: colorIn(style, attribute('color'), element.tagName) ?? parent.color,
    ground: groundIn(style, attribute('bgcolor'), attribute('background'), parent.ground),
    doubt:
      parent.doubt ??
      (hidden === 'maybe' ? 'which a style may hide' : isPage ? null : moves(element, style)),
  }
}

function sizeOf(parent: Look, tag: string, style: Style, given: string | undefined): number {
  const short = /(?:^|\s)([\d.]+[a-z%]*|smaller|larger|[x-]*(?:small|large))(?:\/|\s)/u
  const own =
    fontSize(style.get('font-size'), parent.size) ??
    fontSize(short.exec(style.get('font') ?? '')?.[1], parent.size)
  if (own !== null) return own
  if (tag === 'font' && given) return fontSizes[Number.parseInt(given, 10)] ?? parent.size
  return smaller.has(tag) ? 0.83 * parent.size : parent.size
}

function colorIn(style: Style, given: string | undefined, tag: string): Color | null {
  const value = style.get('-webkit-text-fill-color') ?? style.get('color')
  if (value !== undefined) return /^(?:inherit|currentcolor)$/u.test(value) ? null : unknown(value)
  return tag === 'font' && given ? unknown(given) : null
}

// A colour that is not known counts as one that is seen.
function unknown(value: string): Color {
  return colorOf(value) ?? [128, 0, 128, 1]
}

function groundIn(
  style: Style,
  given: string | undefined,
  picture: string | undefined,
  parent: Color | null,
): Color | null {
  const all = ['background', 'background-color', 'background-image'].map((name) => style.get(name))
  const text = all.filter((value) => value !== undefined).join(' ')
  if (picture || /url\(|gradient|var\(/u.test(text)) return null
  const value = text === '' ? given : (style.get('background-color') ?? text)
  if (value === undefined) return parent
  const color = value
    .split(/\s+(?![^(]*\))/u)
    .map((part) => colorOf(part))
    .find((each) => each !== null)
  return !color || color[3] === 0 ? parent : color[3] === 1 ? color : null
}

// Elements that look like those they stand in where nothing is said of them.
const plain = new Set(
  'html body div p span table tbody thead tfoot tr td th br b i u em strong a li ul ol center h1 h2 h3 h4 h5 h6 ins article section main'.split(
    ' ',
  ),
)

const smaller = new Set(['sup', 'sub', 'small'])
const fontSizes = [0, 10, 13, 16, 18, 24, 32, 48]

const hidingNames = new Set(
  'hidden hide none invisible sr-only visually-hidden visuallyhidden d-none is-hidden screen-reader-text element-invisible'.split(
    ' ',
  ),
)
