import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Aside } from './lib/aside.ts'
import { heal, withAside } from './lib/aside.ts'
import { environmentFaults } from '../src/published/settings.ts'
import { codeSum } from './lib/cache/code.ts'
import { keptIn, unlessStanding } from './lib/cache/kept.ts'
import { command } from './lib/command.ts'
import { refuse, say } from './lib/lines.ts'
import { notOurs, placeOf } from './lib/ours.ts'
import { moveInto } from './lib/output.ts'
import { copy, snapshot } from './lib/copy.ts'
import { runStep } from './lib/step.ts'
import { pagesOf, releasesIn } from './lib/frozen.ts'
import { missingAssets, missingPages } from './lib/whole.ts'
import { keptPages } from '../src/release/pages.ts'
import { open } from '../src/published/open.ts'

const usage = `Usage: npm run build:site -- [--data-dir DIR] [--releases DIR] [--out OUT] [--no-pictures] [--no-cache]

Builds the site from published files into OUT (default: dist); DIR (default: public/data) holds v1/.
SITE (e.g. https://example.org), BASE (e.g. /a/b/) and REPOSITORY come from the environment; what needs one that is not
set is left out. The releases in RELEASES (default: data/releases) stay to be fetched, and give charts that stay as they were. --no-pictures leaves
out the PNG of charts and the pictures that pages are shared with, for a quick build. A failing build leaves the last good
OUT as it was; an OUT that is no site of ours is refused. What did not change since the last build is taken from .cache/ (or
the folder that CACHE_DIR names); --no-cache neither reads nor writes there and gives the same site.`

const options = {
  'data-dir': { type: 'string' },
  releases: { type: 'string' },
  out: { type: 'string' },
  'no-pictures': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
} as const

await command(usage, options, (values) => {
  const faults = environmentFaults(process.env)
  if (faults.length > 0) return refuse(faults.join('\n'))
  const data = resolve(values['data-dir'] ?? join('public', 'data'))
  const out = values.out ?? 'dist'
  const place = placeOf(out)
  heal(data)
  const wrong = existsSync(join(data, 'v1', 'SHA256SUMS'))
    ? notOurs(place, ['index.html', '404.html', 'embed/style.css'])
    : `${data}/v1 holds no published files: run \`npm run build:data\` first.`
  if (wrong !== null) return refuse(wrong)
  const charts = {
    releases: values.releases ?? join('data', 'releases'),
    pictures: !values['no-pictures'],
    asked: !values['no-cache'],
  }
  return withAside(dirname(place), async (own) => {
    const started = performance.now()
    // Of the environment, which throws what is refused above.
    const { settings } = await import('./lib/settings.ts')
    const code = codeSum()
    const { releases, pictures, asked } = charts
    const given = { folders: [join(data, 'v1'), releases], told: [settings(), pictures] }
    const said = await unlessStanding(
      { store: keptIn('site', asked), code, place, given },
      async (finished) => {
        const site = await buildSite(join(data, 'v1'), own, charts)
        if (site === null) return null
        finished(site)
        own.put([{ from: site, to: place }])
        return 'built'
      },
    )
    if (said === null) return refuse(`The site was not built; ${out} is as it was.`)
    say(`${out}: ${said} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    return 0
  })
})

type Charts = { readonly releases: string; readonly pictures: boolean; readonly asked: boolean }

/** Draws and lays out below a run's own folder; the folder of the finished site, or null where a step failed. */
async function buildSite(
  published: string,
  { folder }: Aside,
  { releases, pictures, asked }: Charts,
): Promise<string | null> {
  const [data, charts, files, site] = ['data', 'charts', 'files', 'site'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  snapshot(published, join(data, 'v1'))
  for (const version of releasesIn(releases))
    copy(join(releases, version), join(data, 'releases', version))
  const folders = { DATA_DIR: data, CHARTS_DIR: charts }
  const how = asked ? [] : ['--no-cache']
  const drawing = [
    ...['--releases', releases, '--files', files],
    ...(pictures ? [] : ['--no-pictures']),
    ...how,
  ]
  const failed =
    (await runStep('scripts/draw-charts.ts', drawing, folders)) ||
    (await runStep('scripts/render-pages.ts', how, {
      ...folders,
      PICTURES: pictures ? 'yes' : '',
      OUT_DIR: site,
      ASTRO_TELEMETRY_DISABLED: '1',
    }))
  if (failed) return null
  moveInto(files, site)
  const missing = missingAssets(site)
  const gone = missingPages(site, released(releases, data))
  moveInto(data, join(site, 'data'))
  if (missing.length === 0 && gone.length === 0) return site
  for (const path of missing) refuse(`Missing ${path}, which pages name`)
  for (const path of gone) refuse(`Missing page /${path}, which the last release has`)
  return null
}

/** The pages of the last release that the site of such published files must have. */
function released(releases: string, data: string): readonly string[] {
  const last = releasesIn(releases).at(-1)
  if (last === undefined) return []
  const agencies = open(data).table('agencies')
  return keptPages(pagesOf(releases, last), new Set(agencies.map(({ agency_id }) => agency_id)))
}
