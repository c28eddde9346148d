import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { environment } from '../src/published/environment.ts'
import { withAside } from './lib/aside.ts'
import { codeSum } from './lib/cache/code.ts'
import { finish, keptIn } from './lib/cache/kept.ts'
import { command, progress } from './lib/command.ts'
import { sweeper } from './lib/memory.ts'
import { refuse } from './lib/lines.ts'
import { openApp } from './lib/pages/app.ts'
import { bundleFor, unbundle } from './lib/pages/bundle.ts'
import { groupsOf, pagesOfGroup } from './lib/pages/kept.ts'
import { settings } from './lib/settings.ts'
import { writeSitemap } from './lib/sitemap.ts'

const usage = `Usage: DATA_DIR=DIR CHARTS_DIR=DIR OUT_DIR=OUT node scripts/render-pages.ts [--no-cache]

Lays out every page with Astro from the published files and the drawn charts, into OUT. A step of build:site, in a process
of its own; its settings are those of astro.config.mjs.`

await command(usage, { 'no-cache': { type: 'boolean' } }, async (values) => {
  if (!process.env['OUT_DIR']) return refuse(`Missing OUT_DIR\n\n${usage}`)
  const out = resolve(process.env['OUT_DIR'])
  mkdirSync(out, { recursive: true })
  return withAside(dirname(out), ({ folder }) => render(folder, out, !values['no-cache']))
})

/** Lays out all pages into `out`; `folder` is for the modules that do. */
async function render(folder: string, out: string, asked: boolean): Promise<number> {
  const [code, told] = [codeSum(), JSON.stringify(settings())]
  const [bundles, store] = [keptIn('bundle', asked), keptIn('pages', asked)]
  const bundle = await bundleFor({ store: bundles, code, settings: told }, out)
  if (typeof bundle === 'string') return refuse(bundle)
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  unbundle(bundle, 'app', join(folder, 'app'))
  unbundle(bundle, 'site', out)
  const app = await openApp(bundle, join(folder, 'app'), environment.site.site)
  const pages = await app.pages()
  const groups = groupsOf(pages)
  const [bar, sweep] = [progress('pages'), sweeper(100)]
  let done = 0
  for (const group of groups) {
    const laid = await pagesOfGroup(app, group, { store, by: JSON.stringify([code, told]) })
    for (const { path, file } of group[1]) write(join(out, file), laid.get(path)!)
    sweep()
    bar.step((done += group[1].length), pages.length)
  }
  writeSitemap(environment, pages, out)
  for (const each of [bundles, store]) finish({ store: each, code })
  bar.end()
  return 0
}

function write(target: string, bytes: Uint8Array): void {
  if (existsSync(target)) throw new Error(`two pages are called ${target}`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
}
