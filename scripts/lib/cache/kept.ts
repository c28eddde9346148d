import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../lines.ts'
import { codeSum } from './code.ts'
import { folderSum, remember, standing } from './standing.ts'
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

/** Is told of the folder of what is finished, with the SHA-256 of those files by their paths that were summed as they were written. */
export type Finished = (folder: string, sums?: ReadonlyMap<string, string>) => void

/**
 * Builds into a place unless what stands there was made from just this by just this code. `build` gives the line that it ends
 * with, or null where it failed, and hands over the folder of what is finished before that is put in its place.
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
  const said = await build((folder, sums) => {
    // What was changed meanwhile may be in it or not.
    if (key !== null && keyOf(codeSum(), given) === key) sum = folderSum(folder, sums)
  })
  if (said !== null && key !== null && sum !== null) remember(store, key, { sum, said })
  if (said !== null) store.prune()
  return said
}

function keyOf(code: string, { folders, told }: Given): string | null {
  const sums = folders.map((folder) => (existsSync(folder) ? folderSum(folder) : 'none'))
  return sums.includes(null) ? null : sumOf(code, JSON.stringify([told, sums]))
}
