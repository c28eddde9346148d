import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isFatal } from '../src/curated/message.ts'
import { writePortions } from '../src/dataset/build.ts'
import type { Fault } from '../src/dataset/guard.ts'
import type { Portion } from '../src/dataset/portion.ts'
import { writeProduct } from '../src/dataset/product.ts'
import type { Aside } from './lib/aside.ts'
import { withAside } from './lib/aside.ts'
import { codeSum } from './lib/cache/code.ts'
import { finish, keptIn, unlessStanding } from './lib/cache/kept.ts'
import type { Around } from './lib/cache/portions.ts'
import { portionFor } from './lib/cache/portions.ts'
import { command, progress } from './lib/command.ts'
import { compareWithRelease, missingSinceRelease } from './lib/frozen.ts'
import { refuse, say } from './lib/lines.ts'
import { sweeper } from './lib/memory.ts'
import { diskSink } from './lib/output.ts'
import { isWithin, notOurs, placeOf } from './lib/ours.ts'
import { printMessages } from './lib/messages.ts'
import { faultFiles } from './lib/faults.ts'
import type { CuratedData } from './lib/curated.ts'
import { anyFatal, openCurated, shown } from './lib/curated.ts'

const usage = `Usage: npm run build:data -- [--data DIR] [--out DIR] [--no-cache]

Reads the curated files of DIR (default: data) and writes the published files to OUT/v1/ (default: public/data/v1/).
When a curated file is wrong, every message is printed, nothing is written, and the exit code is 1. Wrong is also what
differs from the last release (DIR/releases/) without a correction, and what no spreadsheet may be given. What did not
change since the last build is taken from .cache/ (or the folder that CACHE_DIR names); --no-cache neither reads nor
writes there and gives the same files.`

const options = {
  data: { type: 'string' },
  out: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const

await command(usage, options, (values) => {
  const [data, out] = [values.data ?? 'data', values.out ?? join('public', 'data')]
  const place = placeOf(join(out, 'v1'))
  const wrong = isWithin(place, data)
    ? `Unexpected --out ${out}, expected a folder outside the curated data`
    : notOurs(place, ['SHA256SUMS', 'release.json'])
  if (wrong === null) {
    return withAside(dirname(place), (own) =>
      inPlace(data, place, own, { code: codeSum(), asked: !values['no-cache'] }),
    )
  }
  return refuse(wrong)
})

/** Builds the data unless it stands as it would be built; the exit code. */
async function inPlace(
  data: string,
  place: string,
  own: Aside,
  { code, asked }: { readonly code: string; readonly asked: boolean },
): Promise<number> {
  const started = performance.now()
  const given = { folders: [data], told: [shown(data)] }
  const whole = { store: keptIn('data', asked), code, place, given }
  const store = keptIn('agencies', asked)
  const said = await unlessStanding(whole, (finished) =>
    buildData({ data, place, own, finished }, { code, store }),
  )
  if (said === null) return 1
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${shown(place)}: ${said} in ${seconds} s`)
  return 0
}

type Work = {
  readonly data: string
  readonly place: string
  readonly own: Aside
  readonly finished: (folder: string) => void
}

/** What was built, in a line; null where it was not, and why is said. */
async function buildData(
  { data, place, own, finished }: Work,
  cache: Pick<Around, 'code' | 'store'>,
): Promise<string | null> {
  const made = join(own.folder, 'v1')
  mkdirSync(made)
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const sink = diskSink(made)
  const bar = progress('agencies')
  let findings = 0
  const written = writePortions(counted(), curated.context, sink)
  const faults = [...written.faults, ...comparison.end()]
  if (anyFatal(curated.files) || faults.length > 0 || curated.agencies.length === 0) {
    return refuseData(curated, faults)
  }
  sweeper(1)()
  const large = await writeProduct(written, curated.context, sink)
  const missing = missingSinceRelease(data, [...sink.paths(), ...written.leftOut])
  if (missing.length > 0) return refuseData(curated, missing)
  if (large.length > 0) {
    const names = large.map(({ path, bytes }) => `${path} (${bytes} bytes)`).join('\n')
    bar.end('')
    refuse(`Unexpected files of more than 24 MiB:\n${names}\nNothing was written.`)
    return null
  }
  const sums = sink.finish()
  finished(made)
  own.put([{ from: made, to: place }])
  finish(cache)
  bar.end()
  return `${curated.agencies.length} agencies, ${written.reports} reports, ${findings} findings, ${sums.size} files`

  function* counted(): Generator<Portion> {
    let done = 0
    const sweep = sweeper(25)
    const around = { context: curated.context, comparison, ...cache }
    for (const source of curated.sources()) {
      const portion = portionFor(source, around)
      yield portion
      keepFatal(curated.files)
      sweep()
      findings += portion.findings
      bar.step((done += 1), curated.agencies.length)
    }
  }

  /** Forgets files that have findings alone: only errors are printed, and there may be thousands. */
  function keepFatal(files: CuratedData['files']): void {
    files.splice(0, files.length, ...files.filter(isFatal))
  }

  function refuseData({ files, agencies }: CuratedData, found: readonly Fault[]): null {
    bar.end('')
    printMessages([...files, ...faultFiles(found, data)], 'pretty', { fatalOnly: true })
    if (agencies.length === 0) {
      say(`${data}/agencies:1:1 error No agency, expected an agency.yaml`)
    }
    refuse('Nothing was written: correct the files above and run again.')
    return null
  }
}
