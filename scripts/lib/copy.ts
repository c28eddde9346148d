import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/** How a file comes to a place. */
export type Bring = (from: string, to: string) => void

/** Copies a folder that other runs replace as a whole: all of it is of one of them. */
export function snapshot(folder: string, to: string, bring: Bring = copyFileSync): void {
  for (;;) {
    const before = inode(folder)
    try {
      copy(folder, to, bring)
      if (inode(folder) === before) return
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
