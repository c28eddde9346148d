import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { isFatal, visible } from '../../src/curated/message.ts'
import type { Language } from '../../src/locale/label.ts'
import type { Aside } from './aside.ts'
import { copy } from './copy.ts'
import { openCurated, pathsIn } from './curated.ts'
import { fixFolder } from './fix.ts'
import { git } from './git.ts'

/** A curated file of which only the form was wrong: its path as it lies in the data folder, and how the mended one differs. */
export type MendedFile = { readonly path: string; readonly difference: readonly string[] }

/**
 * Writes of each file that is wrong and that a program can mend the mended one below `to`, under the path that it has with
 * the data folder's name before it; files with anything else wrong are left out. Works in the run's own folder.
 */
export function writeMended(
  files: readonly VFile[],
  { data, to, own, language }: { data: string; to: string; own: Aside; language: Language },
): readonly MendedFile[] {
  const wrong = new Set(
    files.filter(isFatal).map(({ path }) => relative(resolve(data), resolve(path))),
  )
  const paths = pathsIn(data)
    .map((path) => relative(data, path))
    .filter((path) => wrong.has(path))
  if (paths.length === 0) return []
  const copied = copyWith(paths, data, join(own.folder, 'mended'))
  const wanted = (path: string): boolean => paths.includes(relative(copied, path))
  fixFolder(copied, { wanted, write: own.write, language })
  const only = new Set(paths.map((path) => basename(dirname(path))))
  const again = openCurated(copied, { only, canonical: true })
  for (const record of again.records()) void record
  const left = new Set(
    again.files.filter(isFatal).map(({ path }) => relative(resolve(copied), resolve(path))),
  )
  return paths.flatMap((path) => {
    const [is, mended] = [data, copied].map((folder) => readFileSync(join(folder, path), 'utf8'))
    if (left.has(path) || is === mended) return []
    const name = join(basename(resolve(data)), path)
    own.write(join(to, name), mended!, { over: true })
    return { path: name, difference: differenceOf([is!, mended!], own.folder) }
  })
}

/** Copies a data folder with the reports of those agencies alone that have one of these files. */
function copyWith(paths: readonly string[], data: string, to: string): string {
  mkdirSync(to)
  for (const { name } of readdirSync(data, { withFileTypes: true }).filter((each) => each.isFile()))
    copyFileSync(join(data, name), join(to, name))
  const whole = new Set(paths.map((path) => dirname(path)))
  for (const path of pathsIn(data).map((each) => relative(data, each))) {
    if (whole.has(dirname(path)) || basename(path) !== 'agency.yaml') continue
    mkdirSync(join(to, dirname(path)), { recursive: true })
    copyFileSync(join(data, path), join(to, path))
  }
  for (const folder of whole) copy(join(data, folder), join(to, folder))
  return to
}

/**
 * How two texts differ, as git says it, without its lines about the files; nothing where there is no git. What cannot be seen
 * is written out first: git would pass over line ends.
 */
function differenceOf(
  texts: readonly [is: string, mended: string],
  folder: string,
): readonly string[] {
  const [is, mended] = texts.map((text, at) => {
    const path = join(folder, `side-${at}`)
    writeFileSync(path, text.split('\n').map(visible).join('\n'))
    return path
  })
  const args = ['diff', '--no-index', '--no-color', '--no-ext-diff', '--unified=1']
  const { out } = git([...args, '--', is!, mended!], { codes: [1] })
  const lines = (out ?? '').split('\n').slice(0, -1)
  const begin = lines.findIndex((line) => line.startsWith('@@'))
  // After the place of a hunk git guesses what it stands in.
  return begin < 0 ? [] : lines.slice(begin).map((line) => line.replace(/^(@@ [^@]* @@).*/, '$1'))
}
