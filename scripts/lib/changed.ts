import { relative, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { chineseOf } from '../../src/curated/message.ts'
import { openCurated } from './curated.ts'
import { checkoutFolder, git } from './git.ts'
import { movedAgencies, oldPathOf } from './moved.ts'

/** What differs in a data folder: ids of agencies, and the paths of what all agencies share. */
export type Changed = { readonly ids: ReadonlySet<string>; readonly shared: readonly string[] }

/** What differs from a revision in a data folder, committed or not; null where git does not know the revision. */
export function changedSince(base: string, data: string): Changed | null {
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
  return changedIn(`${differing.out}${added.out}`.split('\0'))
}

/** What differs where these files of a data folder do, by their paths in it. */
export function changedIn(paths: readonly string[]): Changed {
  const given = paths.filter((path) => path !== '').map((path) => path.split('/'))
  return {
    ids: new Set(
      given.flatMap(([folder, , id]) => (folder === 'agencies' && id !== undefined ? [id] : [])),
    ),
    shared: given.flatMap((path) => (path[0] === 'agencies' ? [] : path.join('/'))),
  }
}

/**
 * Takes away what the revision said already: of the files of agencies that differ each finding that it has in the same
 * words, of the others every finding, since what is found in a report follows from its agency's files alone. What is
 * wrong stays. Returns how many were taken away.
 */
export function leaveOutKnown(
  files: readonly VFile[],
  { base, data, ids }: { base: string; data: string; ids: ReadonlySet<string> },
): number {
  const said = saidBefore(base, data, ids)
  let known = 0
  for (const file of new Set(files)) {
    const path = within(data, file)
    const left = file.messages.filter(
      (message) =>
        message.fatal || (ids.has(idIn(path)) && !said(path).has(chineseOf(message).reason)),
    )
    known += file.messages.length - left.length
    file.messages = left
  }
  return known
}

/** What a revision said of a file of the data folder that has its place, or had it under another id. */
function saidBefore(
  base: string,
  data: string,
  ids: ReadonlySet<string>,
): (path: string) => ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set()
  const old = checkoutFolder(base, relative('.', data) || '.', (path) => {
    const [folder, , id, name] = path.split('/')
    return folder !== 'agencies' || name === 'agency.yaml' || ids.has(id ?? '')
  })
  if (!old) return () => none
  try {
    const { records, files } = openCurated(old.folder, { only: ids })
    for (const record of records()) void record
    const said = new Map(
      files.map((file) => [
        within(old.folder, file),
        new Set(file.messages.map((message) => chineseOf(message).reason)),
      ]),
    )
    const moved = movedAgencies(old.folder, data, ids)
    return (path) => said.get(oldPathOf(path, moved)) ?? none
  } finally {
    old.remove()
  }
}

function within(folder: string, { path }: VFile): string {
  return relative(resolve(folder), resolve(path)).replaceAll('\\', '/')
}

function idIn(path: string): string {
  return path.split('/')[2] ?? ''
}
