import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { byCodeUnit } from '../../../src/curated/order.ts'
import type { Sums } from '../tree.ts'
import { sumOfFileAt } from './file-sums.ts'
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
 */
export function folderSum(folder: string): string | null {
  try {
    const root = realpathSync(folder)
    const found = lstatSync(root)
    if (!found.isDirectory()) return found.isFile() ? sumOf('', sumOfFileAt(root)) : null
    const entries: string[] = []
    return addEntries(root, '', entries) ? sumOf(...entries) : null
  } catch {
    return null
  }
}

/** The SHA-256 of the files of a folder by their paths, with slashes; null where `folderSum` has none. */
export function folderSums(folder: string): Sums | null {
  try {
    const entries: string[] = []
    if (!addEntries(realpathSync(folder), '', entries)) return null
    const sums = new Map<string, string>()
    for (let at = 0; at < entries.length; at += 2) {
      if (entries[at + 1] !== 'folder') sums.set(entries[at]!, entries[at + 1]!)
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

/** Adds of each entry its path and its own sum, or that it is a folder, in code-unit order; whether each is one of these. */
function addEntries(root: string, path: string, to: string[]): boolean {
  to.push(path, 'folder')
  const found = readdirSync(`${root}/${path}`, { withFileTypes: true })
  for (const entry of found.sort((a, b) => byCodeUnit(a.name, b.name))) {
    const own = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isFile()) to.push(own, sumOfFileAt(`${root}/${own}`))
    else if (!entry.isDirectory() || !addEntries(root, own, to)) return false
  }
  return true
}

/** The same of a folder that holds these files, by their paths with `/` and their SHA-256, and no empty folder. */
export function sumOfFiles(sums: Sums): string {
  const entries: string[] = []
  addBelow(folderOf(sums), '', entries)
  return sumOf(...entries)
}

/** A folder by the names in it: folders, and files by their sums. */
type Folder = Map<string, Folder | string>

function folderOf(sums: Sums): Folder {
  const root: Folder = new Map()
  for (const [path, sum] of sums) {
    const names = path.split('/')
    const name = names.pop()!
    let folder = root
    for (const each of names) {
      const below = folder.get(each) ?? new Map<string, Folder | string>()
      folder.set(each, below)
      folder = below as Folder
    }
    folder.set(name, sum)
  }
  return root
}

function addBelow(folder: Folder, path: string, to: string[]): void {
  to.push(path, 'folder')
  for (const [name, below] of [...folder].sort(([a], [b]) => byCodeUnit(a, b))) {
    const own = path === '' ? name : `${path}/${name}`
    if (typeof below === 'string') to.push(own, below)
    else addBelow(below, own, to)
  }
}
