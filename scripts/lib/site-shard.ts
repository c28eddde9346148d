import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Aside } from './aside.ts'
import { withAside } from './aside.ts'
import type { Site } from './build-site.ts'
import { buildSite, drawAndLay, siteFault } from './build-site.ts'
import { codeSum } from './cache/code.ts'
import { folderSums } from './cache/standing.ts'
import { noStore } from './cache/store.ts'
import { putWithChanges } from './changes.ts'
import { shown } from './curated.ts'
import { refuse, say } from './lines.ts'
import { placeOf } from './ours.ts'
import type { Shard } from './shard.ts'

/** Draws and lays out what is the work of a shard, and puts it in its place as a cache has it, whole or not at all; the exit code. */
export async function buildSiteShard(
  shard: Shard,
  site: Site,
  { place, own }: { readonly place: string; readonly own: Aside },
): Promise<number> {
  const [into, code] = [join(own.folder, 'shard'), codeSum()]
  mkdirSync(into)
  const made = await drawAndLay({ ...site, way: { ...site.way, shard, into } }, own)
  if (made === null) return refuse(`The part was not made; ${shown(place)} is as it was.`)
  const { part, of } = shard
  const told = { site: { pictures: site.pictures }, part, of, code }
  writeFileSync(join(into, 'shard.json'), `${JSON.stringify(told)}\n`)
  own.put([{ from: into, to: place }])
  say(`${shown(place)}: part ${part} of ${of} of the site`)
  return 0
}

/** Makes the site of parts, byte for byte as one build makes it; the exit code. */
export async function mergeSite(
  parts: readonly string[],
  site: Omit<Site, 'way'>,
  out: string,
): Promise<number> {
  const place = placeOf(out)
  const wrong = siteFault(site.data, place)
  if (wrong !== null) return refuse(wrong)
  return withAside(dirname(place), async (own) => {
    const way = { cached: false, parts, shard: null, into: null }
    const made = await buildSite({ ...site, way }, own)
    if (made === null) return refuse(`The site was not built; ${out} is as it was.`)
    putWithChanges(made, { place, sums: folderSums(made)!, store: noStore, own })
    say(`${out}: built of ${parts.length} parts`)
    return 0
  })
}
