import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData, SSRManifest } from 'astro'
import type { Question } from '../../../src/published/notes.ts'
import { say } from '../lines.ts'
import type { Bundle } from './bundle.ts'

/** A page, or another file that is laid out: its path below the site, without slashes around it; where it goes; by which route. */
export type Page = {
  readonly path: string
  readonly file: string
  readonly route: RouteData
}

/** The pages of a bundle. */
export type App = {
  /** Every page of the site of what is published. */
  readonly pages: () => Promise<readonly Page[]>
  /** A page, and what was asked of the published files for it. */
  readonly lay: (page: Page) => Promise<readonly [bytes: Uint8Array, asked: readonly Question[]]>
  /** The sums of what questions are answered by; null for what has no answer. */
  readonly sums: (questions: readonly Question[]) => Promise<readonly (string | null)[]>
}

/** What the bundle of Astro exports: see `astro/entrypoints/prerender`. */
type Entry = {
  readonly app: {
    readonly manifest: SSRManifest
    readonly setInternals: (internals: object) => void
    readonly setOptions: (options: object) => void
    readonly render: (
      request: Request,
      how: { readonly routeData: RouteData; readonly locals: App.Locals },
    ) => Promise<Response>
  }
}

/** Opens the modules of a bundle, which lie in a folder from which packages are found. */
export async function openApp({ told }: Bundle, folder: string, site: string | null): Promise<App> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'))
  const { app } = (await import(pathToFileURL(join(folder, entry!)).href)) as Entry
  const { pageMap } = app.manifest
  // Else each page would ask Node for its module anew.
  for (const [component, load] of pageMap ?? []) pageMap!.set(component, once(load))
  app.setInternals({ pagesByKeys: new Map(told) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } })
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js')
  const origin = new URL(site ?? 'http://localhost:4321').origin
  const base = app.manifest.base.replace(/\/$/, '')
  const ask = async (page: Page, order: App.Locals['order']): Promise<Response> => {
    const { path, route } = page
    const slash = route.type === 'endpoint' || path === '' ? '' : '/'
    const url = new URL(`${base}/${path}${slash}`, origin)
    return app.render(new Request(url), { routeData: route, locals: { order } })
  }
  let any: Page | null = null
  return {
    async pages() {
      const found = await new StaticPaths(app).getAll()
      const pages = found.map(({ pathname, route }) => pageOf(pathname, route))
      any = pages[0]!
      return pages
    },
    async lay(page) {
      const order: App.Locals['order'] = {}
      const response = await ask(page, order)
      const expected = page.path === '404' ? 404 : 200
      const { asked, text } = order
      if (response.status !== expected || !asked || text === undefined) {
        throw new Error(`/${page.path} was answered with ${response.status}`)
      }
      return [Buffer.from(text), asked]
    },
    async sums(questions) {
      const order: App.Locals['order'] = { questions }
      await ask(any!, order)
      return order.sums!
    },
  }
}

/** A page by its path as Astro has it: a folder each, but the one for what is missing. */
function pageOf(pathname: string, route: RouteData): Page {
  const path = pathname.replace(/^\/|\/$/g, '')
  const file = path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '')
  return { path, route, file: route.type === 'endpoint' ? path : file }
}

const destination = {
  write: ({ message }: { readonly message: string }): void => say(message),
}

function once<T>(make: () => T): () => T {
  let made: readonly [T] | null = null
  return () => (made ??= [make()])[0]
}
