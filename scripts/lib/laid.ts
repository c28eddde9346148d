import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from './cache/store.ts'
import { sumOf } from './cache/store.ts'

/** What the last site was built from, to tell how much of the next is to be made: an estimate that no byte depends on. */
export type Laid = {
  /** How many agencies' files are others than then. */
  readonly wanted: () => number
  /** Remembers those of now, once a site is built from them. */
  readonly remember: () => void
}

/** Opens it for published files and this code, in a store. */
export function openLaid(
  data: string,
  { store, code }: { readonly store: Store; readonly code: string },
): Laid {
  const lines = readFileSync(join(data, 'v1', 'SHA256SUMS'), 'utf8').split('\n')
  const files = lines.filter((line) => /  agencies\/[^/]+\.json$/.test(line))
  const release = lines.find((line) => line.endsWith('  release.json')) ?? ''
  const key = sumOf('laid', code, release)
  return {
    wanted() {
      const before = new Set(String(store.get(key) ?? '').split('\n'))
      return files.filter((line) => !before.has(line)).length
    },
    remember: () => store.put(key, files.join('\n')),
  }
}
