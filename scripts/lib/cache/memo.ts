import type { Store } from './store.ts'
import { sumOf } from './store.ts'

/**
 * What a step makes of texts: from the store where this code made it of the same before. `make` may read nothing else, and gives
 * plain values.
 */
export type Memo = <T>(step: string, of: readonly string[], make: () => T) => T

/** Opens a memory in a store. */
export function openMemo(store: Store, code: string): Memo {
  return <T>(step: string, of: readonly string[], make: () => T): T => {
    const key = sumOf(step, code, ...of)
    const kept = store.get(key)
    if (kept) return JSON.parse(String(kept)) as T
    const text = JSON.stringify(make())
    store.put(key, text)
    // What is used is what is kept, so that the two cannot differ.
    return JSON.parse(text) as T
  }
}
