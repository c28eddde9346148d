import { hash } from 'node:crypto'
import { bytesOf, joinParts, splitParts, textOf } from '../../../src/dataset/parts.ts'
import type { Store } from './store.ts'
import { noStore, sumOf } from './store.ts'

/** A file that a step makes: its path, and its text. */
export type Made = { readonly path: string; readonly text: string }

/** What a step makes as files, by the sums of their bytes; a text is fetched, or made, where it is asked for. */
export type KeptFiles = {
  readonly sums: readonly (readonly [path: string, sum: string])[]
  readonly text: (path: string) => string
}

/** Files that a step makes of texts: from the store where this code made them of the same before. `make` may read nothing else. */
export type FileMemo = (
  step: string,
  of: readonly string[],
  make: () => readonly Made[],
) => KeptFiles

/** Opens a memory of files in a store. */
export function openFileMemo(store: Store, code: string): FileMemo {
  return (step, of, make) => {
    const key = sumOf(step, code, ...of)
    const kept = store.get(key)
    if (kept) return fetchedFiles(store, key, JSON.parse(String(kept)) as KeptFiles['sums'], make)
    const made = keepFiles(store, key, make())
    store.put(key, JSON.stringify(made.sums))
    return made
  }
}

/** Files whose sums are known, and that are kept below a key. */
export function fetchedFiles(
  store: Store,
  key: string,
  sums: KeptFiles['sums'],
  make: () => readonly Made[],
): KeptFiles {
  let texts: ReadonlyMap<string, string> | null = null
  store.use(textsKey(key))
  return {
    sums,
    text(path) {
      if (!texts) {
        const kept = store.get(textsKey(key))
        const held = kept
          ? splitParts(kept).map((part, at) => [sums[at]![0], textOf(part)] as const)
          : keepFiles(store, key, make()).texts
        texts = new Map(held)
      }
      return texts.get(path)!
    },
  }
}

/** Keeps the texts of files below a key, which is not put. */
export function keepFiles(
  store: Store,
  key: string,
  made: readonly Made[],
): KeptFiles & { readonly texts: ReadonlyMap<string, string> } {
  if (store !== noStore) store.put(textsKey(key), joinParts(made.map(({ text }) => text)), true)
  const texts = new Map(made.map(({ path, text }) => [path, text]))
  return {
    texts,
    sums: made.map(({ path, text }) => [path, hash('sha256', bytesOf(text))]),
    text: (path) => texts.get(path)!,
  }
}

function textsKey(key: string): string {
  return sumOf('texts', key)
}
