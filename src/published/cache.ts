import type { Notes, Question } from './notes.ts'
import { openNotes } from './notes.ts'

/** What is made of the published files once for many pages. What makes a thing is the key to it: a function that is declared once. */
export type Cache = {
  /** What a function makes, kept for good: for what goes with the agencies or reports, or is small. */
  readonly once: <T>(make: () => T) => T
  /** What a function makes of a name; of each function the last few are kept, so that memory stays flat. */
  readonly recent: <T>(make: (name: string) => T, name: string, most?: number) => T
}

/** What was made, and what was asked meanwhile: whoever takes it is taken to have asked that. */
type Kept = readonly [made: unknown, asked: readonly Question[]]

/** An empty cache. */
export function openCache({ within, note }: Pick<Notes, 'within' | 'note'> = openNotes()): Cache {
  const kept = new Map<() => unknown, Kept>()
  const last = new Map<(name: string) => unknown, Map<string, Kept>>()
  const taken = <T>([made, asked]: Kept): T => {
    note(asked)
    return made as T
  }
  return {
    once<T>(make: () => T): T {
      if (!kept.has(make)) kept.set(make, within(make))
      return taken(kept.get(make)!)
    },
    recent<T>(make: (name: string) => T, name: string, most = 1): T {
      const made = last.get(make) ?? new Map<string, Kept>()
      last.set(make, made)
      if (!made.has(name)) {
        if (made.size >= most) made.delete(made.keys().next().value!)
        made.set(
          name,
          within(() => make(name)),
        )
      }
      return taken(made.get(name)!)
    },
  }
}
