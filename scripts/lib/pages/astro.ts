import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { build } from 'astro'
import { byCodeUnit } from '../../../src/curated/order.ts'
import { machineFault } from '../machine.ts'
import type { Bundle, Styles } from './bundle.ts'

/**
 * Runs Astro in and on a copy of what it bundles, so that what it writes beside its sources and where it runs is of this run
 * alone. It is given no page to lay out.
 */
export async function bundle(root: string): Promise<Bundle | string> {
  const checkout = process.cwd()
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(root, name), {
      recursive: true,
      filter: (path) => path !== join('public', 'data'),
    })
  }
  // Files of a package, which Vite reads by where links lead, must lie below the plain folder.
  for (const name of ['cmaps', 'standard_fonts']) {
    cpSync(join('node_modules', 'pdfjs-dist', name), join(root, 'pdfjs', name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
  const dist = join(root, 'dist')
  let styles: Styles = []
  const app: (readonly [string, Uint8Array])[] = []
  const taken = taking((routes) => {
    styles = [...routes].map(([route, data]) => [route, { styles: data.styles }])
    app.push(...filesBelow(join(dist, '.prerender'), 'app'))
  })
  process.chdir(root)
  try {
    // The caches too: those in node_modules/ would be of all runs.
    const [cacheDir, vite] = [join(root, '.cache'), { cacheDir: join(root, '.vite') }]
    await build({ root, cacheDir, vite, logLevel: 'warn', integrations: [taken] })
  } catch (error) {
    if (machineFault(error) !== null) throw error
    return ((error as Error).stack ?? String(error)).replaceAll(root, checkout)
  } finally {
    process.chdir(checkout)
  }
  return { told: styles, files: new Map([...app, ...filesBelow(dist, 'site')]) }
}

type Routes = ReadonlyMap<string, { readonly styles: unknown }>

/** Hands over the routes with their styles once all is bundled, in place of what would lay pages out. */
function taking(take: (routes: Routes) => void): AstroIntegration {
  let routes: Routes = new Map()
  return {
    name: 'bundle',
    hooks: {
      'astro:build:setup': ({ pages }) => void (routes = pages),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'bundle',
          getStaticPaths() {
            take(routes)
            return Promise.resolve([])
          },
          render: () => Promise.reject(new Error('no page was asked for')),
        }),
    },
  }
}

/** The files of a folder by their paths below another name, in code-unit order. */
function filesBelow(folder: string, under: string): (readonly [string, Uint8Array])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(byCodeUnit)
    .map((path) => [[under, ...relative(folder, path).split(sep)].join('/'), readFileSync(path)])
}
