import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../lines.ts'
import { codeSum } from './code.ts'
import type { Sums } from '../tree.ts'
import { folderSum, remember, standing, sumOfFiles } from './standing.ts'
import type { Store } from './store.ts'
import { noStore, openStore, sumOf } from './store.ts'

/** The store of a step, below .cache/ or the folder that CACHE_DIR names; one that keeps nothing where none is asked for. */
export function keptIn(step: string, asked: boolean): Store {
  return asked ? openStore(join(process.env['CACHE_DIR'] || '.cache', step), say) : noStore
}

/** Ends a build that went well: what it did not use is removed, or, where code was changed meanwhile, what it wrote. */
export function finish({ store, code }: { readonly store: Store; readonly code: string }): void {
  if (store === noStore) return
  if (codeSum() === code) store.prune()
  else store.forget()
}

/** What a whole build is made from, the code apart: folders, and all else that it is told. */
export type Given = { readonly folders: readonly string[]; readonly told: readonly unknown[] }

/**
 * Is told of what is finished: its files by their paths with `/`, each with its SHA-256. `read`: the same of given folders, of
 * which the build looked at every byte that it was made from.
 */
export type Finished = (sums: Sums, read?: ReadonlyMap<string, Sums>) => void

/**
 * Builds into a place unless what stands there was made from just this by just this code. `build` gives the line that it ends
 * with, or null where it failed, and says what is finished before that is put in its place.
 */
export async function unlessStanding(
  what: {
    readonly store: Store
    readonly code: string
    readonly place: string
    readonly given: Given
  },
  build: (finished: Finished) => Promise<string | null>,
): Promise<string | null> {
  const { store, code, place, given } = what
  const key = store === noStore ? null : keyOf(code, given)
  const before = key && standing(store, key, place)
  if (before) return `${before} (unchanged)`
  let sum: string | null = null
  const said = await build((sums, read) => {
    // What was changed meanwhile may be in it or not.
    if (key !== null && keyOf(codeSum(), given, read) === key) sum = sumOfFiles(sums)
  })
  if (said !== null && key !== null && sum !== null) remember(store, key, { sum, said })
  if (said !== null) store.prune()
  return said
}

function keyOf(
  code: string,
  { folders, told }: Given,
  read: ReadonlyMap<string, Sums> = new Map(),
): string | null {
  const sums = folders.map((folder) => {
    const known = read.get(folder)
    if (known) return sumOfFiles(known)
    return existsSync(folder) ? folderSum(folder) : 'none'
  })
  return sums.includes(null) ? null : sumOf(code, JSON.stringify([told, sums]))
}
