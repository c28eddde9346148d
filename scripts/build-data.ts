import { dirname, join } from 'node:path'
import { withAside } from './lib/aside.ts'
import type { Work } from './lib/build-data.ts'
import { buildData } from './lib/build-data.ts'
import { codeSum } from './lib/cache/code.ts'
import { keptIn, unlessStanding } from './lib/cache/kept.ts'
import { command } from './lib/command.ts'
import { shown } from './lib/curated.ts'
import { jobsFault, jobsOption, jobsUsage, readJobs } from './lib/jobs.ts'
import { refuse, say } from './lib/lines.ts'
import { notOutside, placeOf } from './lib/ours.ts'
import { buildShard, readShard } from './lib/shard.ts'

const usage = `Usage: npm run build:data -- [--data DIR] [--out DIR] [--no-cache] [--jobs N] [--shard K/N]

Reads the curated files of DIR (default: data) and writes the published files to OUT/v1/ (default: public/data/v1/).
When a curated file is wrong, every message is printed, nothing is written, and the exit code is 1. Wrong is also what
differs from the last release (DIR/releases/) without a correction, and what no spreadsheet may be given. What did not
change since the last build is taken from .cache/ (or the folder that CACHE_DIR names); --no-cache neither reads nor
writes there and gives the same files.

${jobsUsage}

--shard K/N does the K-th of N parts of the work, of each N-th agency: what they give goes to OUT. \`npm run merge\` makes of
all parts what one build makes; each needs the same DIR, and this code.`

const options = {
  data: { type: 'string' },
  out: { type: 'string' },
  'no-cache': { type: 'boolean' },
  shard: { type: 'string' },
  ...jobsOption,
} as const

await command(usage, options, (values) => {
  const [data, out] = [values.data ?? 'data', values.out ?? join('public', 'data')]
  const asked = !values['no-cache']
  if (values.shard !== undefined) return shardOf(values.shard, { data, out: values.out, asked })
  const jobs = readJobs(values.jobs)
  if (jobs === undefined) return refuse(jobsFault(values.jobs!))
  const place = placeOf(join(out, 'v1'))
  const wrong = notOutside(place, { out, data }, ['SHA256SUMS', 'release.json'])
  if (wrong === null) {
    return withAside(dirname(place), (own) =>
      inPlace({ data, place, own, jobs }, { code: codeSum(), asked }),
    )
  }
  return refuse(wrong)
})

/** Builds the data unless it stands as it would be built; the exit code. */
async function inPlace(
  work: Omit<Work, 'finished'>,
  { code, asked }: { readonly code: string; readonly asked: boolean },
): Promise<number> {
  const started = performance.now()
  const { data, place } = work
  const given = { folders: [data], told: [shown(data)] }
  const whole = { store: keptIn('data', asked), code, place, given }
  const store = keptIn('agencies', asked)
  const said = await unlessStanding(whole, (finished) =>
    buildData({ ...work, finished, spare: asked }, { code, store }),
  )
  if (said === null) return 1
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${shown(place)}: ${said} in ${seconds} s`)
  return 0
}

/** Builds a part of the data into a folder of its own; the exit code. */
function shardOf(
  text: string,
  {
    data,
    out,
    asked,
  }: { readonly data: string; readonly out: string | undefined; readonly asked: boolean },
): Promise<number> | number {
  const shard = readShard(text)
  if (!shard) return refuse(`Unexpected --shard ${text}, expected K/N, K from 1 to N`)
  if (!out) return refuse('Missing --out DIR: each part has a folder of its own')
  const place = placeOf(out)
  const wrong = notOutside(place, { out, data }, ['shard.json'])
  if (wrong !== null) return refuse(wrong)
  const cache = { code: codeSum(), store: keptIn('agencies', asked) }
  return withAside(dirname(place), (own) => buildShard(shard, { data, place, own }, cache))
}
