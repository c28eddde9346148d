import type { CellRemark } from '../grid.ts'

/**
 * A stretch of text as a document sets it: `note` above or below the line, `struck` crossed out for all to see, `deleted`
 * by a tracked change, `hidden`; `doubt` where that cannot be told (`why`), also of something without text. A `picture` has
 * what it is for its text. `size` is of any unit.
 */
export type Run = {
  readonly kind: 'shown' | 'note' | 'struck' | 'deleted' | 'hidden' | 'doubt' | 'picture'
  readonly text: string
  readonly size?: number
  readonly why?: string
}

/** The text of a cell or line as a reader sees it, and what there is to say of it. */
export type Settled = { readonly text: string; readonly remarks: readonly CellRemark[] }

/** Settles what is text: what is shown, and what may be. Text that only notes or crossed-out figures stand for is in doubt. */
export function settle(runs: readonly Run[]): Settled {
  const text = runs
    .filter(({ kind }) => kind === 'shown' || kind === 'doubt')
    .map((run) => run.text)
    .join('')
  const isBlank = text.trim() === ''
  const remarks: CellRemark[] = [...leftOut(runs), ...doubts(runs, isBlank)]
  if (isBlank) {
    const alone = (['note', 'struck'] as const).find((kind) => hasText(runs, kind))
    if (alone) remarks.push({ kind: 'doubt', text: onlyThat[alone] })
  }
  if (hasSizes(runs)) remarks.push({ kind: 'doubt', text: 'digits of two sizes' })
  return { text, remarks }
}

/** The remarks as a property of a cell: none where there are none. */
export function withRemarks(remarks: readonly CellRemark[]): { remarks?: readonly CellRemark[] } {
  return remarks.length > 0 ? { remarks } : {}
}

/** The text of a picture behind a cell: one where the cell is blank, an ornament where it has text. */
export const ground = 'background'

const onlyThat = {
  note: 'with nothing but a mark above or below the line',
  struck: 'crossed out, with nothing in its place',
} as const

const kindsLeft = new Map([
  ['note', 'note'],
  ['struck', 'struck'],
  ['deleted', 'struck'],
  ['hidden', 'hidden'],
] as const)

/** What is left out, stretches of one kind that follow each other together. */
function leftOut(runs: readonly Run[]): CellRemark[] {
  const remarks: { kind: CellRemark['kind']; text: string }[] = []
  let last: Run['kind'] | null = null
  for (const { kind, text } of runs) {
    const left = kindsLeft.get(kind as 'note')
    if (left && last === kind) remarks.at(-1)!.text += text
    else if (left) remarks.push({ kind: left, text })
    last = kind
  }
  return remarks
    .map(({ kind, text }) => ({ kind, text: text.trim().slice(0, 80) }))
    .filter(({ text }) => text !== '')
}

function doubts(runs: readonly Run[], isBlank: boolean): CellRemark[] {
  const pictures = runs.filter(
    ({ kind, text }) => kind === 'picture' && (isBlank || text !== ground),
  )
  const why = runs.filter(
    ({ kind, text }) => kind === 'doubt' && (text === '' || text.trim() !== ''),
  )
  return [
    ...pictures.slice(0, 1).map(({ text }) => ({ kind: 'picture' as const, text })),
    ...[...new Set(why.map((run) => run.why ?? 'which may be hidden'))].map((text) => ({
      kind: 'doubt' as const,
      text,
    })),
  ]
}

function hasText(runs: readonly Run[], kind: Run['kind']): boolean {
  return runs.some((run) => run.kind === kind && run.text.trim() !== '')
}

/** Whether digits that are shown are set in two sizes, as a note without any other mark is. */
function hasSizes(runs: readonly Run[]): boolean {
  const sizes = runs
    .filter(({ kind, text }) => (kind === 'shown' || kind === 'doubt') && /\p{N}/u.test(text))
    .flatMap(({ size }) => (size ? [size] : []))
  return Math.min(...sizes) < 0.9 * Math.max(...sizes)
}
