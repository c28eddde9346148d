import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../../../src/curated/order.ts'
import type { Store } from './store.ts'
import { sumOf } from './store.ts'

/** What a build made in a place: the sum of all of it, and the line that it ended with. */
type Standing = { readonly sum: string; readonly said: string }

/**
 * What the build ended with whose output stands in a place, where it was made from just this, and is there byte for byte;
 * null where it has to be built.
 */
export function standing(store: Store, key: string, place: string): string | null {
  const entry = store.get(key)
  if (!entry) return null
  const { sum, said } = JSON.parse(String(entry)) as Standing
  return folderSum(place) === sum ? said : null
}

/** Remembers what was made from just this: the sum of all of it, and the line that its build ended with. */
export function remember(store: Store, key: string, made: Standing): void {
  store.put(key, JSON.stringify(made))
}

/** The sum of a folder: the paths of all that it holds and the bytes of its files. Null where that cannot be read. */
export function folderSum(folder: string): string | null {
  try {
    return sumOf(...entriesBelow(folder, ''))
  } catch {
    return null
  }
}

/** Of each entry its path and its own sum, or what it is where it is no file; in code-unit order. */
function entriesBelow(root: string, path: string): string[] {
  const found = lstatSync(join(root, path))
  if (found.isFile()) return [path, sumOf(readFileSync(join(root, path)))]
  if (!found.isDirectory()) return [path, 'neither file nor folder']
  const names = readdirSync(join(root, path)).sort(byCodeUnit)
  return [path, 'folder', ...names.flatMap((name) => entriesBelow(root, join(path, name)))]
}
