import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Aside } from './aside.ts'
import { withAside } from './aside.ts'
import type { Site } from './build-site.ts'
import { buildSite, bundleInto, drawAndLay, siteFault } from './build-site.ts'
import { codeSum } from './cache/code.ts'
import { takeSpare } from './cache/spare.ts'
import { noStore } from './cache/store.ts'
import { putWithChanges } from './changes.ts'
import { shown } from './curated.ts'
import { refuse, say } from './lines.ts'
import { placeOf } from './ours.ts'
import type { Shard } from './shard.ts'
import { ownWay } from './stores.ts'

/** Where a part is put, and the folder that the run has for itself. */
type Part = { readonly place: string; readonly own: Aside }

/** Draws and lays out what is the work of a shard, and puts it in its place as a cache has it, whole or not at all; the exit code. */
export async function buildSiteShard(shard: Shard, site: Site, where: Part): Promise<number> {
  const { part, of } = shard
  return putPart(site, where, {
    told: { part, of },
    said: `part ${part} of ${of} of the site`,
    async make(into) {
      const own = takeSpare('site', false, where.own.folder)
      return (
        (await drawAndLay({ ...site, way: { ...site.way, shard, into } }, where.own, own)) !== null
      )
    },
  })
}

/** Bundles the code of the pages for all parts, and puts that in its place in the same way; the exit code. */
export async function buildBundle({ pictures, way }: Site, where: Part): Promise<number> {
  const { folder } = where.own
  return putPart({ pictures }, where, {
    told: {},
    said: 'what all parts of the site need',
    make: (into) => bundleInto(into, { pictures, way, beside: join(folder, 'site') }),
  })
}

async function putPart(
  { pictures }: Pick<Site, 'pictures'>,
  { place, own }: Part,
  {
    told,
    said,
    make,
  }: {
    readonly told: object
    readonly said: string
    readonly make: (into: string) => Promise<boolean>
  },
): Promise<number> {
  const [into, code] = [join(own.folder, 'shard'), codeSum()]
  mkdirSync(into)
  if (!(await make(into))) return refuse(`The part was not made; ${shown(place)} is as it was.`)
  const all = { site: { pictures }, ...told, code }
  writeFileSync(join(into, 'shard.json'), `${JSON.stringify(all)}\n`)
  own.put([{ from: into, to: place }])
  say(`${shown(place)}: ${said}`)
  return 0
}

/** Makes the site of parts, byte for byte as one build makes it; the exit code. */
export async function mergeSite(
  parts: readonly string[],
  site: Omit<Site, 'way' | 'jobs'>,
  out: string,
): Promise<number> {
  const place = placeOf(out)
  const wrong = siteFault(site.data, place)
  if (wrong !== null) return refuse(wrong)
  return withAside(dirname(place), async (own) => {
    const made = await buildSite({ ...site, way: { ...ownWay, parts }, jobs: 1 }, own)
    if (made === null) return refuse(`The site was not built; ${out} is as it was.`)
    const { folder, sums } = made
    putWithChanges(folder, { place, sums, store: noStore, own })
    const count = parts.filter((part) => existsSync(join(part, 'pages'))).length
    say(`${out}: built of ${count} parts`)
    return 0
  })
}
