import { viewOf } from './ole-container.ts'
import { properties } from './ole-properties.ts'
import { plainLook } from './look.ts'
import type { Color, Look } from './look.ts'
import type { OleStyles } from './ole-styles.ts'

/** How characters look, and what else their properties say: a symbol of a font, data of a form, where a picture lies. */
export type OleLook = {
  readonly look: Look
  readonly symbol: boolean
  readonly form: boolean
  readonly picture: number | null
}

type Toggle = 'vanish' | 'strike' | 'dstrike'

type Said = {
  readonly toggles: Map<Toggle, boolean>
  deleted: boolean
  align: number
  shift: number
  size: number
  color: Color | null
  ground: Color | null | undefined
  symbol: boolean
  form: boolean
  picture: number | null
}

/**
 * How characters look by the style of their paragraph and the properties of their own, the later ones stronger
 * ([MS-DOC] 2.4.6.2). A property may say to do as the styles do, or the opposite.
 */
export function lookOf(
  lists: readonly Uint8Array[],
  paragraphStyle: number,
  styles: OleStyles,
): OleLook {
  const base = said()
  for (const list of styles(paragraphStyle)) apply(base, list, base)
  const character = { ...base, toggles: new Map(base.toggles) }
  const named = lists
    .flatMap((list) => [...properties(list)])
    .findLast(({ code }) => code === 0x4a30)
  if (named) {
    const own = said()
    for (const list of styles(viewOf(named.operand).getUint16(0, true))) {
      apply(own, list, own)
      apply(character, list, base, false)
    }
    for (const [toggle, on] of own.toggles)
      character.toggles.set(toggle, on !== (base.toggles.get(toggle) ?? false))
  }
  const direct = { ...character, toggles: new Map(character.toggles) }
  for (const list of lists) apply(direct, list, character)
  const on = (toggle: Toggle): boolean => direct.toggles.get(toggle) ?? false
  const { size, align, shift, deleted, color, ground, symbol, form, picture } = direct
  const look: Look = {
    ...plainLook,
    hidden: on('vanish'),
    struck: on('strike') || on('dstrike'),
    deleted,
    raised: align > 0 || Math.abs(shift) > 0.15 * size,
    size: size / 2,
    color,
    ...(ground === undefined ? {} : { ground }),
  }
  return { look, symbol, form, picture }
}

function said(): Said {
  return {
    toggles: new Map(),
    deleted: false,
    align: 0,
    shift: 0,
    size: 20,
    color: null,
    ground: undefined,
    symbol: false,
    form: false,
    picture: null,
  }
}

/** Applies a list; `styled` is what styles say, for toggles that refer to it. */
function apply(into: Said, list: Uint8Array, styled: Said, withToggles = true): void {
  for (const { code, operand } of properties(list)) {
    const [value = 0] = operand
    const toggle = toggles.get(code)
    if (toggle && withToggles) into.toggles.set(toggle, toggled(value, styled.toggles.get(toggle)))
    else if (code === 0x0800) into.deleted = (value & 1) === 1
    else if (code === 0x2a48) into.align = value
    else if (code === 0x4845) into.shift = viewOf(operand).getInt16(0, true)
    else if (code === 0x4a43) into.size = viewOf(operand).getUint16(0, true) || 20
    else if (code === 0x2a42) into.color = palette[value] ?? null
    else if (code === 0x6870)
      into.color = operand[3] === 0xff ? null : [operand[0]!, operand[1]!, operand[2]!]
    else if (code === 0x2a0c) into.ground = palette[value]
    else if (code === 0x4866) into.ground = value === 0 && operand[1] === 0 ? undefined : null
    else if (code === 0xca71) into.ground = shadeOf(operand)
    else if (code === 0x6a09) into.symbol = true
    else if (code === 0x0806) into.form = value === 1
    else if (code === 0x6a03) into.picture = viewOf(operand).getUint32(0, true)
    else if (code === 0x2a33) Object.assign(into, { ...styled, toggles: new Map(styled.toggles) })
  }
}

/** 0 and 1 say no and yes, 0x80 as the styles, 0x81 the opposite. */
function toggled(value: number, styled = false): boolean {
  return value & 0x80 ? styled !== ((value & 1) === 1) : (value & 1) === 1
}

/** The colour of a shading ([MS-DOC] 2.9.250): length, colour before, colour behind, pattern. Null for a pattern. */
function shadeOf(operand: Uint8Array): Color | null | undefined {
  if (operand.length < 11) return null
  const pattern = operand[9]! | (operand[10]! << 8)
  const at = pattern === 1 ? 1 : 5
  if (pattern > 1) return null
  return operand[at + 3] === 0xff ? undefined : [operand[at]!, operand[at + 1]!, operand[at + 2]!]
}

const toggles: ReadonlyMap<number, Toggle> = new Map([
  [0x083c, 'vanish'],
  [0x0837, 'strike'],
  [0x2a53, 'dstrike'],
])

/** The sixteen colours of Word 97 by number; the first is that of the program. */
const palette: readonly (Color | null)[] = [
  null,
  [0, 0, 0],
  [0, 0, 255],
  [0, 255, 255],
  [0, 255, 0],
  [255, 0, 255],
  [255, 0, 0],
  [255, 255, 0],
  [255, 255, 255],
  [0, 0, 128],
  [0, 128, 128],
  [0, 128, 0],
  [128, 0, 128],
  [128, 0, 0],
  [128, 128, 0],
  [128, 128, 128],
  [192, 192, 192],
]
