import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { byCodeUnit } from '../../../src/curated/order.ts'
import { withAside } from '../aside.ts'
import type { Archive } from '../cache/archive.ts'
import { pack, unpack } from '../cache/archive.ts'
import type { Store } from '../cache/store.ts'
import { sumOf } from '../cache/store.ts'
import { machineFault } from '../machine.ts'

/**
 * What Astro makes of the code of the pages, whatever is published: below `app/` the modules that lay pages out, below `site/` the
 * files that stand on the site as they are; told is of each route the styles that its pages name.
 */
export type Bundle = Archive<Styles>

type Styles = readonly (readonly [route: string, { readonly styles: unknown }])[]

/** Where a bundle is made or kept: by the code that it is of, and the settings, as a text. */
export type Bundling = {
  readonly store: Store
  readonly code: string
  readonly settings: string
}

/** The bundle of this code and these settings, from the store or by Astro beside `out`; what is wrong, where it cannot be made. */
export async function bundleFor(
  { store, code, settings }: Bundling,
  out: string,
): Promise<Bundle | string> {
  const key = sumOf('bundle', code, settings)
  const kept = store.get(key)
  if (kept) return unpack(kept)
  // To Vite a path ends at a # or ?, and pages from below one come out without their styles.
  const folders = [dirname(out), tmpdir()].map((path) => realpathSync(path))
  const plain = folders.find((path) => !/[#?%"*\n]/.test(path))
  if (plain === undefined) {
    return `Unexpected ${folders[1]!}, expected a folder for temporary files without # ? % " * in its path: set TMPDIR to another`
  }
  const made = await withAside(plain, ({ folder }) => bundle(folder))
  if (typeof made !== 'string') store.put(key, pack(made))
  return made
}

/**
 * Runs Astro in and on a copy of what it bundles, so that what it writes beside its sources and where it runs is of this run
 * alone. It is given no page to lay out.
 */
async function bundle(root: string): Promise<Bundle | string> {
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
    const { build } = await import('astro')
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

/** Writes the part of a bundle below a name into a folder. */
export function unbundle({ files }: Bundle, under: 'app' | 'site', folder: string): void {
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${under}/`)) continue
    const target = join(folder, ...path.split('/').slice(1))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
}
