import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Work } from './build-data.ts'
import { keepFatal, refuseData } from './build-data.ts'
import type { Around } from './cache/portions.ts'
import { portionFor } from './cache/portions.ts'
import type { Store } from './cache/store.ts'
import { openStore } from './cache/store.ts'
import { anyFatal, openCurated, shown } from './curated.ts'
import { compareWithRelease } from './frozen.ts'
import { say } from './lines.ts'
import { sweeper } from './memory.ts'

/** A part of the work: the K-th of N, counted from 1. */
export type Shard = { readonly part: number; readonly of: number }

/** Reads `K/N`; null where it is none. */
export function readShard(text: string): Shard | null {
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  return part >= 1 && part <= of ? { part, of } : null
}

/** The folder, in that of a part, where what its agencies give is kept, as a cache has it. */
export const shardStore = 'agencies'

/** Makes what each N-th agency gives, and puts it in its place, whole or not at all; the exit code. */
export async function buildShard(
  { part, of }: Shard,
  { data, place, own }: Omit<Work, 'finished'>,
  { code, store }: Pick<Around, 'code' | 'store'>,
): Promise<number> {
  const made = join(own.folder, 'shard')
  mkdirSync(made)
  const to = openStore(join(made, shardStore), (text) => {
    throw new Error(text)
  })
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const around = { context: curated.context, comparison, code, store: copying(store, to) }
  const sweep = sweeper(100)
  let agencies = 0
  const faults = []
  for (const source of curated.sources((at) => at % of === part - 1)) {
    const portion = portionFor(source, around)
    // Asked for, and so put into the part.
    portion.tables()
    faults.push(...portion.faults)
    keepFatal(curated)
    sweep()
    agencies += 1
  }
  faults.push(...comparison.end(new Set(curated.agencies.map(({ id }) => id))))
  if (anyFatal(curated.files) || faults.length > 0 || curated.agencies.length === 0) {
    refuseData(curated, faults, data)
    return 1
  }
  writeFileSync(join(made, 'shard.json'), `${JSON.stringify({ part, of, agencies, code })}\n`)
  own.put([{ from: made, to: place }])
  say(`${shown(place)}: part ${part} of ${of}, ${agencies} agencies`)
  return 0
}

/** A store that reads and writes another, and has all that was asked of it written to a second one. */
function copying(from: Store, to: Store): Store {
  return {
    ...from,
    get(key) {
      const found = from.get(key)
      if (found) to.put(key, found)
      return found
    },
    put(key, content) {
      to.put(key, content)
      from.put(key, content)
    },
  }
}
