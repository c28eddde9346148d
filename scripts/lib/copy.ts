import { hash } from 'node:crypto'
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sumOfFileAt } from './cache/file-sums.ts'
import type { Sums } from './tree.ts'

/** How a file comes to a place. */
export type Bring = (from: string, to: string) => void

/** Copies a folder that other runs replace as a whole: all of it is of one of them. */
export function snapshot(folder: string, to: string, bring: Bring = copyFileSync): void {
  ofOneState(folder, to, () => copy(folder, to, bring))
}

/**
 * The same where files may stand in the copy already: `held`, by their whole paths and sums. Those that are the same are left. Gives
 * the sums of all that is in the copy.
 */
export function fill(folder: string, to: string, held: Sums): Sums {
  let stands = held
  return ofOneState(folder, to, () => {
    const [sums, before] = [new Map<string, string>(), stands]
    // Where it has to be done again nothing stands any more.
    stands = new Map()
    copy(folder, to, (source, target) => {
      const standing = before.get(target)
      const same = standing !== undefined && sumOfFileAt(realpathSync(source)) === standing
      sums.set(target, same ? standing : put(source, target))
    })
    return sums
  })
}

/** Copies a file and gives its sum; never into what stands there, which may have another name, too. */
function put(source: string, target: string): string {
  const bytes = readFileSync(source)
  rmSync(target, { recursive: true, force: true })
  writeFileSync(target, bytes)
  return hash('sha256', bytes)
}

/** Copies a folder until it was the same one before and after. */
function ofOneState<T>(folder: string, to: string, copied: () => T): T {
  for (;;) {
    const before = inode(folder)
    try {
      const made = copied()
      if (inode(folder) === before) return made
    } catch (error) {
      if (inode(folder) === before) throw error
    }
    rmSync(to, { recursive: true, force: true })
  }
}

/** Copies a folder with all that it holds, or a file; an error names the file and what stood against it. */
export function copy(from: string, to: string, bring: Bring = copyFileSync): void {
  // Node's cpSync calls every failure within a folder one of input and output.
  if (statSync(from).isFile()) return bring(from, to)
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isFile()) bring(source, target)
    else copy(source, target, bring)
  }
}

/** Gives a file a second name, for who only reads it and removes that name again; copies it where the disk has no way. */
export function link(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function inode(folder: string): bigint | undefined {
  return lstatSync(folder, { bigint: true, throwIfNoEntry: false })?.ino
}
