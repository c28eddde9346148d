import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { environment } from '../src/published/environment.ts'
import { open } from '../src/published/open.ts'
import { withAside } from './lib/aside.ts'
import { codeSum } from './lib/cache/code.ts'
import { command, progress } from './lib/command.ts'
import { sweeper } from './lib/memory.ts'
import { refuse } from './lib/lines.ts'
import { openApp } from './lib/pages/app.ts'
import { bundleFor, unbundle } from './lib/pages/bundle.ts'
import { groupsOf, pagesOfGroup } from './lib/pages/kept.ts'
import { settings } from './lib/settings.ts'
import type { Way } from './lib/stores.ts'
import { inShard, openStores, wayOf, wayOptions } from './lib/stores.ts'
import { writeSitemap } from './lib/sitemap.ts'

const usage = `Usage: DATA_DIR=DIR CHARTS_DIR=DIR OUT_DIR=OUT node scripts/render-pages.ts [WAY]

Lays out every page with Astro from the published files and the drawn charts, into OUT. A step of build:site, in a process
of its own; its settings are those of astro.config.mjs, WAY is what scripts/lib/stores.ts says.`

const written = new Set<string>()

await command(usage, wayOptions, async (values) => {
  if (!process.env['OUT_DIR']) return refuse(`Missing OUT_DIR\n\n${usage}`)
  const out = resolve(process.env['OUT_DIR'])
  mkdirSync(out, { recursive: true })
  return withAside(dirname(out), ({ folder }) => render(folder, out, wayOf(values)))
})

/** Lays out all pages into `out`, or those of a part for its stores alone; `folder` is for the modules that do. */
async function render(folder: string, out: string, way: Way): Promise<number> {
  const [code, told] = [codeSum(), JSON.stringify(settings())]
  const stores = openStores(way, code)
  const bundle = await bundleFor({ store: stores.open('bundle'), code, settings: told }, out)
  if (bundle === null) return 1
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  unbundle(bundle, 'app', join(folder, 'app'))
  const app = await openApp(bundle, join(folder, 'app'), environment.site.site)
  const pages = await app.pages()
  const mine = inShard(way.shard, open(environment.data).table('agencies'))
  const groups = [...groupsOf(pages)].filter(([name]) => mine(name))
  const store = stores.open('pages')
  const [bar, sweep] = [progress('pages'), sweeper(100)]
  let done = 0
  for (const group of groups) {
    const laid = await pagesOfGroup(app, group, { store, by: JSON.stringify([code, told]) })
    if (way.into === null) {
      for (const { path, file } of group[1]) write(join(out, file), laid.get(path)!)
    }
    sweep()
    bar.step((done += 1), groups.length)
  }
  if (way.into === null && mine('')) {
    unbundle(bundle, 'site', out)
    writeSitemap(environment, pages, out)
  }
  stores.end()
  bar.end()
  return 0
}

function write(target: string, bytes: Uint8Array): void {
  if (written.has(target)) throw new Error(`two pages are called ${target}`)
  written.add(target)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
}
