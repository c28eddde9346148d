import { escape } from './escape.ts'

/** An element that a chart draws: its name, its attributes, and the markup within. */
export type Shape = {
  readonly name: string
  readonly attributes: Attributes
  readonly inside: string
}

export type Attributes = ReadonlyMap<string, string>

/**
 * A group and what it holds, to the same look in fewer bytes: shapes of one kind are one path, and what texts have alike their
 * group has.
 */
export function together(group: Attributes, shapes: readonly Shape[]): Shape {
  const dots = group.get('class') === 'dot'
  const outlines = shapes.map((shape) => outline(shape, dots))
  if (shapes.length > 0 && outlines.every((each) => each !== null)) {
    const d = outlines.reduce((before, each) => before + onward(before, each), '')
    return { name: 'path', attributes: new Map([...group, ['d', d]]), inside: '' }
  }
  const [only] = shapes
  if (only?.name === 'text' && shapes.length === 1) return placed(group, only)
  const texts = shapes.every(
    ({ name, attributes }) => name === 'text' && !attributes.has('transform'),
  )
  const [own, within] = texts ? sharing(group, shapes) : [group, shapes]
  return { name: 'g', attributes: own, inside: within.map(written).join('') }
}

/** A shape as markup; of a group that says nothing, what it holds. */
export function written({ name, attributes, inside }: Shape): string {
  if (name === 'g' && (inside === '' || attributes.size === 0)) return inside
  const start = [...attributes].map(([each, value]) => ` ${each}="${escape(value)}"`).join('')
  return inside ? `<${name}${start}>${inside}</${name}>` : `<${name}${start}/>`
}

const kinds: Readonly<Record<string, string>> = {
  rect: 'x y width height',
  line: 'x1 x2 y1 y2',
  path: 'd',
  circle: 'cx cy r',
}

/** A shape that has nothing but its place, as the data of a path; null for another. */
function outline({ name, attributes }: Shape, dots: boolean): string | null {
  const known = kinds[name]?.split(' ')
  if (!known || [...attributes.keys()].some((each) => !known.includes(each))) return null
  const of = (each: string): string => attributes.get(each) ?? '0'
  if (name === 'path') return of('d')
  if (name === 'rect') return `M${of('x')},${of('y')}h${of('width')}v${of('height')}H${of('x')}z`
  // A stroke with round ends, as thick as the style sheet says; some programs draw none that has no length.
  if (name === 'circle') return dots ? `M${of('cx')},${of('cy')}h.01` : null
  const [x1, y1, x2, y2] = [of('x1'), of('y1'), of('x2'), of('y2')]
  return `M${x1},${y1}${x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2},${y2}`}`
}

/** A line that begins where the one before it ends goes on from there. */
function onward(before: string, next: string): string {
  const [, from, rest] = /^M([^A-Z]+)(L.*)$/.exec(next) ?? []
  return from !== undefined && before.endsWith(`L${from}`) ? rest! : next
}

/** What all texts of a group have alike is the group's; a place, where that takes fewer bytes. */
function sharing(group: Attributes, texts: readonly Shape[]): [Attributes, readonly Shape[]] {
  const alike = [...new Set(texts.flatMap(({ attributes }) => [...attributes.keys()]))].filter(
    (name) => new Set(texts.map(({ attributes }) => attributes.get(name))).size === 1,
  )
  const first = texts[0]?.attributes ?? new Map<string, string>()
  const place: readonly string[] = alike.filter((name) => name === 'x' || name === 'y')
  const rest = alike.filter((name) => !place.includes(name) && !group.has(name))
  const own = new Map([...group, ...rest.map((name) => [name, first.get(name)!] as const)])
  const [x, y] = moved(own, first, place)
  const transform = `translate(${x},${y})`
  const before = own.get('transform')
  const saved = place.reduce((sum, name) => sum + (first.get(name)!.length + 5) * texts.length, 0)
  const costs = transform.length - (before === undefined ? -' transform=""'.length : before.length)
  const gone = saved > costs ? alike : rest
  if (saved > costs) own.set('transform', transform)
  const left = texts.map((text) => ({
    ...text,
    attributes: new Map([...text.attributes].filter(([name]) => !gone.includes(name))),
  }))
  return [own, left]
}

/** A text that is alone in its group, in the group's place. */
function placed(group: Attributes, text: Shape): Shape {
  const own = text.attributes
  const attributes = new Map([...group, ...own])
  attributes.delete('transform')
  if (own.has('transform')) {
    const [right, down] = translation(own)
    const [x, y] = moved(
      group,
      new Map([
        ['x', `${right}`],
        ['y', `${down}`],
      ]),
      ['x', 'y'],
    )
    attributes.set('transform', `translate(${x},${y})`)
    return { ...text, attributes }
  }
  const [x, y] = moved(group, own, ['x', 'y'])
  for (const [name, value] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (value === 0) attributes.delete(name)
    else attributes.set(name, String(value))
  }
  return { ...text, attributes }
}

/** Where a group stands after it was moved by attributes of what it holds. */
function moved(group: Attributes, by: Attributes, names: readonly string[]): readonly number[] {
  const from = translation(group)
  return ['x', 'y'].map((name, at) => {
    const further = names.includes(name) ? Number(by.get(name) ?? 0) : 0
    return Math.round((from[at]! + further) * 10) / 10
  })
}

function translation(attributes: Attributes): readonly [x: number, y: number] {
  const [, x = 0, y = 0] =
    /^translate\(([^,]+),([^,]+)\)$/.exec(attributes.get('transform') ?? '') ?? []
  return [Number(x), Number(y)]
}
