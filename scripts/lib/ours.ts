import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** Where a path leads, through links; itself where there is nothing yet. */
export function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}

/**
 * Why a folder must not be replaced by what a command makes; null where it is not there, is empty, or holds all the marks of
 * what that command made before.
 */
export function notOurs(place: string, marks: readonly string[]): string | null {
  const found = lstatSync(place, { throwIfNoEntry: false })
  if (!found) return null
  const missing = found.isDirectory()
    ? readdirSync(place).length > 0 && marks.find((mark) => !existsSync(join(place, mark)))
    : marks[0]
  return missing
    ? `Unexpected ${place}, expected a folder that this command made (with ${missing}), an empty one, or none: nothing was touched`
    : null
}

/** The same of what is made from curated data, among which it must not be put; `out` is what the place was asked for by. */
export function notOutside(
  place: string,
  { out, data }: { readonly out: string; readonly data: string },
  marks: readonly string[],
): string | null {
  return isWithin(place, data)
    ? `Unexpected --out ${out}, expected a folder outside the curated data`
    : notOurs(place, marks)
}

/** Whether a path is a folder or below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(placeOf(folder), placeOf(path))
  return !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}
