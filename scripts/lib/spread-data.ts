import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '../../src/dataset/limits.ts'
import { openPieces } from '../../src/dataset/pieces.ts'
import type { Portion } from '../../src/dataset/portion.ts'
import type { Stretch } from '../../src/dataset/stretch.ts'
import { stretchesOf } from '../../src/dataset/stretch.ts'
import type { Around } from './cache/portions.ts'
import { keeperOf, portionFor, portionKey } from './cache/portions.ts'
import type { Store } from './cache/store.ts'
import { noStore, openStore } from './cache/store.ts'
import { progress } from './command.ts'
import type { CuratedData } from './curated.ts'
import { openCurated } from './curated.ts'
import { compareWithRelease } from './frozen.ts'
import { keepFatal } from './build-data.ts'
import { say } from './lines.ts'
import { sweeper } from './memory.ts'
import type { Shard } from './shard.ts'
import { runSteps } from './step.ts'

/** How many agencies no store has as they are, `most` or fewer. */
export function wantedOf(curated: CuratedData, around: Omit<Around, 'made'>, most: number): number {
  let wanted = 0
  for (const source of curated.sources()) {
    if (!around.store.has(portionKey(source, around))) wanted += 1
    if (wanted >= most) break
  }
  return wanted
}

/**
 * Lets processes make what the agencies give, each of a span of them, and puts that in the store, or where nothing is to be kept
 * in one of this run, from which it is only read. The store to build from; null where a process failed, and said why.
 */
export async function spreadData(
  jobs: number,
  {
    data,
    folder,
    store,
  }: { readonly data: string; readonly folder: string; readonly store: Store },
): Promise<Store | null> {
  const own = join(folder, 'store')
  const into = store === noStore ? ['--into', own] : []
  if (store === noStore) mkdirSync(own)
  const steps = Array.from({ length: jobs }, (_, at) => ({
    script: 'scripts/make-portions.ts',
    args: ['--data', data, '--span', `${at + 1}/${jobs}`, ...into],
    env: {},
  }))
  if ((await runSteps(steps)) > 0) return null
  return store === noStore ? { ...openStore(own, say), put: () => undefined } : store
}

/**
 * Makes what the agencies of a span give, and the pieces of their stretches, for the store. What is wrong with them is not said:
 * of that nothing is kept, and the build that takes the rest finds it again.
 */
export async function makeSpan(
  { part, of }: Shard,
  data: string,
  cache: Pick<Around, 'code' | 'store'>,
): Promise<void> {
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const all = [...stretchesOf(curated.agencies.map((agency) => ({ agency })))]
  const edge = (part: number): number => Math.floor((curated.agencies.length * part) / of)
  const [first, end] = [edge(part - 1), edge(part)]
  let at = 0
  const mine = all.filter(({ portions }) => {
    const begins = at
    at += portions.length
    return begins >= first && begins < end
  })
  const ids = new Set(mine.flatMap(({ portions }) => portions.map(({ agency }) => agency.id)))
  let made = 0
  const around = {
    ...{ context: curated.context, comparison, ...cache },
    made: () => void (made += 1),
  }
  const sources = curated.sources((at) => ids.has(curated.agencies[at]!.id))
  const pieces = openPieces(keeperOf(cache), limits)
  const [bar, sweep] = [progress('agencies'), sweeper(100)]
  let done = 0
  // The first stretch of all begins what goes together, and so does each that follows the end of such.
  let whole = all.indexOf(mine[0]!) === 0 || all[all.indexOf(mine[0]!) - 1]?.ends === true
  let waiting: Stretch[] = []
  for (const { portions: places, ends } of mine) {
    const portions: Portion[] = []
    for (let left = places.length; left > 0; left -= 1) {
      portions.push(portionFor(sources.next().value!, around))
      keepFatal(curated)
      sweep()
      bar.step((done += 1), ids.size)
    }
    waiting.push({ portions, ends })
    if (!ends) continue
    finish()
    whole = true
  }
  finish()
  bar.end()

  /** Makes the pieces of what goes together, unless all of it was there. */
  function finish(): void {
    if (made > 0) for (const each of waiting) pieces.add(each, whole)
    waiting = []
    made = 0
  }
}
