import { existsSync, mkdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { open } from '../../src/published/open.ts'
import { keptPages } from '../../src/release/pages.ts'
import type { Aside } from './aside.ts'
import { heal } from './aside.ts'
import { codeSum } from './cache/code.ts'
import type { Spare } from './cache/spare.ts'
import { compiledName, removeOthers, takeSpare } from './cache/spare.ts'
import { changesFault } from './changes.ts'
import { fill, link, snapshot } from './copy.ts'
import { pagesOf, releasesIn } from './frozen.ts'
import { refuse } from './lines.ts'
import { notOurs } from './ours.ts'
import { bundleFor } from './pages/bundle.ts'
import { runSteps } from './step.ts'
import type { Way } from './stores.ts'
import { argumentsOf, finishNoted, openStores } from './stores.ts'
import type { Sums } from './tree.ts'
import { putBy, tellHeld } from './tree.ts'
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

/** A finished site: its folder, the sums of its files by their paths below it, and what is left to do once it is in its place. */
export type FinishedSite = {
  readonly folder: string
  readonly sums: Sums
  /** Those of the published files that it is made of, by their paths below `v1/`. */
  readonly published: Sums
  readonly placed: () => void
}

/** Draws and lays out below a run's own folder; null where a step failed, or pages are missing. */
export async function buildSite(site: Site, own: Aside): Promise<FinishedSite | null> {
  const spare = takeSpare('site', site.way.cached, own.folder)
  const made = await drawAndLay(site, own, spare)
  // What stands of an earlier site is gone before anything is looked for.
  if (made) spare.ready(made.folder, made.put)
  if (!made || !isWhole(made.folder, site)) {
    spare.back()
    return null
  }
  const { folder } = made
  const sums = below(folder, made.put)
  return {
    folder,
    sums,
    published: below(join(folder, 'data', 'v1'), made.put),
    placed: spare.placed,
  }
}

/** The files below a folder by their paths from there, with `/`. */
function below(folder: string, all: Sums): Sums {
  const begin = folder + sep
  const found = [...all].filter(([path]) => path.startsWith(begin))
  return new Map(
    found.map(([path, sum]) => [path.slice(begin.length).replaceAll(sep, '/'), sum] as const),
  )
}

/** Whether a site has what its pages name, and the pages of the last release; what it lacks is said. */
function isWhole(folder: string, { releases }: Site): boolean {
  const missing = missingAssets(folder)
  const gone = missingPages(folder, released(releases, join(folder, 'data')))
  for (const path of missing) refuse(`Missing ${path}, which pages name`)
  for (const path of gone) refuse(`Missing page /${path}, which the last release has`)
  return missing.length === 0 && gone.length === 0
}

/**
 * Draws and lays out into a folder in which these files stand: `site/`, and beside it what pages take. The folder of the site,
 * and the sums of all that was put by the whole paths; null where a step failed.
 */
export async function drawAndLay(
  { data: published, releases, pictures, way, jobs }: Site,
  own: Aside,
  { root, held }: Pick<Spare, 'root' | 'held'>,
): Promise<{ readonly folder: string; readonly put: Sums } | null> {
  const [site, charts] = [join(root, 'site'), join(root, 'charts')]
  const data = join(site, 'data')
  mkdirSync(site, { recursive: true })
  const copied = copyData(published, data, { releases, way, held })
  // A step looks at all that is in a folder: what stands of an earlier build must be gone. Beside these are pages.
  for (const name of ['v1', 'releases']) removeOthers(join(data, name), held, copied)
  const [list, noted] = [join(own.folder, 'held'), join(own.folder, 'noted')]
  tellHeld(list, held)
  const env = { DATA_DIR: data, CHARTS_DIR: charts }
  const drawing = ['--releases', releases, '--files', site, ...(pictures ? [] : ['--no-pictures'])]
  const shared = join(own.folder, 'shared')
  const ways: readonly Way[] =
    jobs === 1
      ? [way]
      : Array.from({ length: jobs }, (_, at) => ({
          ...{ ...way, shared, shard: { part: at + 1, of: jobs } },
          noted: way.cached ? noted : null,
        }))
  const told = (each: Way): readonly string[] => ['--held', list, ...argumentsOf(each)]
  const draws = ways.map((each) => {
    return { script: 'scripts/draw-charts.ts', args: [...drawing, ...told(each)], env }
  })
  const compiled = way.cached && way.into === null ? join(root, compiledName) : ''
  const laying = { ...env, ...rendering(pictures, site, compiled) }
  const lays = ways.map((each) => {
    return { script: 'scripts/render-pages.ts', args: told(each), env: laying }
  })
  const [drawn, bundled] = await Promise.all([
    runSteps(draws),
    jobs === 1 || bundleInto(shared, { pictures, way, beside: site }),
  ])
  if (drawn > 0 || !bundled) return null
  removeOthers(charts, held, putBy(list))
  if ((await runSteps(lays)) > 0) return null
  if (jobs > 1 && way.cached) finishNoted(noted, codeSum())
  return { folder: site, put: new Map([...copied, ...putBy(list)]) }
}

/** Copies the published files, and the releases, into the folder of the data of a site: the sums of all by their whole paths. */
function copyData(
  published: string,
  data: string,
  { releases, way, held }: Pick<Site, 'releases' | 'way'> & { readonly held: Sums },
): Sums {
  const folders = [
    [join(published, 'v1'), join(data, 'v1')] as const,
    ...releasesIn(releases).map(
      (version) => [join(releases, version), join(data, 'releases', version)] as const,
    ),
  ]
  if (way.into === null) return new Map(folders.flatMap(([from, to]) => [...fill(from, to, held)]))
  // A part only reads them.
  for (const [from, to] of folders) snapshot(from, to, link)
  return new Map()
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

/**
 * What the step that lays pages out is told by the environment. `compiled` is where Node keeps what it makes of the modules that
 * lie in a folder of the run, and moves with them from run to run; empty for nowhere.
 */
export function rendering(
  pictures: boolean,
  out: string,
  compiled = '',
): Readonly<Record<string, string>> {
  return {
    PICTURES: pictures ? 'yes' : '',
    OUT_DIR: out,
    NODE_COMPILE_CACHE: compiled,
    NODE_COMPILE_CACHE_PORTABLE: '1',
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
