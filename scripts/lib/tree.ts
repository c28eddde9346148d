import { hash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Files by the sums of their bytes (SHA-256), each by its path. */
export type Sums = ReadonlyMap<string, string>

/** Folders that are filled, in which files of an earlier build may stand: what is the same is left as it is. */
export type Tree = {
  /** Puts a file of this sum at a path; its content is asked for where no such file stands there. */
  readonly put: (path: string, sum: string, content: () => string | Uint8Array) => void
  readonly write: (path: string, content: string | Uint8Array) => void
  /** Whether a file of this sum stands at a path; it is not put there by that. */
  readonly holds: (path: string, sum: string) => boolean
  /** All that was put. Throws where two files were put at a path. */
  readonly all: () => Sums
}

/** Opens folders in which these files stand, by their whole paths: they are known to, byte for byte. */
export function openTree(held: Sums = new Map()): Tree {
  const all = new Map<string, string>()
  const made = new Set<string>()
  const put = (path: string, sum: string, content: () => string | Uint8Array): void => {
    if (all.has(path)) throw new Error(`two files are called ${path}`)
    all.set(path, sum)
    if (held.get(path) === sum) return
    const bytes = content()
    const parent = dirname(path)
    if (!made.has(parent)) makeRoom(parent, held)
    made.add(parent)
    // Never into what stands there: it may have another name, too, in the place that readers look at.
    if (held.size > 0) rmSync(path, { recursive: true, force: true })
    writeFileSync(path, bytes)
  }
  return {
    put,
    write: (path, content) => put(path, hash('sha256', content), () => content),
    holds: (path, sum) => held.get(path) === sum,
    all: () => all,
  }
}

/** Makes a folder, also where a file stands in its way. */
function makeRoom(folder: string, held: Sums): void {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (held.has(at)) removeFile(at)
  }
  mkdirSync(folder, { recursive: true })
}

/** Removes a file, where there is one and no folder has taken its place. */
export function removeFile(path: string): void {
  if (existsSync(path) && lstatSync(path).isFile()) rmSync(path)
}

/** A tree that says at its end what was put. */
export type StepTree = Tree & { readonly end: () => void }

/** A tree in which nothing is put. */
export const noTree: StepTree = {
  put: () => undefined,
  write: () => undefined,
  holds: () => false,
  all: () => new Map(),
  end: () => undefined,
}

/** The files that a step finds in the folders of a build, as `heldBy` left them; none where it is told of no list. */
export function openHeld(list: string | undefined): StepTree {
  const tree = openTree(list === undefined ? new Map() : readSums(list))
  return {
    ...tree,
    end() {
      if (list !== undefined) appendFileSync(`${list}.put`, sumLines(tree.all()))
    },
  }
}

/** Tells steps in processes of their own which files stand, in a list. */
export function tellHeld(list: string, held: Sums): void {
  writeFileSync(list, sumLines(held))
}

/** All that steps that were told so have put. */
export function putBy(list: string): Sums {
  return existsSync(`${list}.put`) ? readSums(`${list}.put`) : new Map()
}

function sumLines(sums: Sums): string {
  return [...sums].map(([path, sum]) => `${sum}${path}\n`).join('')
}

const sumLength = 64

function readSums(list: string): Sums {
  const lines = readFileSync(list, 'utf8').split('\n')
  lines.pop()
  return new Map(lines.map((line) => [line.slice(sumLength), line.slice(0, sumLength)]))
}
