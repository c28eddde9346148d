import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { git } from './git.ts'

/** What differs from a revision in a data folder: the ids of its agencies, null where what all share differs; null without git. */
export function changedSince(
  base: string,
  data: string,
): { readonly only: ReadonlySet<string> | null } | null {
  const differing = git(['diff', '--name-only', '--relative', '--end-of-options', base, '--', data])
  const added = git(['ls-files', '--others', '--exclude-standard', '--', data])
  if (differing.out === null || added.out === null) return null
  const paths = `${differing.out}${added.out}`.split('\n').filter((path) => path !== '')
  const parts = paths.map((path) => relative(data, path).split(sep))
  if (parts.some(([folder]) => folder !== 'agencies')) return { only: null }
  const ids = parts.map(([, , id = '']) => id)
  return { only: new Set(ids.filter((id) => id !== '' && existsSync(join(data, 'agencies')))) }
}
