import { DatabaseSync } from 'node:sqlite'

/** A lock that this process holds until it gives it back or ends, however it ends. */
export type Held = { readonly release: () => void }

/**
 * Takes the lock of a file, which is made where it is not there; null where another holds it. Throws where the file cannot
 * be opened.
 */
export function hold(path: string): Held | null {
  // The system itself gives such a lock back when its holder is gone, which no number of a process written down can tell.
  // SQLite is Node's one way to it, on every system; nothing is written.
  const file = new DatabaseSync(path)
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === busy) return null
    throw error
  }
}

const busy = 5
