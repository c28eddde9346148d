import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile } from 'hyparquet'
import type { Drawn } from '../src/charts/draw-all.ts'
import { drawAll } from '../src/charts/draw-all.ts'
import { readPalette } from '../src/charts/palette.ts'
import { pictureWidth } from '../src/charts/picture.ts'
import { sitePictureWidth } from '../src/charts/site-picture.ts'
import { comparisons } from '../src/view/compare/draw-all.ts'
import { movedPairsPath } from '../src/view/compare/moved.ts'
import { groundsOf, groundsPath } from '../src/view/ground-holders.ts'
import { chartFiles, pinnedFiles } from '../src/view/embed/files.ts'
import { comparedPath } from '../src/view/embed/paths.ts'
import { sitePictures } from '../src/view/embed/site-pictures.ts'
import { frozenAgencies, frozenFile, frozenRelease } from '../src/release/frozen-agencies.ts'
import { movedPairs } from '../src/release/pages.ts'
import { environment } from '../src/published/environment.ts'
import { published } from '../src/published/here.ts'
import { drawnPath } from '../src/published/open.ts'
import { openAsked } from './lib/cache/asked.ts'
import { codeSum } from './lib/cache/code.ts'
import type { KeptFiles } from './lib/cache/files.ts'
import { openFileMemo } from './lib/cache/files.ts'
import { openMemo } from './lib/cache/memo.ts'
import { command, progress } from './lib/command.ts'
import { frozenPath, pagesOf, releasesIn } from './lib/frozen.ts'
import { sweeper } from './lib/memory.ts'
import { openPictures } from './lib/pictures.ts'
import { refuse } from './lib/lines.ts'
import { inShard, openStores, wayOf, wayOptions } from './lib/stores.ts'
import { noTree, openHeld } from './lib/tree.ts'

const usage = `Usage: DATA_DIR=DIR CHARTS_DIR=OUT node scripts/draw-charts.ts --releases DIR --files FILES [--no-pictures] [--held LIST] [WAY]

Draws every chart from the published files in DATA_DIR, which holds v1/. To CHARTS_DIR it writes what the pages take: of
each agency (<agency id>.json), of each measure (indicators/) and of each pair (compare/). To FILES it writes what becomes
part of the site as it is: the charts' own files (charts/, those of comparisons too) and pages (embed/), those of each release in RELEASES too. LIST
names what stands there already (scripts/lib/tree.ts). A step of build:site, in a process of its own; WAY is what its scripts/lib/stores.ts says.`

const options = {
  releases: { type: 'string' },
  files: { type: 'string' },
  'no-pictures': { type: 'boolean' },
  held: { type: 'string' },
  ...wayOptions,
} as const

/** What is drawn for the pages, among the files that are drawn with it. */
const drawnName = ''

