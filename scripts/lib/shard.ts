import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepNothing } from '../../src/dataset/stretch.ts'
import { withAside } from './aside.ts'
import type { Work } from './build-data.ts'
import { buildData, keepFatal, refuseData } from './build-data.ts'
import { codeSum } from './cache/code.ts'
import type { Around } from './cache/portions.ts'
import { copying, storeOfParts } from './cache/parts.ts'
import { portionFor } from './cache/portions.ts'
import { anyFatal, openCurated, shown } from './curated.ts'
import { compareWithRelease } from './frozen.ts'
import { refuse, say } from './lines.ts'
import { sweeper } from './memory.ts'
import { notOutside, placeOf } from './ours.ts'

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
  { data, place, own }: Pick<Work, 'data' | 'place' | 'own'>,
  { code, store }: Pick<Around, 'code' | 'store'>,
): Promise<number> {
  const made = join(own.folder, 'shard')
  mkdirSync(made)
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const around = {
    context: curated.context,
    comparison,
    code,
    store: copying(store, join(made, shardStore)),
  }
  const sweep = sweeper(100)
  let agencies = 0
  const faults = []
  for (const source of curated.sources((at) => at % of === part - 1)) {
    const portion = portionFor(source, around)
    // Asked for, and so put into the part.
    portion.tables()
    for (const { content } of portion.files) content()
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

/** Makes of parts the published files, byte for byte as one build makes them; the exit code. */
export async function mergeData(
  folders: readonly string[],
  { data, out }: { readonly data: string; readonly out: string },
): Promise<number> {
  const place = placeOf(join(out, 'v1'))
  const wrong = notOutside(place, { out, data }, ['SHA256SUMS', 'release.json'])
  if (wrong !== null) return refuse(wrong)
  let made = 0
  return withAside(dirname(place), async (own) => {
    const work = { data, place, own, finished: () => undefined, jobs: 1 }
    const store = storeOfParts(folders, shardStore)
    const cache = { code: codeSum(), store, made: () => void (made += 1) }
    const said = await buildData(work, cache, keepNothing)
    if (said === null) return 1
    if (made > 0) say(`${made} agencies were in no part as they are here, and were made here`)
    say(`${shown(place)}: ${said}`)
    return 0
  })
}
