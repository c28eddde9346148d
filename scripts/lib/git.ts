import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { openAside } from './aside.ts'

/**
 * Runs git, with a text as its input where one is given; its output, or null with what it said on standard error where it
 * ended with another code than these.
 */
export function git(
  args: readonly string[],
  {
    env = {},
    input = '',
    codes = [0],
  }: { env?: Readonly<Record<string, string>>; input?: string; codes?: readonly number[] } = {},
): { readonly out: string | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    input,
    maxBuffer: 268_435_456,
  })
  return {
    out: codes.includes(status ?? -1) ? stdout : null,
    said: stderr ?? 'git is not installed',
  }
}

/**
 * A folder of a revision, by its path from the working folder, written to a folder of its own, of its files those that are
 * wanted, by their paths in it; `remove` takes that away again. Null where git knows no such revision, or the revision has
 * no such folder.
 */
export function checkoutFolder(
  revision: string,
  path: string,
  wanted: (path: string) => boolean = () => true,
): { readonly folder: string; readonly remove: () => void } | null {
  const tree = `${revision}:./${path.split(sep).join('/')}`
  const { out } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', tree])
  if (out === null) return null
  const { folder: work, remove } = openAside(tmpdir())
  const env = { GIT_INDEX_FILE: join(work, 'index') }
  const folder = join(work, 'data')
  const read = git(['read-tree', out.trim()], { env })
  // From a folder below the top, git would list what that one has.
  const top = git(['rev-parse', '--show-cdup']).out?.trim() || '.'
  const listed = git(['-C', top, 'ls-files', '-z'], { env }).out ?? ''
  const names = listed.split('\0').filter((name) => name !== '' && wanted(name))
  const into = ['-C', top, 'checkout-index', '-z', '--stdin', `--prefix=${folder}/`]
  const written = git(into, { env, input: names.map((name) => `${name}\0`).join('') })
  if (read.out !== null && written.out !== null) return { folder, remove }
  remove()
  throw new Error(`${read.said}${written.said}`)
}
