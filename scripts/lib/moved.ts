import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Agencies that a data folder has under another id than another one: the old folder below the data folder by the new id. */
export type Moved = ReadonlyMap<string, string>

/**
 * Which of the agencies of some ids only changed their id from one data folder to another: one is gone, another is new, and a
 * report of the same year is the same but for the line that names the agency.
 */
export function movedAgencies(old: string, young: string, ids: Iterable<string>): Moved {
  const wanted = new Set(ids)
  const [before, after] = [old, young].map((folder) => foldersIn(folder, wanted))
  const gone = new Map<string, string>()
  for (const [id, folder] of before!) {
    if (after!.has(id)) continue
    for (const text of reportsIn(join(old, folder))) gone.set(text, folder)
  }
  const moved = new Map<string, string>()
  if (gone.size === 0) return moved
  const taken = new Set<string>()
  for (const [id, folder] of after!) {
    if (before!.has(id)) continue
    const found = reportsIn(join(young, folder)).flatMap((text) => gone.get(text) ?? [])
    const from = found.find((each) => !taken.has(each))
    if (from === undefined) continue
    taken.add(from)
    moved.set(id, from)
  }
  return moved
}

/** Where a file of an agency that moved was: `agencies/14/old/2024.md`; the path as it is for any other. */
export function oldPathOf(path: string, moved: Moved): string {
  const [, , id = '', name = ''] = path.split('/')
  const from = moved.get(id)
  return from === undefined ? path : `${from}/${name}`
}

/** The folders of agencies of some ids below a data folder: `agencies/14/<id>` by id. */
function foldersIn(data: string, ids: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>()
  const root = join(data, 'agencies')
  for (const province of existsSync(root) ? readdirSync(root, { withFileTypes: true }) : []) {
    if (!province.isDirectory()) continue
    for (const { name } of readdirSync(join(root, province.name), { withFileTypes: true })) {
      if (ids.has(name)) found.set(name, `agencies/${province.name}/${name}`)
    }
  }
  return found
}

/** The reports of an agency, each with its year before it and without the line that names the agency. */
function reportsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\d{4}\.md$/.test(entry.name))
    .map(({ name }) => name + readFileSync(join(folder, name), 'utf8').replace(/^agency:.*$/m, ''))
}
