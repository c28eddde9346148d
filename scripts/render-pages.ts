import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { environment } from '../src/published/environment.ts'
import { open } from '../src/published/open.ts'
import { codeSum } from './lib/cache/code.ts'
import { command, progress } from './lib/command.ts'
import { sweeper } from './lib/memory.ts'
import { refuse } from './lib/lines.ts'
import type { Page } from './lib/pages/app.ts'
import { openApp } from './lib/pages/app.ts'
import { bundleFor, partOf, unbundle } from './lib/pages/bundle.ts'
import { groupsOf, pagesOfGroup } from './lib/pages/kept.ts'
import { settings } from './lib/settings.ts'
import type { Way } from './lib/stores.ts'
import { inShard, openStores, wayOf, wayOptions } from './lib/stores.ts'
import { sitemapFiles } from './lib/sitemap.ts'
import { noTree, openHeld } from './lib/tree.ts'

const usage = `Usage: DATA_DIR=DIR CHARTS_DIR=DIR OUT_DIR=OUT node scripts/render-pages.ts [--held LIST] [WAY]

Lays out every page with Astro from the published files and the drawn charts, into OUT, a folder in one of
the run’s own. A step of build:site, in a process
of its own; its settings are those of astro.config.mjs, LIST names what stands in OUT already (scripts/lib/tree.ts), WAY is what
scripts/lib/stores.ts says.`

await command(usage, { held: { type: 'string' }, ...wayOptions }, async ({ held, ...values }) => {
  if (!process.env['OUT_DIR']) return refuse(`Missing OUT_DIR\n\n${usage}`)
  const out = resolve(process.env['OUT_DIR'])
  mkdirSync(out, { recursive: true })
  const way = wayOf(values)
  // Of one name in every run, so that what Node made of the modules is found again; each of several processes has its own.
  const folder = join(dirname(out), `modules-${way.shard?.part ?? 1}`)
  mkdirSync(folder)
  try {
    return await render(folder, out, { way, held })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Lays out all pages into `out`, or those of a part for its stores alone; `folder` is for the modules that do. */
async function render(
  folder: string,
  out: string,
  { way, held }: { readonly way: Way; readonly held: string | undefined },
): Promise<number> {
  const [code, told] = [codeSum(), JSON.stringify(settings())]
  const stores = openStores(way, code)
  const bundle = await bundleFor({ store: stores.open('bundle'), code, settings: told }, out)
  if (bundle === null) return 1
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  unbundle(bundle, 'app', join(folder, 'app'))
  // Of a part there is no site: what would stand in it is in its stores.
  const tree = way.into === null ? openHeld(held) : noTree
  const app = await openApp(bundle, join(folder, 'app'), environment.site.site)
  const pages = await app.pages()
  const mine = inShard(way.shard, open(environment.data).table('agencies'))
  const groups = [...groupsOf(pages)].filter(([name]) => mine(name))
  const store = stores.open('pages')
  const by = JSON.stringify([code, told])
  const [bar, sweep] = [progress('pages'), sweeper(2_500)]
  let done = 0
  for (const group of groups) {
    const stands = ({ file }: Page, sum: string): boolean => tree.holds(join(out, file), sum)
    const laid = await pagesOfGroup(app, group, { store, by, stands })
    for (const { path, file } of group[1]) {
      const { sum, bytes } = laid.get(path)!
      tree.put(join(out, file), sum, () => {
        sweep()
        return bytes!
      })
    }
    bar.step((done += 1), groups.length)
  }
  if (mine('')) {
    for (const [path, bytes] of partOf(bundle, 'site')) tree.write(join(out, path), bytes)
    for (const [name, text] of sitemapFiles(environment, pages)) tree.write(join(out, name), text)
  }
  stores.end()
  tree.end()
  bar.end()
  return 0
}
