import { join } from 'node:path'
import { byCodeUnit } from '../../src/curated/order.ts'
import { finish, keptIn } from './cache/kept.ts'
import { before, copying, storeOfParts } from './cache/parts.ts'
import type { Store } from './cache/store.ts'
import { say } from './lines.ts'
import type { Shard } from './shard.ts'
import { readShard } from './shard.ts'

/**
 * What a step of build:site takes from where: the cache or parts, of which what is missing is told, and before these from what
 * was made for all parts; whose work it does, and where that is put, too.
 */
export type Way = {
  readonly cached: boolean
  readonly parts: readonly string[]
  readonly shared: string | null
  readonly shard: Shard | null
  readonly into: string | null
}

/** The options of a step that say so. */
export const wayOptions = {
  'no-cache': { type: 'boolean' },
  part: { type: 'string', multiple: true },
  with: { type: 'string' },
  shard: { type: 'string' },
  into: { type: 'string' },
} as const

/** A way as arguments of a step. */
export function argumentsOf({ cached, parts, shared, shard, into }: Way): readonly string[] {
  return [
    ...(cached ? [] : ['--no-cache']),
    ...parts.flatMap((part) => ['--part', part]),
    ...(shared === null ? [] : ['--with', shared]),
    ...(shard ? ['--shard', `${shard.part}/${shard.of}`] : []),
    ...(into === null ? [] : ['--into', into]),
  ]
}

/** A way from the arguments of a step. */
export function wayOf(values: {
  readonly 'no-cache'?: boolean
  readonly part?: readonly string[]
  readonly with?: string
  readonly shard?: string
  readonly into?: string
}): Way {
  const { part: parts = [], with: shared = null, shard = '', into = null } = values
  return { cached: !values['no-cache'], parts, shared, shard: readShard(shard), into }
}

/** The stores of a way by their names; `end` tidies them, or says what was in no part. */
export type Stores = { readonly open: (name: string) => Store; readonly end: () => void }

/** Opens the stores of a way for this code. */
export function openStores({ cached, parts, shared, shard, into }: Way, code: string): Stores {
  const opened: Store[] = []
  const made = new Map<string, number>()
  return {
    open(name) {
      if (parts.length > 0) {
        return storeOfParts(parts, name, () => void made.set(name, (made.get(name) ?? 0) + 1))
      }
      const kept = keptIn(name, cached)
      opened.push(kept)
      const store = into === null ? kept : copying(kept, join(into, name))
      return shared === null ? store : before(storeOfParts([shared], name), store)
    },
    end() {
      // What is not the work of a shard is kept for the others.
      if (shard === null) for (const store of opened) finish({ store, code })
      for (const [name, count] of made) {
        say(`${name}: ${count} were in no part as they are here, and were made here`)
      }
    },
  }
}

/**
 * Whether what stands at a path is the work of a shard: what is an agency's own, or sets it beside others, by the place of the
 * agency among all; whatever needs all of them is the work of the first. By the order of codes, in which those that stand beside
 * one another are near, so that a shard reads few agencies that are not its own.
 */
export function inShard(
  shard: Shard | null,
  agencies: readonly { readonly agency_id: string; readonly division_code: string }[],
): (path: string) => boolean {
  if (shard === null) return () => true
  const ordered = agencies.toSorted((a, b) => byCodeUnit(a.division_code, b.division_code))
  const parts = new Map(
    ordered.map(({ agency_id }, at) => [
      agency_id,
      1 + Math.floor((at * shard.of) / ordered.length),
    ]),
  )
  return (path) => (parts.get(path.split('/')[1] ?? '') ?? 1) === shard.part
}
