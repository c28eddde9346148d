import { dirname, join, resolve } from 'node:path'
import type { Aside } from './lib/aside.ts'
import { withAside } from './lib/aside.ts'
import { environmentFaults } from '../src/published/settings.ts'
import type { Site } from './lib/build-site.ts'
import { buildSite, siteFault } from './lib/build-site.ts'
import { listNoChanges, putWithChanges } from './lib/changes.ts'
import { codeSum } from './lib/cache/code.ts'
import { keptIn, unlessStanding } from './lib/cache/kept.ts'
import { command } from './lib/command.ts'
import { refuse, say } from './lib/lines.ts'
import { placeOf } from './lib/ours.ts'
import { jobsFault, jobsOf, jobsOption, jobsUsage, readJobs } from './lib/jobs.ts'
import { openLaid } from './lib/laid.ts'
import { readShard } from './lib/shard.ts'
import { buildBundle, buildSiteShard } from './lib/site-shard.ts'
import { ownWay } from './lib/stores.ts'

const usage = `Usage: npm run build:site -- [--data-dir DIR] [--releases DIR] [--out OUT] [--no-pictures] [--no-cache] [--jobs N]
       npm run build:site -- --shard K/N --out DIR [--with DIR], or --bundle --out DIR

Builds the site from published files into OUT (default: dist); DIR (default: public/data) holds v1/.
SITE (e.g. https://example.org), BASE (e.g. /a/b/) and REPOSITORY come from the environment; what needs one that is not
set is left out. The releases in RELEASES (default: data/releases) stay to be fetched, and give charts that stay as they were. --no-pictures leaves
out the PNG of charts and the pictures that pages are shared with, for a quick build. A failing build leaves the last good
OUT as it was; an OUT that is no site of ours is refused. What did not change since the last build is taken from .cache/ (or
the folder that CACHE_DIR names); --no-cache neither reads nor writes there and gives the same site.

OUT.changes.json beside it lists the files added, changed and removed since that list was last removed: upload these alone, then
remove it (docs/uploads.md).

${jobsUsage}

--shard K/N does the K-th of N parts of the work, of as many agencies, the first also what needs all: what they give goes to OUT.
\`npm run merge\` makes of all parts what one build makes; each needs the same published files and settings, and this code.
--bundle puts what all parts need alike, the code of the pages as Astro bundles it, into OUT, for these settings, with or without
pictures; a part takes it from there by --with, the merge as one more DIR, and both make it themselves where they are not told.`

const options = {
  'data-dir': { type: 'string' },
  releases: { type: 'string' },
  out: { type: 'string' },
  'no-pictures': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
  shard: { type: 'string' },
  bundle: { type: 'boolean' },
  with: { type: 'string' },
  ...jobsOption,
} as const

await command(usage, options, (values) => {
  const faults = environmentFaults(process.env)
  if (faults.length > 0) return refuse(faults.join('\n'))
  const site: Site = {
    data: resolve(values['data-dir'] ?? join('public', 'data')),
    releases: values.releases ?? join('data', 'releases'),
    pictures: !values['no-pictures'],
    way: {
      ...{ ...ownWay, cached: !values['no-cache'] },
      shared: values.with === undefined ? null : resolve(values.with),
    },
    jobs: 1,
  }
  if (values.bundle || values.shard !== undefined) {
    return shardOf(values.bundle ? null : values.shard!, site, values.out)
  }
  if (values.with !== undefined) return refuse('Unexpected --with, expected it beside --shard')
  const out = values.out ?? 'dist'
  const place = placeOf(out)
  const wrong = siteFault(site.data, place)
  if (wrong !== null) return refuse(wrong)
  const jobs = readJobs(values.jobs)
  if (jobs === undefined) return refuse(jobsFault(values.jobs!))
  return withAside(dirname(place), (own) => inPlace(site, { out, own, jobs }))
})

/** Builds the site unless it stands as it would be built; the exit code. */
async function inPlace(
  site: Site,
  {
    out,
    own,
    jobs: asked,
  }: { readonly out: string; readonly own: Aside; readonly jobs: number | null },
): Promise<number> {
  const started = performance.now()
  // Of the environment, which throws what is refused above.
  const { settings } = await import('./lib/settings.ts')
  const [code, place] = [codeSum(), placeOf(out)]
  const { data, releases, pictures, way } = site
  const given = { folders: [join(data, 'v1'), releases], told: [settings(), pictures] }
  const store = keptIn('site', way.cached)
  const said = await unlessStanding({ store, code, place, given }, async (finished) => {
    const kept = openLaid(data, { store, code })
    const made = await buildSite({ ...site, jobs: jobsOf(asked, kept.wanted) }, own)
    if (made === null) return null
    kept.remember()
    const { folder, sums, published, placed } = made
    finished(sums, new Map([[join(data, 'v1'), published]]))
    putWithChanges(folder, { place, sums, store, own })
    placed()
    return 'built'
  })
  if (said === null) return refuse(`The site was not built; ${out} is as it was.`)
  listNoChanges(place, own)
  say(`${out}: ${said} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return 0
}

/** Makes a part of the site into a folder of its own, or what all parts need; the exit code. */
function shardOf(
  text: string | null,
  site: Site,
  out: string | undefined,
): Promise<number> | number {
  const shard = text === null ? null : readShard(text)
  if (text !== null && !shard)
    return refuse(`Unexpected --shard ${text}, expected K/N, K from 1 to N`)
  if (!out) return refuse('Missing --out DIR: each part has a folder of its own')
  const place = placeOf(out)
  const wrong = siteFault(site.data, place, ['shard.json'])
  if (wrong !== null) return refuse(wrong)
  return withAside(dirname(place), (own) =>
    shard ? buildSiteShard(shard, site, { place, own }) : buildBundle(site, { place, own }),
  )
}
