import type { Label, Language } from '../../locale/label.ts'
import type { Amendment } from '../../report/amend.ts'
import type { Report } from '../../report/report.ts'
import type { Connection } from './connection.ts'
import type { BenchWords } from './elements.ts'
import type { Kept } from './kept.ts'
import { createMarks } from './marks.ts'
import type { Direction, Moves } from './moves.ts'
import { movesOf } from './moves.ts'
import type { Changes, Checked, Reading, Way } from './protocol.ts'

/** What may change on the page: the chosen cell, a text or name typed or a cell read, what the checks say; `ended`: another file. */
export type Happening = 'chosen' | 'marked' | 'checked' | 'ended'

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
  /** The day by the clock of this machine. */
  readonly today: string
  /** The ids of the cells in the order in which they are read, and the ways between them. */
  readonly moves: Moves
  /** What the person is about, and the way to read the same file for something else. */
  readonly way: Way
  readonly restart: (way: Way) => void
  readonly out: Out
  readonly ask: Connection['ask']
  readonly checked: () => Checked
  readonly chosen: () => string | null
  /** The text of a cell as it stands: what was typed, else what was read. */
  readonly printed: (cell: string) => string
  /** Cells whose text is not as it was read from the file, by id. */
  readonly edits: () => ReadonlyMap<string, string>
  /** The cells that a person says they read. */
  readonly read: () => ReadonlySet<string>
  /** The name or handle of who reads; empty where none is given. */
  readonly by: () => string
  /** The reading that goes into the draft; none until every cell is read and a name given. */
  readonly readings: () => Report['readings']
  readonly choose: (cell: string | null) => void
  readonly go: (direction: Direction) => void
  readonly type: (cell: string, printed: string) => void
  /** Says that cells are read, and goes on to what comes after them. */
  readonly confirm: (cells: readonly string[]) => void
  readonly undo: () => void
  readonly sign: (by: string) => void
  readonly restore: (kept: Kept) => void
  /** Calls a function at each happening, until the session ends. */
  readonly on: (told: (what: Happening) => void) => void
  readonly end: () => void
}

/** Where what comes of a report goes: repository and contact of the site, null where not set, or a command on this machine. */
export type Out = {
  readonly repository: string | null
  readonly contact: string | null
  readonly remote: {
    readonly send: (amendment: Amendment) => Promise<readonly Label[]>
  } | null
}

/** How long after the last key the checks run, in milliseconds. */
const pause = 150

/** Begins with a report as it was read. `fail`: what to do with why the worker stopped. */
export function createSession(
  given: Pick<
    Session,
    'reading' | 'file' | 'words' | 'language' | 'today' | 'way' | 'restart' | 'out'
  >,
  connection: Connection,
  fail: (why: string) => void,
): Session {
  const { reading, today } = given
  const first = reading.checked.cells
  const marks = createMarks((cell) => first[cell]?.printed)
  const moves = movesOf(reading.tables)
  const listeners = new Set<(what: Happening) => void>()
  const tell = (what: Happening): void => listeners.forEach((told) => told(what))
  let checked = reading.checked
  let chosen: string | null = null
  let by = ''
  const readings = (): Report['readings'] =>
    by !== '' && marks.read.size === moves.order.length ? [{ by, date: today, how: 'read' }] : []
  const checks = checksOf(connection, pause)
  const changed = (): void => {
    tell('marked')
    const changes = { printed: Object.fromEntries(marks.edits), readings: readings() }
    checks.ask(changes, (answer) => {
      if (typeof answer === 'string') return fail(answer)
      checked = answer
      tell('checked')
    })
  }
  const choose = (cell: string | null): void => {
    if (cell === chosen) return
    marks.leave()
    chosen = cell
    tell('chosen')
  }
  return {
    ...given,
    moves,
    ask: connection.ask,
    checked: () => checked,
    chosen: () => chosen,
    printed: (cell) => marks.edits.get(cell) ?? first[cell]?.printed ?? '',
    edits: () => marks.edits,
    read: () => marks.read,
    by: () => by,
    readings,
    choose,
    go: (direction) => choose((chosen && moves.from(chosen, direction)) ?? chosen),
    type: (cell, typed) => {
      marks.type(cell, typed.trim())
      changed()
    },
    confirm: (cells) => {
      marks.confirm(cells)
      changed()
      choose(moves.from(cells.at(-1)!, 'next') ?? chosen)
    },
    undo: () => {
      const cell = marks.undo()
      if (cell === null) return
      changed()
      choose(cell)
    },
    sign: (name) => {
      by = name.trim()
      changed()
    },
    restore: (kept) => {
      marks.restore(kept)
      by = kept.by
      changed()
    },
    on: (told) => void listeners.add(told),
    end: () => {
      checks.stop()
      tell('ended')
      listeners.clear()
      connection.close()
    },
  }
}

/** Asks for checks when nothing more was asked for a while; the answer, or why there is none, is of what was asked last. */
function checksOf(
  connection: Connection,
  milliseconds: number,
): {
  readonly ask: (changes: Changes, done: (answer: Checked | string) => void) => void
  readonly stop: () => void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  return {
    ask: (changes, done) => {
      const own = ++asked
      clearTimeout(timer)
      timer = setTimeout(() => {
        connection
          .ask('recheck', changes)
          .catch((error: Error) => error.message)
          .then((answer) => {
            if (own === asked) done(answer)
          }, reportError)
      }, milliseconds)
    },
    stop: () => {
      asked++
      clearTimeout(timer)
    },
  }
}
