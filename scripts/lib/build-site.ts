import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { open } from '../../src/published/open.ts'
import { keptPages } from '../../src/release/pages.ts'
import type { Aside } from './aside.ts'
import { heal } from './aside.ts'
import { codeSum } from './cache/code.ts'
import { changesFault } from './changes.ts'
import { copy, link, snapshot } from './copy.ts'
import { pagesOf, releasesIn } from './frozen.ts'
import { refuse } from './lines.ts'
import { notOurs } from './ours.ts'
import { moveInto } from './output.ts'
import { bundleFor } from './pages/bundle.ts'
import { runSteps } from './step.ts'
import type { Way } from './stores.ts'
import { argumentsOf, finishNoted, openStores } from './stores.ts'
import { missingAssets, missingPages } from './whole.ts'

/** What a site is made of: the folder that holds `v1/`, the releases, whether with pictures, and what is taken from where. */
export type Site = {
  readonly data: string
  readonly releases: string
  readonly pictures: boolean
  readonly way: Way
  /** In how many processes at once it is drawn and laid out. */
  readonly jobs: number
}

/** Why there is no site to be made of such published files in such a place; null where there is. */
export function siteFault(data: string, place: string, marks = siteMarks): string | null {
  heal(data)
  return existsSync(join(data, 'v1', 'SHA256SUMS'))
    ? (notOurs(place, marks) ?? changesFault(place))
    : `${data}/v1 holds no published files: run \`npm run build:data\` first.`
}

const siteMarks = ['index.html', '404.html', 'embed/style.css']

/** Draws and lays out below a run's own folder; the folder of the finished site, or null where a step failed. */
export async function buildSite(site: Site, own: Aside): Promise<string | null> {
  const folders = await drawAndLay(site, own)
  if (folders === null) return null
  const { data, files, pages } = folders
  moveInto(files, pages)
  const missing = missingAssets(pages)
  const gone = missingPages(pages, released(site.releases, data))
  moveInto(data, join(pages, 'data'))
  if (missing.length === 0 && gone.length === 0) return pages
  for (const path of missing) refuse(`Missing ${path}, which pages name`)
  for (const path of gone) refuse(`Missing page /${path}, which the last release has`)
  return null
}

/** The folders of a copy of the published files, of the files of charts and of the pages; null where a step failed. */
export async function drawAndLay(
  { data: published, releases, pictures, way, jobs }: Site,
  { folder }: Aside,
): Promise<{ readonly data: string; readonly files: string; readonly pages: string } | null> {
  const [data, charts, files, pages] = ['data', 'charts', 'files', 'site'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  // A part only reads them; a site has them for good.
  const bring = way.into === null ? copyFileSync : link
  snapshot(join(published, 'v1'), join(data, 'v1'), bring)
  for (const version of releasesIn(releases))
    copy(join(releases, version), join(data, 'releases', version), bring)
  const env = { DATA_DIR: data, CHARTS_DIR: charts }
  const drawing = ['--releases', releases, '--files', files, ...(pictures ? [] : ['--no-pictures'])]
  const [list, shared] = [join(folder, 'noted'), join(folder, 'shared')]
  const ways: readonly Way[] =
    jobs === 1
      ? [way]
      : Array.from({ length: jobs }, (_, at) => {
          const noted = way.cached ? list : null
          return { ...way, shared, shard: { part: at + 1, of: jobs }, noted }
        })
  const draws = ways.map((each) => {
    return { script: 'scripts/draw-charts.ts', args: [...drawing, ...argumentsOf(each)], env }
  })
  const laying = { ...env, ...rendering(pictures, pages) }
  const lays = ways.map((each) => {
    return { script: 'scripts/render-pages.ts', args: argumentsOf(each), env: laying }
  })
  const [drawn, bundled] = await Promise.all([
    runSteps(draws),
    jobs === 1 || bundleInto(shared, { pictures, way, beside: pages }),
  ])
  if (drawn > 0 || !bundled || (await runSteps(lays)) > 0) return null
  if (jobs > 1 && way.cached) finishNoted(list, codeSum())
  return { data, files, pages }
}

/** Bundles the code of the pages for several processes, into a folder that they take it from; whether it could be made. */
export async function bundleInto(
  into: string,
  { pictures, way, beside }: Pick<Site, 'pictures' | 'way'> & { readonly beside: string },
): Promise<boolean> {
  // Of the environment, which throws what is refused before.
  const { settings } = await import('./settings.ts')
  const code = codeSum()
  const stores = openStores({ ...way, into }, code)
  const by = { store: stores.open('bundle'), code, settings: JSON.stringify(settings(pictures)) }
  const made = await bundleFor(by, beside, rendering(pictures, beside))
  if (made !== null) stores.end()
  return made !== null
}

/** What the step that lays pages out is told by the environment. */
export function rendering(pictures: boolean, out: string): Readonly<Record<string, string>> {
  return {
    PICTURES: pictures ? 'yes' : '',
    OUT_DIR: out,
    // It runs what lies in a folder of this run alone: what Node made of that would be kept for nothing.
    NODE_COMPILE_CACHE: '',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
}

/** The pages of the last release that the site of such published files must have. */
function released(releases: string, data: string): readonly string[] {
  const last = releasesIn(releases).at(-1)
  if (last === undefined) return []
  const agencies = open(data).table('agencies')
  return keptPages(pagesOf(releases, last), new Set(agencies.map(({ agency_id }) => agency_id)))
}
