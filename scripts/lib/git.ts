import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { openAside } from './aside.ts'

/** Runs git; its output, or null with what it said on standard error where it failed. */
export function git(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly out: string | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 268_435_456,
  })
  return { out: status === 0 ? stdout : null, said: stderr ?? 'git is not installed' }
}

/**
 * A folder of a revision, by its path from the working folder, written to a folder of its own; `remove` takes that away
 * again. Null where git knows no such revision, or the revision has no such folder.
 */
export function checkoutFolder(
  revision: string,
  path: string,
): { readonly folder: string; readonly remove: () => void } | null {
  const tree = `${revision}:./${path.split(sep).join('/')}`
  const { out } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', tree])
  if (out === null) return null
  const { folder: work, remove } = openAside(tmpdir())
  const env = { GIT_INDEX_FILE: join(work, 'index') }
  const folder = join(work, 'data')
  const read = git(['read-tree', out.trim()], env)
  const written = git(['checkout-index', '--all', `--prefix=${folder}/`], env)
  if (read.out !== null && written.out !== null) return { folder, remove }
  remove()
  throw new Error(`${read.said}${written.said}`)
}
