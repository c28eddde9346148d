import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { exchange } from './exchange.ts'

/**
 * What is finished, and the place on the same disk that it belongs in; what is `fresh` takes the place of none: ENOTEMPTY is
 * thrown for a folder where another has filled the place, EEXIST for a file.
 */
export type Put = { readonly from: string; readonly to: string; readonly fresh?: boolean }

/** A put with the mark of what is finished, and the state of what was in its place. */
type Entry = Put & { readonly made: string; readonly was: string | null }

/**
 * Puts what is finished in its places, in this order: where one cannot be, those that were empty are emptied again, so new
 * ones go first. The list is written down in `folder` before, so that `finishPuts` can go on where the run was stopped.
 */
export function putAll(folder: string, puts: readonly Put[]): void {
  const entries = puts.map(({ from, to, fresh = false }): Entry => {
    const [finished, place] = [resolve(from), resolve(to)]
    return { from: finished, to: place, fresh, made: markOf(finished)!, was: stateOf(place) }
  })
  writeFileSync(`${listOf(folder)}.part`, JSON.stringify(entries))
  renameSync(`${listOf(folder)}.part`, listOf(folder))
  const done: Entry[] = []
  try {
    for (const entry of entries) {
      put(entry)
      done.unshift(entry)
    }
  } catch (error) {
    for (const { from, to, was } of done) if (was === null) renameSync(to, from)
    throw error
  }
}

/**
 * Finishes what a stopped run had begun to put in its places. Left alone is what it had not begun, and where a place has
 * changed since: then somebody else has seen to it.
 */
export function finishPuts(folder: string): void {
  if (!existsSync(listOf(folder))) return
  const entries = JSON.parse(readFileSync(listOf(folder), 'utf8')) as readonly Entry[]
  const left = entries.filter(({ to, made }) => markOf(to) !== made)
  const begun = left.length < entries.length || left.some(({ from }) => existsSync(oldOf(from)))
  const changed = left.some(({ to, was }) => existsSync(to) && stateOf(to) !== was)
  if (begun && !changed) left.forEach(put)
}

/** Puts a file in its place; unless `over`, throws EEXIST where there is one. */
export function putFile(from: string, to: string, { over }: { readonly over: boolean }): void {
  mkdirSync(dirname(to), { recursive: true })
  if (over) renameSync(from, to)
  else {
    linkSync(from, to)
    rmSync(from)
  }
}

function put({ from, to, fresh }: Put): void {
  mkdirSync(dirname(to), { recursive: true })
  if (!fresh) exchange(from, to, oldOf(from))
  else if (lstatSync(from).isDirectory()) renameSync(from, to)
  else putFile(from, to, { over: false })
}

function listOf(folder: string): string {
  return join(folder, 'puts.json')
}

/** Where what was in the place of something finished is for the moment between two renames. */
function oldOf(from: string): string {
  return `${from}.old`
}

/** What tells a file or folder from every other on its disk, wherever it is moved; null where there is none. */
function markOf(path: string): string | null {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}

/** The same, and when it was last changed. */
function stateOf(path: string): string | null {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${markOf(path)}:${found.mtimeNs}` : null
}
