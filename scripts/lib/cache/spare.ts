import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { makeFolder } from '../folder.ts'
import type { Sums } from '../tree.ts'
import { removeFile } from '../tree.ts'
import { sumOfFileAt } from './file-sums.ts'

/**
 * The output of the build before the last, which a run fills: creating and removing tens of thousands of files costs more than
 * all else. It is that run's alone and read whole, and known by the sums of its files, so it may have held anything. A file
 * that it shares with what stands in place is never written into.
 */
export type Spare = {
  /** A folder of the run's own, to be made where nothing stands in it. */
  readonly root: string
  /** The files that stand in it, by their whole paths. */
  readonly held: Sums
  /** Removes what stands and was not put; `output` is the folder below the root that goes to a place. */
  readonly ready: (output: string, put: Sums) => void
  /** Keeps for the next build what was in that place. */
  readonly placed: () => void
  /** Keeps what there is: nothing was put in place. */
  readonly back: () => void
}

/** What Node made of code that lies beside the output: it is known by Node alone, which looks at it itself. */
export const compiledName = 'compiled'

/** Takes what a step left below .cache/, or the folder that CACHE_DIR names, into a run's own folder; nothing unless `asked`. */
export function takeSpare(step: string, asked: boolean, own: string): Spare {
  const place = join(process.env['CACHE_DIR'] || '.cache', 'spare', step)
  const [root, twin] = [join(own, 'tree'), join(own, 'twin')]
  const held = new Map<string, string>()
  if (asked && moved(place, root)) addHeld(root, held, true)
  let put = root
  const back = (): void => {
    // Where that cannot be, or another run has kept one, it is removed with the folder of the run.
    if (asked && existsSync(root)) moved(root, place)
  }
  return {
    root,
    held,
    ready(output, all) {
      removeOthers(root, held, all)
      put = output
      // What is in the place may be of another site, or none: then the next build begins with a second name of each file.
      if (asked && held.size === 0) linkFolder(output, twin)
    },
    placed() {
      const before = [twin, put, `${put}.old`].find((path) => existsSync(path))
      if (before !== undefined && before !== put) {
        rmSync(put, { recursive: true, force: true })
        renameSync(before, put)
      }
      back()
    },
    back,
  }
}

/** Moves a folder to another place on the same disk; false where there is none, where that is taken, or on another disk. */
function moved(from: string, to: string): boolean {
  try {
    // Of a link nothing is looked at.
    if (!lstatSync(from).isDirectory()) return false
    makeFolder(dirname(to))
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Makes a folder a second time, its files under second names; none of it where the disk has no way. */
function linkFolder(from: string, to: string): void {
  try {
    link(from, to)
  } catch {
    rmSync(to, { recursive: true, force: true })
  }
}

function link(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) link(source, target)
    else linkSync(source, target)
  }
}

/** Removes what stood below a folder and was not put, and the folders that are empty by that, itself among them. */
export function removeOthers(root: string, held: Sums, put: Sums): void {
  for (const path of held.keys()) {
    if (put.has(path) || !path.startsWith(root + sep)) continue
    removeFile(path)
    removeEmpty(dirname(root), dirname(path))
  }
}

function removeEmpty(root: string, folder: string): void {
  if (folder === root) return
  try {
    rmdirSync(folder)
  } catch {
    // There is something in it.
    return
  }
  removeEmpty(root, dirname(folder))
}

/** Adds the sums of the files of a folder, which are in folders of the `top` one; what is none, or cannot be read, is removed. Whether there is any. */
function addHeld(folder: string, to: Map<string, string>, top = false): boolean {
  let any = false
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (top && entry.name === compiledName) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && addHeld(path, to)) any = true
    else if (entry.isFile() && !top && !path.includes('\n') && addFile(path, to)) any = true
    else rmSync(path, { recursive: true, force: true })
  }
  return any
}

function addFile(path: string, to: Map<string, string>): boolean {
  try {
    to.set(path, sumOfFileAt(path))
    return true
  } catch {
    return false
  }
}
