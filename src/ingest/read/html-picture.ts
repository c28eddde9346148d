import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseInline } from './css.ts'
import { lengthOf } from './css-value.ts'
import type { Styles } from './html-look.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Whether an element is a picture. Marks of one or two points are none. */
export function isPicture(element: Element): boolean {
  if (element.tagName === 'input') return attribute(element, 'type').toLowerCase() === 'image'
  return pictures.has(element.tagName) && !isSmall(element, 2)
}

/** Whether a picture lies behind an element. */
export function hasGround(element: Element, styles: Styles): boolean {
  const declared = [
    ...styles.match(element).sure,
    ...parseInline(attribute(element, 'style')),
  ].filter(({ name }) => name.startsWith('background'))
  return (
    declared.some(({ value }) => value.includes('url(')) || attribute(element, 'background') !== ''
  )
}

/** Whether a picture is too small for a table: less than 150 points wide or 30 high. */
export function isSmallPicture(element: Element): boolean {
  return isSmall(element, 149, 29)
}

function isSmall(element: Element, wide: number, high = wide): boolean {
  // A transparent picture of one point, as old pages have them for their layout.
  if (/^data:image\/gif;base64,R0lGODlhAQAB/u.test(attribute(element, 'src'))) return true
  const style = new Map(
    parseInline(attribute(element, 'style')).map(({ name, value }) => [name, value]),
  )
  const length = (name: string): number | null =>
    lengthOf(style.get(name), 16, 1280) ?? lengthOf(attribute(element, name), 16, 1280)
  const [width, height] = [length('width'), length('height')]
  return (width !== null && width <= wide) || (height !== null && height <= high)
}

function attribute(element: Element, wanted: string): string {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? ''
}

const pictures = new Set([
  'img',
  'svg',
  'canvas',
  'object',
  'embed',
  'iframe',
  'video',
  'progress',
  'v:imagedata',
])
