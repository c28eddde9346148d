import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodeUnit } from '../../../src/curated/order.ts'
import { sumOf } from './store.ts'

/** All that can take part in a build beside its data: our own code, what is installed, and the settings. */
const parts = [
  'astro.config.mjs',
  'node_modules/.package-lock.json',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
]

const generated = join('public', 'data')

/** The sum of the code as it lies on the disk and of the Node that runs it: whatever is kept is of this code alone. */
export function codeSum(root = fileURLToPath(new URL('../../..', import.meta.url))): string {
  const found = parts.flatMap((part) => filesBelow(root, part))
  const contents = found.flatMap((path) => [path, readFileSync(join(root, path))])
  return sumOf(JSON.stringify(process.versions), ...contents)
}

/** The files of a folder, or a file itself, as paths from the root in code-unit order; none where there is nothing. */
function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found?.isFile()) return [path]
  if (!found || path === generated) return []
  return readdirSync(join(root, path))
    .sort(byCodeUnit)
    .flatMap((name) => filesBelow(root, join(path, name)))
}
