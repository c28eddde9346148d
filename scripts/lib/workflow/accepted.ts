import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of a draft: its path in the project, and its text. */
export type DraftFile = { readonly path: string; readonly text: string }

/** A draft that may be proposed: whose report it is, on which year, its files, and what `add` said. */
export type Draft = {
  readonly agency: string
  readonly year: string
  readonly files: readonly DraftFile[]
  readonly said: string
}

/**
 * The draft in a folder that a job without rights made, which may hold anything: one new report and at most its new
 * `agency.yaml`, plain files of legible text at their places below `data/agencies/`. Else why it is none. `isThere` tells
 * whether the project has a path. Nothing is followed, and nothing but what is returned is read.
 */
export function acceptedDraft(folder: string, isThere: (path: string) => boolean): Draft | string {
  const found: string[] = []
  const strange = walk(folder, '', found)
  if (strange !== null) return strange
  const paths = found.filter((path) => path !== 'said.txt')
  const parts = paths.map((path) => place.exec(path))
  const wrong = paths.find((_, at) => parts[at] === null)
  if (wrong !== undefined)
    return `Unexpected file ${wrong}, expected a report or an agency.yaml below data/agencies/`
  const reports = parts.filter((part) => part!.groups!['year'] !== undefined)
  if (reports.length !== 1) return `Unexpected ${reports.length} reports, expected one`
  const { agency, year } = reports[0]!.groups as { agency: string; year: string }
  const other = parts.find((part) => part!.groups!['folder'] !== reports[0]!.groups!['folder'])
  if (other) return `Unexpected file ${other[0]}, expected files of ${agency} alone`
  const there = paths.find(isThere)
  if (there !== undefined) return `Unexpected file ${there}, expected one that is not there`
  const files = paths.map((path) => ({ path, text: legible(join(folder, path)) }))
  const illegible = files.find(({ text }) => text === null)
  if (illegible)
    return `Unexpected bytes in ${illegible.path}, expected text of at most ${most} bytes`
  const said = found.includes('said.txt') ? (legible(join(folder, 'said.txt')) ?? '') : ''
  return { agency, year, files: files as DraftFile[], said }
}

const place =
  /^(?<folder>data\/agencies\/\d{2}\/(?<agency>[a-z][a-z0-9-]{1,100}))\/(?:agency\.yaml|(?<year>20\d\d)\.md)$/

const most = 262_144

/** The paths of the files below a folder, `/` between names; why it is strange, else null. */
function walk(folder: string, below: string, found: string[]): string | null {
  for (const name of readdirSync(join(folder, below)).toSorted()) {
    const path = below === '' ? name : `${below}/${name}`
    const stat = lstatSync(join(folder, path))
    if (path.length > 200 || path.split('/').length > 5 || found.length >= 8)
      return 'Unexpected folder, expected a report, its agency.yaml and said.txt'
    if (!stat.isDirectory() && (!stat.isFile() || stat.nlink > 1))
      return `Unexpected link or device ${path}, expected a file`
    const strange = stat.isDirectory() ? walk(folder, path, found) : null
    if (strange !== null) return strange
    if (stat.isFile()) found.push(path)
  }
  return null
}

/** The text of a file; null where it is too long, is not UTF-8, or has characters that cannot be seen. */
function legible(path: string): string | null {
  if (lstatSync(path).size > most) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(path),
    )
    return /[^\P{C}\n\t]/u.test(text) ? null : text
  } catch {
    return null
  }
}
