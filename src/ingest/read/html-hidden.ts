import type { DefaultTreeAdapterTypes } from 'parse5'
import { lengthOf } from './css-value.ts'

type Element = DefaultTreeAdapterTypes.Element
type Style = ReadonlyMap<string, string>

/** Whether an element's styles and attributes hide all that is in it; null where they do not. */
export function hides(element: Element, style: Style, size: number): 'sure' | 'maybe' | null {
  const of = (name: string): string => style.get(name) ?? ''
  const display = of('display')
  if (display === 'none' || of('mso-hide') === 'all' || of('content-visibility') === 'hidden')
    return 'sure'
  if (display === '' && hasNoDisplay(element)) return 'sure'
  const opacity = Number.parseFloat(of('opacity') || '1') / (of('opacity').endsWith('%') ? 100 : 1)
  if (opacity <= 0.05 || /opacity\(0(?:\.0+)?%?\)|alpha\(opacity=0\)/u.test(of('filter')))
    return 'sure'
  if (isFar(style, size) || isClipped(style) || /^0(?:\.0+)?%?$/u.test(of('zoom'))) return 'sure'
  const isBoxed =
    !inline.has(element.tagName) || /block|flex|grid/u.test(display) || isPlaced(style)
  const small = isTooSmall(style, size)
  if (small) return isBoxed && !tableParts.has(element.tagName) ? 'sure' : 'maybe'
  return opacity < 0.3 ? 'maybe' : null
}

/** Why it cannot be told where the text of an element stands; null where it stands in its order. */
export function moves({ tagName, attrs }: Element, style: Style): string | null {
  const of = (name: string): string => style.get(name) ?? ''
  const isMoved =
    (/absolute|fixed|sticky/u.test(of('position')) && offsets.some((side) => isOff(of(side)))) ||
    (of('position') === 'relative' && ['left', 'right'].some((side) => isOff(of(side)))) ||
    !['', 'none'].includes(of('transform')) ||
    !['', 'none', '1'].includes(of('scale')) ||
    ['translate', 'rotate'].some((each) => !['', 'none'].includes(of(each))) ||
    /right|inline-end/u.test(tableParts.has(tagName) ? '' : of('float')) ||
    /reverse/u.test(of('flex-direction')) ||
    !['', '0'].includes(of('order'))
  if (isMoved) return 'which a style may put elsewhere'
  const isTurned =
    /override/u.test(of('unicode-bidi')) ||
    (tagName === 'bdo' && attrs.some(({ name, value }) => name === 'dir' && /rtl/iu.test(value)))
  return isTurned ? 'which is set from right to left' : null
}

/** Whether an element's text is crossed out. */
export function strikes(tag: string, style: Style): boolean {
  const said = style.get('text-decoration-line') ?? style.get('text-decoration')
  return said === undefined ? struck.has(tag) : said.includes('line-through')
}

/** Whether an element's text is set above or below the line. */
export function raises(tag: string, style: Style, size: number): boolean {
  if (tag === 'rt') return true
  const position = style.get('font-variant-position') ?? ''
  if (/super|sub/u.test(position) || isOff(style.get('mso-text-raise') ?? '')) return true
  if (!inline.has(tag)) return false
  const shift =
    style.get('position') === 'relative' ? (style.get('top') ?? style.get('bottom')) : ''
  const far = lengthOf(shift, size, size)
  if (far !== null && Math.abs(far) > 0.15 * size) return true
  const align = style.get('vertical-align')
  if (align === undefined) return tag === 'sup' || tag === 'sub'
  const length = lengthOf(align, size, size)
  return (
    /^(?:super|sub|text-top)$/u.test(align) || (length !== null && Math.abs(length) > 0.15 * size)
  )
}

function hasNoDisplay({ tagName, attrs }: Element): boolean {
  if (unseen.has(tagName)) return true
  const has = (wanted: string): boolean => attrs.some(({ name }) => name === wanted)
  return has('hidden') || has('popover') || (tagName === 'dialog' && !has('open'))
}

/** Whether text is moved so far that it is off the page. */
function isFar(style: Style, size: number): boolean {
  const length = (name: string): number => lengthOf(style.get(name), size, 1280) ?? 0
  if (length('text-indent') <= -500 || length('margin-left') <= -500) return true
  if (/^-\d{4,}|\s-\d{4,}/u.test(style.get('margin') ?? '')) return true
  if (isMovedFar(style.get('transform') ?? '')) return true
  if (!isPlaced(style) && style.get('position') !== 'relative') return false
  return (
    offsets.some((name) => length(name) <= -500 || length(name) >= 5000) ||
    /-\d{4,}/u.test(style.get('inset') ?? '')
  )
}

/** Whether one of the functions of a transform moves text by a thousand or more to the left or up, or makes it nothing. */
function isMovedFar(transform: string): boolean {
  return transform.split(')').some((each) => {
    const moved = each.search(/translate[xy3d]*\(/u)
    return (
      (moved >= 0 && /-\d{4}/u.test(each.slice(moved))) ||
      /scale[xy3d]*\(\s*0(?:\.0+)?\s*(?:,|$)/u.test(each)
    )
  })
}

function isPlaced(style: Style): boolean {
  return /absolute|fixed/u.test(style.get('position') ?? '')
}

function isClipped(style: Style): boolean {
  const clip = /^rect\(([^)]*)\)$/u.exec(style.get('clip') ?? '')?.[1]?.split(/[\s,]+/u)
  const isNothing = clip?.every((part) => Number.parseFloat(part || '0') <= 1)
  if (isNothing && isPlaced(style)) return true
  return /inset\(\s*(?:5\d|[6-9]\d|100)(?:\.\d+)?%|(?:circle|ellipse)\(\s*0/u.test(
    style.get('clip-path') ?? '',
  )
}

/** Whether a box lets nothing of its content be seen. */
function isTooSmall(style: Style, size: number): boolean {
  if (
    !['overflow', 'overflow-x', 'overflow-y'].some((name) =>
      /hidden|clip/u.test(style.get(name) ?? ''),
    )
  )
    return false
  return ['width', 'height', 'max-width', 'max-height'].some((name) => {
    const length = lengthOf(style.get(name), size, 1280)
    return length !== null && length <= 1
  })
}

function isOff(value: string): boolean {
  return /[1-9]/u.test(value) && !/^var/u.test(value)
}

const offsets = ['top', 'right', 'bottom', 'left', 'inset'] as const
const struck = new Set(['del', 's', 'strike'])
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'])
const inline = new Set(
  'span a b i u s em strong font del ins sup sub small big strike mark code label abbr cite q var samp kbd bdo bdi'.split(
    ' ',
  ),
)

/** Elements of which browsers show nothing. */
const unseen = new Set(
  'script style noscript template title head meta link base datalist param source track rp noframes noembed area'.split(
    ' ',
  ),
)