await command(usage, options, async ({ releases, files, held: list, ...rest }) => {
  const { site: place, charts: out } = environment
  if (!releases || !files) {
    return refuse(`Missing --releases or --files\n\n${usage}`)
  }
  const pictures = !rest['no-pictures']
  const [way, code] = [wayOf(rest), codeSum()]
  const stores = openStores(way, code)
  const store = stores.open('charts')
  const memo = openMemo(store, code)
  const filesOf = openFileMemo(store, code)
  // Of a part there is no site: what would stand in it is in its stores.
  const drawn = openHeld(list)
  const tree = way.into === null ? drawn : noTree
  const paint = pictures ? openPictures(stores.open('pictures'), code, tree) : null
  const around = {
    place,
    palette: readPalette(coloured()),
    release: published.release(),
    pictures,
  }
  // All that a chart is put into, as text: what it is drawn from comes with it.
  const frame = JSON.stringify([around, { ...environment, data: null, charts: null }])
  const asked = openAsked({ store, by: JSON.stringify([code, frame]) }, published)
  const agencies = published.table('agencies')
  const all = new Set(agencies.map(({ agency_id }) => agency_id))
  const mine = inShard(way.shard, agencies)
  const ids = new Set([...all].filter((id) => mine(`agencies/${id}`)))
  const held = new Map<string, string[]>()
  /** Of each agency the figures of its pinned charts, as text. */
  const pinned = new Map<string, Readonly<Record<string, string>>>()
  for (const version of releasesIn(releases)) await drawRelease(version)

  const [bar, compare] = [progress('charts'), progress('charts of comparisons')]
  const sweep = sweeper(1_000)
  for (const [at, id] of [...ids].entries()) {
    const versions = (chart: string): readonly string[] => held.get(`${id}/${chart}`) ?? []
    const pins = JSON.stringify([...held].filter(([key]) => key.startsWith(`${id}/`)))
    const drawing = filesOf('agency', [frame, pins, sumOf(id)], () => {
      const file = published.agency(id)
      const drawn = drawAll(file)
      const own = chartFiles(file, drawn, { ...around, versions })
      return [{ path: drawnName, text: forPages(drawn) }, ...own]
    })
    put(id, drawing)
    bar.step(at + 1, ids.size)
  }
  const pages = comparisons()
  const released = releasesIn(releases).flatMap((version) => pagesOf(releases, version))
  const moved = movedPairs(released, new Set(pages.map(({ path }) => path)), all)
  if (way.into !== null || mine(movedPairsPath)) {
    drawn.write(join(out, drawnPath(movedPairsPath)), JSON.stringify(moved))
  }
  if (mine(groundsPath)) {
    const grounds = [...all].map((id) => {
      return [id, memo('grounds', [sumOf(id)], () => groundsOf(published.agency(id)))]
    })
    drawn.write(join(out, drawnPath(groundsPath)), JSON.stringify(Object.fromEntries(grounds)))
  }
  const compared = pages.filter(({ path }) => mine(path))
  for (const [at, { path, draw }] of compared.entries()) {
    const drawing = asked(path, () => {
      const { charts, csv } = draw()
      const own = csv === null ? [] : [{ path: comparedPath(path), text: csv }]
      return [{ path: drawnName, text: forPages(charts) }, ...own]
    })
    put(path, drawing)
    compare.step(at + 1, compared.length)
  }
  if (pictures && mine('')) {
    for (const { path, text } of sitePictures(agencies, around)) {
      tree.write(join(files, path), text)
      paint?.add(pngOf(path), text, sitePictureWidth)
    }
  }
  if (mine('')) {
    tree.write(join(files, 'embed', 'style.css'), coloured('src/styles/embed.css'))
  }
  await paint?.paint()
  stores.end()
  drawn.end()
  return 0

  /** Puts what is drawn of an agency, or for a page, where pages take it and below the site; a picture as PNG, too. */
  function put(of: string, { sums, text }: KeptFiles): void {
    for (const [path, sum] of sums) {
      const [into, target] =
        path === drawnName ? [drawn, join(out, drawnPath(of))] : [tree, join(files!, path)]
      into.put(target, sum, () => {
        sweep()
        return text(path)
      })
      if (path.endsWith('.svg')) paint?.add(pngOf(path), text(path), 2 * pictureWidth)
    }
  }

  function pngOf(path: string): string {
    return join(files!, path.replace(/svg$/, 'png'))
  }

  /**
   * The charts that a release froze and that the releases before it did not draw from the same figures; of agencies that are
   * published, since build:data lets none go missing.
   */
  async function drawRelease(version: string): Promise<void> {
    const buffer = await asyncBufferFromFile(frozenPath(releases!, version))
    const release = await frozenRelease(buffer)
    const answered = version === releasesIn(releases!)[0]
    for await (const frozen of frozenAgencies(buffer)) {
      if (!ids.has(frozen.id)) continue
      const before = pinned.get(frozen.id) ?? {}
      const told = JSON.stringify([release, answered, frozen, before])
      const of = [frame, told, sumOf(frozen.id)]
      const { figures, files: own } = memo('frozen', of, () => {
        const file = frozenFile(frozen, version, published.agency(frozen.id))
        const drawn = drawAll(file)
        const figures = drawn.zh
          .map(({ id, figures }) => [id, JSON.stringify(figures)] as const)
          .filter(([id, text]) => before[id] !== text)
        const changed = new Set(figures.map(([id]) => id))
        const pinning = { ...around, release, answered, versions: () => [] }
        return { figures, files: [...pinnedFiles(file, chosen(drawn, changed), pinning)] }
      })
      pinned.set(frozen.id, { ...before, ...Object.fromEntries(figures) })
      for (const [id] of figures) {
        const key = `${frozen.id}/${id}`
        held.set(key, [version, ...(held.get(key) ?? [])])
      }
      for (const { path, text } of own) tree.write(join(files!, path), text)
    }
  }
})

/** The sum of the published file of an agency. */
function sumOf(id: string): string {
  const sum = published.sum(['file', `agencies/${id}.json`])
  if (sum === null) throw new Error(`no agencies/${id}.json`)
  return sum
}

/** The charts of these ids. */
function chosen({ zh, en }: Drawn, ids: ReadonlySet<string>): Drawn {
  const within = (chart: Drawn['zh'][number]): boolean => ids.has(chart.id)
  return { zh: zh.filter(within), en: en.filter(within) }
}

/** Charts as pages need them: without the exact figures, which are for files. */
function forPages(drawn: unknown): string {
  return JSON.stringify(drawn, (key, value: unknown) => (key === 'figures' ? undefined : value))
}

/** Style sheets between the colours that they name and the charts'. */
function coloured(...paths: readonly string[]): string {
  return ['src/styles/colours.css', ...paths, 'src/charts/charts.css']
    .map((path) => readFileSync(path, 'utf8'))
    .join('')
}
