import type { Look } from './look.ts'
import { colorOf, white } from './look.ts'
import { pointsOf, walkOdt } from './odt-names.ts'
import type { Attribute } from './xml.ts'

/** What a style says of text, and nothing that it does not say; `larger` multiplies the size of what is around. */
export type OdtStyle = Partial<Look> & { readonly larger?: number }

/** Gives what a style of a family (`text`, `paragraph`, `table-cell`) says, with what those it follows say. */
export type OdtStyles = (family: string, name: string | undefined) => OdtStyle

type Entry = { readonly parent: string | null; own: OdtStyle }

/** The styles of the parts of a text, the later before the earlier. */
export function parseStyles(parts: readonly (string | null)[]): OdtStyles {
  const entries = new Map<string, Entry>()
  for (const part of parts) if (part !== null) readStyles(part, entries)
  const resolved = new Map<string, OdtStyle>()
  const resolve = (family: string, key: string, depth: number): OdtStyle => {
    const known = resolved.get(key)
    if (known) return known
    const entry = entries.get(key)
    if (depth > 32) return {}
    const above = entry?.parent ? `${family} ${entry.parent}` : defaultOf(family)
    const parent = key === defaultOf(family) ? {} : resolve(family, above, depth + 1)
    const style = { ...parent, ...entry?.own }
    resolved.set(key, style)
    return style
  }
  return (family, name) => resolve(family, name ? `${family} ${name}` : defaultOf(family), 0)
}

function defaultOf(family: string): string {
  return `${family}\ndefault`
}

function readStyles(xml: string, entries: Map<string, Entry>): void {
  let open: Entry | null = null
  walkOdt(xml, {
    skip: (name) => name === 'office:body' || name === 'office:master-styles',
    open: (name, attribute) => {
      if (name === 'style:style' || name === 'style:default-style') {
        open = { parent: attribute('style:parent-style-name') ?? null, own: {} }
        const family = attribute('style:family') ?? ''
        const own = attribute('style:name')
        entries.set(own ? `${family} ${own}` : defaultOf(family), open)
      } else if (open && name.endsWith('-properties')) {
        open.own = { ...open.own, ...ground(attribute) }
        if (name === 'style:text-properties') open.own = { ...open.own, ...textStyle(attribute) }
      }
    },
    close: (name) => {
      if (name === 'style:style' || name === 'style:default-style') open = null
    },
  })
}

function textStyle(attribute: Attribute): OdtStyle {
  const style: { -readonly [Key in keyof OdtStyle]: OdtStyle[Key] } = {}
  const display = attribute('text:display')
  if (display) style.hidden = display === 'none'
  const line = attribute('style:text-line-through-type')
  const through = attribute('style:text-line-through-style') ?? line
  if (through) style.struck = through !== 'none' && line !== 'none'
  const position = attribute('style:text-position')
  if (position) style.raised = !/^\+?0(?:\.0+)?%?(?:\s|$)/u.test(position)
  const size = attribute('fo:font-size')
  const points = pointsOf(size)
  if (points !== null) style.size = points
  else if (size?.endsWith('%')) style.larger = Number.parseFloat(size) / 100
  if (attribute('style:use-window-font-color') === 'true') style.color = null
  else if (attribute('fo:color')) style.color = colorOf(attribute('fo:color'))
  return style
}

function ground(attribute: Attribute): OdtStyle {
  const color = attribute('fo:background-color')
  if (color === undefined || color === 'transparent') return {}
  return { ground: colorOf(color) ?? white }
}
