import { git } from './git.ts'

/** What differs from a revision in a data folder: the ids of its agencies, null where what all share differs; null where git does not know. */
export function changedSince(
  base: string,
  data: string,
): { readonly only: ReadonlySet<string> | null } | null {
  const differing = git([
    '-C',
    data,
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    '--end-of-options',
    base,
    '--',
  ])
  const added = git(['-C', data, 'ls-files', '--others', '--exclude-standard', '-z'])
  if (differing.out === null || added.out === null) return null
  const paths = `${differing.out}${added.out}`.split('\0').filter((path) => path !== '')
  const parts = paths.map((path) => path.split('/'))
  if (parts.some(([folder]) => folder !== 'agencies')) return { only: null }
  return { only: new Set(parts.map(([, , id = '']) => id)) }
}
