import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { changedIn, changedSince } from './changed.ts'
import { checkoutFolder, git } from './git.ts'
import { bringUpToDate } from './older-form.ts'

/** Two states of the data as folders: which agencies differ, and which files that all share; `remove` takes away what was made. */
export type Sides = {
  readonly old: string
  readonly young: string
  readonly ids: ReadonlySet<string>
  readonly shared: readonly string[]
  readonly remove: () => void
}

/** Opens two sides, each a data folder, a folder that holds one, or a git revision; the name of the one that is none of these. */
export function openSides(before: string, after: string): Sides | string {
  const folders = [before, after].map(folderOf)
  const changed = changedByGit([before, after], folders)
  const wanted = (path: string): boolean => {
    const [folder, , id, name] = path.split('/')
    return !changed || folder !== 'agencies' || name === 'agency.yaml' || changed.ids.has(id ?? '')
  }
  const opened: { readonly folder: string; readonly remove: () => void }[] = []
  const remove = (): void => opened.forEach((each) => each.remove())
  for (const [at, side] of [before, after].entries()) {
    const folder = folders[at]
    const found = folder
      ? { folder, remove: () => undefined }
      : checkoutFolder(side, 'data', wanted)
    if (!found) {
      remove()
      return side
    }
    if (!folder) bringUpToDate(found.folder)
    opened.push(found)
  }
  const [old, young] = opened.map(({ folder }) => folder) as [string, string]
  return { old, young, remove, ...(changed ?? changedBetween(old, young)) }
}

function folderOf(side: string): string | null {
  return [side, join(side, 'data')].find((each) => existsSync(join(each, 'divisions.csv'))) ?? null
}

/** What differs as git knows it, without reading what does not: between revisions, or one and the data of this checkout. */
function changedByGit(
  [before, after]: readonly [string, string],
  folders: readonly (string | null)[],
): ReturnType<typeof changedSince> {
  const [old, young] = folders
  if (old === null && young === null) {
    const args = ['diff', '--name-only', '--no-renames', '-z', '--end-of-options']
    const trees = [before, after].map((side) => `${side}:./data`)
    const { out } = git([...args, ...trees])
    return out === null ? null : changedIn(out.split('\0'))
  }
  const own = (folder: string | null | undefined): boolean =>
    typeof folder === 'string' && resolve(folder) === resolve('data')
  if (old === null && own(young)) return changedSince(before, young!)
  return young === null && own(old) ? changedSince(after, old!) : null
}

/** What differs between two data folders, byte for byte. */
function changedBetween(old: string, young: string): NonNullable<ReturnType<typeof changedSince>> {
  const [before, after] = [old, young].map(filesIn)
  const all = new Set([...before!, ...after!])
  return changedIn(
    [...all].filter((path) => {
      if (!before!.has(path) || !after!.has(path)) return true
      const [was, now] = [old, young].map((folder) => readFileSync(join(folder, path)))
      return !was!.equals(now!)
    }),
  )
}

/** The files of a data folder by their paths in it, what is shared and those of agencies; links are none. */
function filesIn(folder: string): Set<string> {
  const root = readdirSync(folder).filter((name) => lstatSync(join(folder, name)).isFile())
  const agencies = join(folder, 'agencies')
  const below = existsSync(agencies)
    ? readdirSync(agencies, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
    : []
  return new Set([...root, ...below])
}
