import type { Kept } from './kept.ts'

/** What a person made of the cells of a report: texts typed over, cells read, and each step back. */
export type Marks = {
  /** Texts that are not as they were read from the file, by the id of the cell. */
  readonly edits: ReadonlyMap<string, string>
  readonly read: ReadonlySet<string>
  readonly type: (cell: string, printed: string) => void
  readonly confirm: (cells: readonly string[]) => void
  /** Takes the last step back; the cell that it began with, null where there is none. */
  readonly undo: () => string | null
  /** Ends a step: what is typed after it is a step of its own. */
  readonly leave: () => void
  readonly restore: (kept: Kept) => void
}

type Step = readonly {
  readonly cell: string
  readonly edit: string | undefined
  readonly read: boolean
}[]

/** Begins with the texts as they were read from the file. */
export function createMarks(readFrom: (cell: string) => string | undefined): Marks {
  const edits = new Map<string, string>()
  const read = new Set<string>()
  const steps: Step[] = []
  let typing: string | null = null
  const remember = (cells: readonly string[]): void => {
    steps.push(cells.map((cell) => ({ cell, edit: edits.get(cell), read: read.has(cell) })))
  }
  const put = (cell: string, printed: string | undefined): void => {
    if (printed === undefined || printed === readFrom(cell)) edits.delete(cell)
    else edits.set(cell, printed)
  }
  return {
    edits,
    read,
    type: (cell, printed) => {
      if (typing !== cell) remember([cell])
      typing = cell
      put(cell, printed)
    },
    confirm: (cells) => {
      typing = null
      remember(cells)
      for (const cell of cells) read.add(cell)
    },
    undo: () => {
      typing = null
      const step = steps.pop()
      for (const { cell, edit, read: was } of step ?? []) {
        put(cell, edit)
        if (was) read.add(cell)
        else read.delete(cell)
      }
      return step?.[0]?.cell ?? null
    },
    leave: () => {
      typing = null
    },
    restore: (kept) => {
      for (const cell of kept.read) if (readFrom(cell) !== undefined) read.add(cell)
      for (const [cell, printed] of Object.entries(kept.edits))
        if (readFrom(cell) !== undefined) put(cell, printed)
    },
  }
}
