import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isFatal } from '../../src/curated/message.ts'
import { writePortions } from '../../src/dataset/build.ts'
import type { Fault } from '../../src/dataset/guard.ts'
import type { Portion } from '../../src/dataset/portion.ts'
import type { Keep } from '../../src/dataset/stretch.ts'
import { limits } from '../../src/dataset/limits.ts'
import { writeProduct } from '../../src/dataset/product.ts'
import type { Aside } from './aside.ts'
import type { Finished } from './cache/kept.ts'
import { finish } from './cache/kept.ts'
import type { Around } from './cache/portions.ts'
import { takeSpare } from './cache/spare.ts'
import { keeperOf, portionFor } from './cache/portions.ts'
import { progress } from './command.ts'
import { jobsOf } from './jobs.ts'
import { spreadData, wantedOf } from './spread-data.ts'
import { compareWithRelease, missingSinceRelease } from './frozen.ts'
import { refuse, say } from './lines.ts'
import { sweeper } from './memory.ts'
import { diskSink } from './output.ts'
import { printMessages } from './messages.ts'
import { faultFiles } from './faults.ts'
import type { CuratedData } from './curated.ts'
import { anyFatal, openCurated } from './curated.ts'

/** The curated files, the place of the published ones, and the folder that the run has for itself. */
export type Work = {
  readonly data: string
  readonly place: string
  readonly own: Aside
  readonly finished: Finished
  /** In how many processes agencies are read: as many as are asked for; null for as many as pay. */
  readonly jobs: number | null
  /** Whether what an earlier build left is filled, and what this one leaves kept. */
  readonly spare?: boolean
}

/** Builds the published files. What was built, in a line; null where it was not, and why is said. */
export async function buildData(
  { data, place, own, finished, jobs: asked, spare: fills = false }: Work,
  given: Pick<Around, 'code' | 'store' | 'made'>,
  keeper: Keep | null = null,
): Promise<string | null> {
  const spare = takeSpare('data', fills, own.folder)
  const made = join(spare.root, 'v1')
  mkdirSync(made, { recursive: true })
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const jobs = jobsOf(asked, (most) =>
    wantedOf(curated, { context: curated.context, comparison, ...given }, most),
  )
  const how = { data, folder: own.folder, store: given.store }
  const store = jobs > 1 ? await spreadData(jobs, how) : given.store
  if (store === null) {
    spare.back()
    return null
  }
  const cache = { ...given, store }
  const keep = keeper ?? keeperOf(cache)
  const sink = diskSink(made, spare.held)
  const bar = progress('agencies')
  let [findings, remade] = [0, 0]
  const written = writePortions(counted(), curated.context, sink, { keep })
  const faults = [...written.faults, ...comparison.end()]
  if (anyFatal(curated.files) || faults.length > 0 || curated.agencies.length === 0) {
    bar.end('')
    spare.back()
    return refuseData(curated, faults, data)
  }
  if (remade >= 100) sweeper(1)()
  const large = await writeProduct(written, curated.context, sink, limits, keep)
  const missing = missingSinceRelease(data, [...sink.paths(), ...written.leftOut])
  if (missing.length > 0) {
    bar.end('')
    spare.back()
    return refuseData(curated, missing, data)
  }
  if (large.length > 0) {
    const names = large.map(({ path, bytes }) => `${path} (${bytes} bytes)`).join('\n')
    bar.end('')
    spare.back()
    refuse(`Unexpected files of more than 24 MiB:\n${names}\nNothing was written.`)
    return null
  }
  const sums = sink.finish()
  spare.ready(made, new Map([...sums].map(([path, sum]) => [join(made, path), sum])))
  finished(sums)
  own.put([{ from: made, to: place }])
  spare.placed()
  finish(cache)
  bar.end()
  return `${curated.agencies.length} agencies, ${written.reports} reports, ${findings} findings, ${sums.size} files`

  function* counted(): Generator<Portion> {
    let done = 0
    const sweep = sweeper(100)
    const around = { context: curated.context, comparison, ...cache, made }
    for (const source of curated.sources()) {
      const portion = portionFor(source, around)
      yield portion
      keepFatal(curated)
      findings += portion.findings
      bar.step((done += 1), curated.agencies.length)
    }

    function made(): void {
      cache.made?.()
      remade += 1
      sweep()
    }
  }
}

/** Forgets files that have findings alone: only errors are printed, and there may be thousands. */
export function keepFatal({ files }: CuratedData): void {
  files.splice(0, files.length, ...files.filter(isFatal))
}

/** Says all that is wrong, with its places. */
export function refuseData(
  { files, agencies }: CuratedData,
  found: readonly Fault[],
  data: string,
): null {
  printMessages([...files, ...faultFiles(found, data)], 'pretty', { fatalOnly: true })
  if (agencies.length === 0) {
    say(`${data}/agencies:1:1 error No agency, expected an agency.yaml`)
  }
  refuse('Nothing was written: correct the files above and run again.')
  return null
}
