import type { Language } from '../../locale/label.ts'
import type { Connection } from './connection.ts'
import type { BenchWords } from './elements.ts'
import type { Checked, Reading } from './protocol.ts'

/** What may change on the page: the chosen cell, a text typed, what the checks say, the cells read. */
export type Happening = 'chosen' | 'typed' | 'checked' | 'read' | 'ended'

/**
 * The one state of the page: a report as it was read and what a person makes of it. Panels read it, are told what happened, and
 * change it by what it does; they know nothing of one another.
 */
export type Session = {
  readonly reading: Reading
  /** The file that was read. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }
  readonly words: BenchWords
  readonly language: Language
  /** The ids of the cells in the order in which they are read. */
  readonly order: readonly string[]
  readonly ask: Connection['ask']
  readonly checked: () => Checked
  readonly chosen: () => string | null
  /** The text of a cell as it stands: what was typed, else what was read. */
  readonly printed: (cell: string) => string
  /** Cells whose text is not as it was read from the file, by id. */
  readonly edits: () => ReadonlyMap<string, string>
  readonly choose: (cell: string | null) => void
  readonly type: (cell: string, printed: string) => void
  /** Calls a function at each happening, until the session ends. */
  readonly on: (told: (what: Happening) => void) => void
  readonly end: () => void
}

/** How long after the last key the checks run. */
const pause = 150

/** Begins with a report as it was read. `fail`: what to do with why the worker stopped. */
export function createSession(
  given: Pick<Session, 'reading' | 'file' | 'words' | 'language'>,
  connection: Connection,
  fail: (why: string) => void,
): Session {
  const { reading } = given
  const read = reading.checked.cells
  const edits = new Map<string, string>()
  const listeners = new Set<(what: Happening) => void>()
  let checked = reading.checked
  let chosen: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const tell = (what: Happening): void => listeners.forEach((told) => told(what))

  const recheck = async (): Promise<void> => {
    const own = ++asked
    try {
      const changes = { printed: Object.fromEntries(edits), readings: [] }
      const answer = await connection.ask('recheck', changes)
      if (own !== asked) return
      checked = answer
      tell('checked')
    } catch (error) {
      if (listeners.size > 0) fail((error as Error).message)
    }
  }
  return {
    ...given,
    order: reading.tables.flatMap(({ rows }) => rows.flat().flatMap(({ cell }) => cell ?? [])),
    ask: connection.ask,
    checked: () => checked,
    chosen: () => chosen,
    printed: (cell) => edits.get(cell) ?? read[cell]?.printed ?? '',
    edits: () => edits,
    choose: (cell) => {
      if (cell === chosen) return
      chosen = cell
      tell('chosen')
    },
    type: (cell, typed) => {
      const printed = typed.trim()
      if (printed === read[cell]?.printed) edits.delete(cell)
      else edits.set(cell, printed)
      tell('typed')
      clearTimeout(timer)
      timer = setTimeout(() => void recheck(), pause)
    },
    on: (told) => void listeners.add(told),
    end: () => {
      clearTimeout(timer)
      tell('ended')
      listeners.clear()
      connection.close()
    },
  }
}
