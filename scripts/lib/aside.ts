import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './folder.ts'
import type { Held } from './lock.ts'
import { hold } from './lock.ts'
import type { Put } from './put.ts'
import { finishPuts, putAll, putFile } from './put.ts'

/** A folder that a run has for itself, on the disk of what it will put in place. */
export type Aside = {
  readonly folder: string
  /** Puts finished files and folders in their places: all of them, also should the run be stopped meanwhile, or none. */
  readonly put: (puts: readonly Put[]) => void
  /** Writes a file whole or not at all; unless `over`, throws EEXIST where there is one. */
  readonly write: (path: string, text: string, how: { readonly over: boolean }) => void
  readonly remove: () => void
}

/** Lets a run work in a folder of its own below `beside`, which is removed when it is done or fails. */
export async function withAside<T>(
  beside: string,
  work: (own: Aside) => Promise<T> | T,
): Promise<T> {
  const own = openAside(beside)
  try {
    return await work(own)
  } catch (error) {
    // What fails in writing to an open file does not say where.
    if (error instanceof Error && 'syscall' in error)
      throw Object.assign(error, { path: beside, ...error })
    throw error
  } finally {
    own.remove()
  }
}

/**
 * Opens a folder of this run alone below `beside`, so that runs at the same time share nothing. First, what stopped runs
 * left there is put right and removed.
 */
export function openAside(beside: string): Aside {
  makeFolder(beside)
  heal(beside)
  const { folder, release } = make(beside)
  return {
    folder,
    put: (puts) => putAll(folder, puts),
    write(path, text, how) {
      const whole = join(folder, 'whole')
      writeFileSync(whole, text)
      putFile(whole, path, how)
    },
    remove() {
      release()
      removeFolder(folder)
    },
  }
}

/**
 * Removes what stopped runs left below a folder, and finishes what they had begun to put in place. What a living run has is
 * left alone, and so is what cannot be told: a lock needs a system that has some, and a path below 512 bytes.
 */
export function heal(beside: string): void {
  if (!existsSync(beside)) return
  for (const name of readdirSync(beside)) {
    if (!name.startsWith(asideName)) continue
    const folder = join(beside, name)
    const lock = attempt(folder)
    if (!lock) continue
    try {
      finishPuts(folder)
      // Under another name first: a run that is only just making the folder finds it gone, never half removed.
      const gone = `${folder}.gone`
      renameSync(folder, gone)
      removeFolder(gone)
    } catch {
      // It harms no run, and the next tries again.
    }
    lock.release()
  }
}

/** How the names of such folders begin; git, linters and readers of data take no notice of them. */
export const asideName = '.open-disclosure-'

/** Makes a folder and takes its lock; another one where a run that heals was there before the lock was taken. */
function make(beside: string): { readonly folder: string; readonly release: () => void } {
  for (;;) {
    const folder = mkdtempSync(join(beside, asideName))
    const lock = attempt(folder)
    if (lock !== null && existsSync(folder)) return { folder, release: () => lock?.release() }
    lock?.release()
  }
}

/** Tries for the lock of a run's folder: null where the run lives, undefined where it cannot be told. */
function attempt(folder: string): Held | null | undefined {
  try {
    return hold(lockOf(folder))
  } catch {
    return undefined
  }
}

function lockOf(folder: string): string {
  return join(folder, 'lock')
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
