import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { withAside } from '../aside.ts'
import type { Archive } from '../cache/archive.ts'
import { unpack } from '../cache/archive.ts'
import type { Store } from '../cache/store.ts'
import { sumOf } from '../cache/store.ts'
import { refuse } from '../lines.ts'
import { runStep } from '../step.ts'

/**
 * What Astro makes of the code of the pages, whatever is published: below `app/` the modules that lay pages out, below `site/` the
 * files that stand on the site as they are; told is of each route the styles that its pages name.
 */
export type Bundle = Archive<Styles>

export type Styles = readonly (readonly [route: string, { readonly styles: unknown }])[]

/** Where a bundle is made or kept: by the code that it is of, and the settings, as a text. */
export type Bundling = {
  readonly store: Store
  readonly code: string
  readonly settings: string
}

/**
 * The bundle of this code and these settings, from the store or by Astro beside `out`, in a process whose memory goes with it;
 * null where it cannot be made, and why is said. `env` is what the process is told beside what this one is.
 */
export async function bundleFor(
  { store, code, settings }: Bundling,
  out: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Bundle | null> {
  const key = sumOf('bundle', code, settings)
  const kept = store.get(key)
  if (kept) return unpack(kept)
  // To Vite a path ends at a # or ?, and pages from below one come out without their styles.
  const folders = [dirname(out), tmpdir()].map((path) => realpathSync(path))
  const plain = folders.find((path) => !/[#?%"*\n]/.test(path))
  if (plain === undefined) {
    refuse(
      `Unexpected ${folders[1]!}, expected a folder for temporary files without # ? % " * in its path: set TMPDIR to another`,
    )
    return null
  }
  const made = await withAside(plain, async ({ folder }) => {
    const failed = await runStep('scripts/bundle-pages.ts', [folder], env)
    return failed ? null : readFileSync(bundleIn(folder))
  })
  if (made === null) return null
  store.put(key, made)
  return unpack(made)
}

/** Where the step that bundles leaves the bundle, packed, in the folder that it works in. */
export function bundleIn(folder: string): string {
  return join(folder, 'bundle')
}

/** The files of a bundle below a name, by their paths from there. */
export function* partOf({ files }: Bundle, under: 'app' | 'site'): Generator<[string, Uint8Array]> {
  for (const [path, bytes] of files) {
    if (path.startsWith(`${under}/`)) yield [path.slice(under.length + 1), bytes]
  }
}

/** Writes the part of a bundle below a name into a folder. */
export function unbundle(bundle: Bundle, under: 'app' | 'site', folder: string): void {
  for (const [path, bytes] of partOf(bundle, under)) {
    const target = join(folder, ...path.split('/'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
}
