import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../../src/curated/order.ts'
import type { Aside } from './aside.ts'
import { folderMark, folderSums } from './cache/standing.ts'
import type { Store } from './cache/store.ts'
import { sumOf } from './cache/store.ts'

/** What is to be sent and deleted where an older output stands: paths with slashes, in code-unit order. */
export type Changes = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** The SHA-256 of the files of an output by their paths. */
type Sums = ReadonlyMap<string, string>

/** Where the list of an output stands: beside it, so that it is never uploaded with it. */
export function changesPath(place: string): string {
  return `${place}.changes.json`
}

/** Why a list that stands beside a place cannot be gone on with; null where it can, or there is none. */
export function changesFault(place: string): string | null {
  try {
    listed(place)
    return null
  } catch {
    return `Unexpected ${changesPath(place)}, expected the list of changes that build:site writes: move it away, and upload all of the site once`
  }
}

/** A finished output with the sums of its files, whose place it is to take; `store` keeps the sums for the next list. */
export type Made = {
  readonly place: string
  readonly sums: Sums
  readonly store: Store
  readonly own: Aside
}

/**
 * Puts an output in its place, and beside it the list of what differs. A list that stands there already is gone on with: it
 * says what differs since somebody last removed it, not only since the last build.
 */
export function putWithChanges(made: string, { place, sums, store, own }: Made): void {
  const list = join(own.folder, 'changes.json')
  writeFileSync(list, textOf(gathered(listed(place), standingSums(place, store), sums)))
  store.put(keyOf(made), JSON.stringify([...sums]))
  // The list first: without its output it names too much, and nothing is missed.
  own.put([
    { from: list, to: changesPath(place) },
    { from: made, to: place },
  ])
}

/** Says that nothing differs, where no list stands beside an output that stays as it is. */
export function listNoChanges(place: string, own: Aside): void {
  if (!existsSync(changesPath(place)))
    own.write(changesPath(place), textOf(nothing), { over: true })
}

/** What differs between what stood before all that is listed and what there is after. */
function gathered(earlier: Changes, before: Sums, after: Sums): Changes {
  const differing = [...before.keys(), ...after.keys()].filter(
    (path) => before.get(path) !== after.get(path),
  )
  // Of what is listed already, whether it stood before all of that.
  const stood = new Map([
    ...earlier.added.map((path) => [path, false] as const),
    ...[...earlier.changed, ...earlier.removed].map((path) => [path, true] as const),
  ])
  const paths = [...new Set([...stood.keys(), ...differing])].sort(byCodeUnit)
  const there = (path: string): boolean => stood.get(path) ?? before.has(path)
  return {
    added: paths.filter((path) => !there(path) && after.has(path)),
    changed: paths.filter((path) => there(path) && after.has(path)),
    removed: paths.filter((path) => there(path) && !after.has(path)),
  }
}

const nothing: Changes = { added: [], changed: [], removed: [] }

function listed(place: string): Changes {
  const path = changesPath(place)
  if (!existsSync(path)) return nothing
  const { added, changed, removed } = JSON.parse(readFileSync(path, 'utf8')) as Changes
  const all: readonly unknown[] = [...added, ...changed, ...removed]
  if (all.every((each) => typeof each === 'string')) return { added, changed, removed }
  throw new TypeError(`${path} lists what is no path`)
}

/** The sums of what stands in a place: those kept as it was made, else it is read. */
function standingSums(place: string, store: Store): Sums {
  if (!existsSync(place)) return new Map()
  const kept = store.get(keyOf(place))
  return kept
    ? new Map(JSON.parse(String(kept)) as readonly (readonly [string, string])[])
    : (folderSums(place) ?? new Map())
}

function keyOf(folder: string): string {
  return sumOf('sums', folderMark(folder))
}

function textOf(changes: Changes): string {
  return `${JSON.stringify(changes, null, 1)}\n`
}
