import { hash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
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

/**
 * The sum of a folder, which may itself be a link: the paths of all that it holds and the bytes of its files. Null where that
 * cannot be read, and where a link or a device in it could lead to what is not looked at.
 * `sums`: the SHA-256 of files of which it is known, which need not be read.
 */
export function folderSum(
  folder: string,
  sums: ReadonlyMap<string, string> = new Map(),
): string | null {
  try {
    const entries = entriesBelow(realpathSync(folder), '', sums)
    return entries && sumOf(...entries)
  } catch {
    return null
  }
}

/** The SHA-256 of the files of a folder by their paths, with slashes; null where `folderSum` has none. */
export function folderSums(folder: string): ReadonlyMap<string, string> | null {
  try {
    const entries = entriesBelow(realpathSync(folder), '', new Map())
    if (!entries) return null
    const sums = new Map<string, string>()
    for (let at = 0; at < entries.length; at += 2) {
      const [path, sum] = [entries[at]!, entries[at + 1]!]
      if (sum !== 'folder') sums.set(path.split(sep).join('/'), sum)
    }
    return sums
  } catch {
    return null
  }
}

/** What tells a folder from every other that stands or stood in its place, also under a name that it is given. */
export function folderMark(folder: string): string {
  const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true })
  return [dev, ino, birthtimeNs].join(':')
}

/** Of each entry its path and its own sum, or that it is a folder, in code-unit order; null where one is neither. */
function entriesBelow(
  root: string,
  path: string,
  sums: ReadonlyMap<string, string>,
): string[] | null {
  const found = lstatSync(join(root, path))
  if (found.isFile()) {
    const known = sums.get(path.split(sep).join('/'))
    return [path, known ?? hash('sha256', readFileSync(join(root, path)))]
  }
  if (!found.isDirectory()) return null
  const all = [path, 'folder']
  for (const name of readdirSync(join(root, path)).sort(byCodeUnit)) {
    const below = entriesBelow(root, join(path, name), sums)
    if (below === null) return null
    for (const each of below) all.push(each)
  }
  return all
}
