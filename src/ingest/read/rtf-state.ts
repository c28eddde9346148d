import type { Color, Look } from './look.ts'
import { plainLook, white } from './look.ts'
import type { EdgeMerge } from './word-edges.ts'

/** What a group of a rich text is: text, something passed over, or one of the lists before the text. */
export type Mode = 'text' | 'shape' | 'skip' | 'fonts' | 'colors' | 'picture'

/** The definition of a row: where it begins, and its cells. */
export type RowShape = {
  readonly left: number
  readonly cells: readonly (NextCell & { readonly edge: number })[]
}

/** What is said of a cell before its edge; `shaded`: a colour may be behind it. */
type NextCell = EdgeMerge & { readonly deleted: boolean; readonly shaded: boolean }

/** What holds in a group, and in the groups in it until they say otherwise. */
export type State = {
  mode: Mode
  look: Look
  font: number
  usualFont: number
  /** How many characters stand for one of Unicode in programs that do not know it. */
  fallback: number
  inTable: boolean
  depth: number
  row: RowShape
  /** The colour behind the paragraph, and behind the characters where it is another; null where it is not known. */
  paper: Color | null
  marker: Color | null | undefined
  /** What is said of the next cell of the row. */
  next: NextCell
}

/** The state in which a document begins. */
export function firstState(): State {
  return {
    mode: 'text',
    look: plainLook,
    font: 0,
    usualFont: 0,
    fallback: 1,
    inTable: false,
    depth: 0,
    row: { left: 0, cells: [] },
    paper: white,
    marker: undefined,
    next: plainCell,
  }
}

const plainCell: NextCell = { vertical: null, horizontal: null, deleted: false, shaded: false }

/** How text of a state looks. */
export function lookOf({ look, marker, paper }: State): Look {
  return { ...look, ground: marker === undefined ? paper : marker }
}

/** Applies what a control word says to the state. */
export function applyWord(
  state: State,
  name: string,
  value: number | null,
  colors: readonly (Color | null)[],
): void {
  changes.get(name)?.(state, value, colors)
}

type Change = (state: State, value: number | null, colors: readonly (Color | null)[]) => void

const maxCells = 256

const setLook =
  (key: 'hidden' | 'struck' | 'deleted'): Change =>
  (state, value) => {
    state.look = { ...state.look, [key]: value !== 0 }
  }

const setRaised =
  (on: boolean): Change =>
  (state, value) => {
    state.look = { ...state.look, raised: on && value !== 0 }
  }

const setNext =
  (more: Partial<NextCell>): Change =>
  (state) => {
    state.next = { ...state.next, ...more }
  }

const setMarker: Change = (state, value, colors) => {
  state.marker = value ? (colors[value] ?? null) : undefined
}

const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  [
    'plain',
    (state) => {
      state.look = plainLook
      state.marker = undefined
      state.font = state.usualFont
    },
  ],
  ['v', setLook('hidden')],
  ['webhidden', setLook('hidden')],
  ['deleted', setLook('deleted')],
  ['mvf', setLook('deleted')],
  ['strike', setLook('struck')],
  ['striked', setLook('struck')],
  ['super', setRaised(true)],
  ['sub', setRaised(true)],
  ['up', setRaised(true)],
  ['dn', setRaised(true)],
  ['nosupersub', setRaised(false)],
  ['fs', (state, value) => void (state.look = { ...state.look, size: (value ?? 24) / 2 })],
  [
    'cf',
    (state, value, colors) =>
      void (state.look = { ...state.look, color: value ? (colors[value] ?? null) : null }),
  ],
  ['cb', setMarker],
  ['chcbpat', setMarker],
  ['highlight', setMarker],
  ['cbpat', (state, value, colors) => void (state.paper = value ? (colors[value] ?? null) : white)],
  ['f', (state, value) => void (state.font = value ?? 0)],
  ['deff', (state, value) => void (state.font = state.usualFont = value ?? 0)],
  ['uc', (state, value) => void (state.fallback = Math.max(0, value ?? 1))],
  [
    'pard',
    (state) => {
      state.inTable = false
      state.depth = 0
      state.paper = white
    },
  ],
  ['intbl', (state, value) => void (state.inTable = value !== 0)],
  ['itap', (state, value) => void (state.depth = Math.max(0, value ?? 1))],
  [
    'trowd',
    (state) => {
      state.row = { left: 0, cells: [] }
      state.next = plainCell
    },
  ],
  ['trleft', (state, value) => void (state.row = { ...state.row, left: value ?? 0 })],
  ['clvmgf', setNext({ vertical: 'restart' })],
  ['clvmrg', setNext({ vertical: 'continue' })],
  ['clmgf', setNext({ horizontal: 'restart' })],
  ['clmrg', setNext({ horizontal: 'continue' })],
  ['cldel', setNext({ deleted: true })],
  ['clcbpat', setNext({ shaded: true })],
  ['clshdng', setNext({ shaded: true })],
  [
    'cellx',
    (state, value) => {
      if (state.row.cells.length >= maxCells) throw new Error(`Unexpected cells over ${maxCells}`)
      const cell = { ...state.next, edge: value ?? 0 }
      state.row = { ...state.row, cells: [...state.row.cells, cell] }
      state.next = plainCell
    },
  ],
])
