import type { CellRemark } from './grid.ts'

/** Whether a remark forbids to take a figure from its cell. */
export function isUnsure({ kind }: CellRemark): boolean {
  return kind === 'picture' || kind === 'doubt'
}

/** Why no figure is taken from a cell. */
export function whyUnsure({ kind, text }: CellRemark): string {
  return kind === 'picture' ? 'picture in the cell' : text
}

/** A placed cell and what was left out of it or joined in it. */
export type Remarked = { readonly id: string; readonly remarks?: readonly CellRemark[] }

/** What was left out of figures, one sentence for each way, with the cells; the first of these is its place. */
export function sayLeftOut(
  cells: readonly Remarked[],
): { readonly at: string; readonly reason: string }[] {
  return kinds.flatMap(([kind, how]) => {
    const own = cells.flatMap(({ id, remarks = [] }) =>
      remarks.filter((each) => each.kind === kind).map(({ text }) => ({ id, text })),
    )
    if (own.length === 0) return []
    const listed = own.slice(0, 40).map(({ id, text }) => `\`${shorten(text)}\` of ${id}`)
    const more = own.length > listed.length ? ` and ${own.length - listed.length} more` : ''
    return [{ at: own[0]!.id, reason: `${how}: ${listed.join(', ')}${more}` }]
  })
}

const kinds: readonly (readonly [CellRemark['kind'], string])[] = [
  ['note', 'Taken for notes and left out of figures'],
  ['struck', 'Crossed out or deleted, and left out of figures'],
  ['hidden', 'Hidden from a reader, and left out of figures'],
  ['joined', 'Figures in parts, joined'],
]

function shorten(text: string): string {
  const plain = [...text.replace(/\s+/gu, ' ').trim()]
  return plain.length > 24 ? `${plain.slice(0, 24).join('')}…` : plain.join('')
}
