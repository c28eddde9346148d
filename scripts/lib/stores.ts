import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../../src/curated/order.ts'
import { codeSum } from './cache/code.ts'
import { finish, keptIn } from './cache/kept.ts'
import { before, copying, storeOfParts } from './cache/parts.ts'
import type { Store } from './cache/store.ts'
import { say } from './lines.ts'
import type { Shard } from './shard.ts'
import { readShard } from './shard.ts'

/**
 * What a step of build:site takes from where: the cache or parts, of which what is missing is told, and before these from what
 * was made for all parts; whose work it does, where that is put, too, and where it is noted what was taken of the cache, if one
 * of several processes of a build does it.
 */
export type Way = {
  readonly cached: boolean
  readonly parts: readonly string[]
  readonly shared: string | null
  readonly shard: Shard | null
  readonly into: string | null
  readonly noted: string | null
}

/** The way of a build that does all by itself. */
export const ownWay: Way = {
  ...{ cached: false, parts: [], shared: null, shard: null, into: null, noted: null },
}

/** The options of a step that say so. */
export const wayOptions = {
  'no-cache': { type: 'boolean' },
  part: { type: 'string', multiple: true },
  with: { type: 'string' },
  shard: { type: 'string' },
  into: { type: 'string' },
  noted: { type: 'string' },
} as const

/** A way as arguments of a step. */
export function argumentsOf({ cached, parts, shared, shard, into, noted }: Way): readonly string[] {
  return [
    ...(cached ? [] : ['--no-cache']),
    ...parts.flatMap((part) => ['--part', part]),
    ...(shared === null ? [] : ['--with', shared]),
    ...(shard ? ['--shard', `${shard.part}/${shard.of}`] : []),
    ...(into === null ? [] : ['--into', into]),
    ...(noted === null ? [] : ['--noted', noted]),
  ]
}

/** A way from the arguments of a step. */
export function wayOf(values: {
  readonly 'no-cache'?: boolean
  readonly part?: readonly string[]
  readonly with?: string
  readonly shard?: string
  readonly into?: string
  readonly noted?: string
}): Way {
  const { part: parts = [], with: shared = null, shard = '', into = null, noted = null } = values
  return { cached: !values['no-cache'], parts, shared, shard: readShard(shard), into, noted }
}

/** The stores of a way by their names; `end` tidies them, or says what was in no part. */
export type Stores = { readonly open: (name: string) => Store; readonly end: () => void }

/** Opens the stores of a way for this code. */
export function openStores(way: Way, code: string): Stores {
  const { cached, parts, shared, shard, into, noted } = way
  const opened = new Map<string, Store>()
  const made = new Map<string, number>()
  return {
    open(name) {
      if (parts.length > 0) {
        return storeOfParts(parts, name, () => void made.set(name, (made.get(name) ?? 0) + 1))
      }
      const kept = keptIn(name, cached)
      opened.set(name, kept)
      const store = into === null ? kept : copying(kept, join(into, name))
      return shared === null ? store : before(storeOfParts([shared], name), store)
    },
    end() {
      // What is not the work of a shard is kept for the others.
      if (shard === null) for (const store of opened.values()) finish({ store, code })
      if (noted !== null) for (const [name, store] of opened) note(noted, name, { store, code })
      for (const [name, count] of made) {
        say(`${name}: ${count} were in no part as they are here, and were made here`)
      }
    },
  }
}

/** Notes what one of several processes of a build took of a store; what it wrote is removed where code was changed meanwhile. */
function note(
  list: string,
  name: string,
  { store, code }: { readonly store: Store; readonly code: string },
): void {
  if (codeSum() === code) {
    appendFileSync(list, [...store.used()].map((key) => `${name} ${key}\n`).join(''))
  } else store.forget()
}

/** Ends what several processes of a build did: of the stores that they noted, what none took is removed. */
export function finishNoted(list: string, code: string): void {
  const lines = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : []
  const taken = Map.groupBy(lines, (line) => line.slice(0, line.indexOf(' ')))
  for (const [name, own] of taken) {
    const store = keptIn(name, true)
    for (const line of own) store.use(line.slice(name.length + 1))
    finish({ store, code })
  }
}

/**
 * Whether what stands at a path is the work of a shard: what is an agency's own, or sets it beside others, by the place of the
 * agency among all; whatever needs all of them is the work of the first. By the order of codes, in which those that stand beside
 * one another are near, so that a shard reads few agencies that are not its own; the first has fewer, as what needs all of them
 * takes about an eighth of the time.
 */
export function inShard(
  shard: Shard | null,
  agencies: readonly { readonly agency_id: string; readonly division_code: string }[],
): (path: string) => boolean {
  if (shard === null) return () => true
  const ordered = agencies.toSorted((a, b) => byCodeUnit(a.division_code, b.division_code))
  const more = ordered.length / 8
  const partAt = (at: number): number =>
    1 + Math.floor(((more + at) * shard.of) / (more + ordered.length))
  const parts = new Map(ordered.map(({ agency_id }, at) => [agency_id, partAt(at)]))
  return (path) => (parts.get(path.split('/')[1] ?? '') ?? 1) === shard.part
}
