import { join } from 'node:path'
import { say } from '../lines.ts'
import { codeSum } from './code.ts'
import type { Store } from './store.ts'
import { noStore, openStore } from './store.ts'

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
