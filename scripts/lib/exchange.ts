import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs'

/**
 * Puts a finished file or folder in a place on the same disk; a folder that was there is afterwards at `finished` or `old`.
 * A reader sees the old or the new, whole. Where the system has no way to change the names of two folders at once there is
 * a moment, some microseconds, in which there is none; a run stopped within it leaves `old`.
 */
export function exchange(finished: string, place: string, old: string): void {
  if (isFolder(finished) && isFolder(place) && swapped(finished, place)) return
  for (;;) {
    try {
      renameSync(finished, place)
      return
    } catch (error) {
      // Another run's folder was there, and has been moved away by that run since.
      if (isTaken(error) && !existsSync(place)) continue
      if (!existsSync(place) || !isFolder(finished)) {
        if (existsSync(old) && !existsSync(place)) renameSync(old, place)
        throw error
      }
    }
    rmSync(old, { recursive: true, force: true })
    moveAway(place, old)
  }
}

/** Whether a rename failed as a folder with something in it stood in the place. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Moves what is in the way; another run that puts its own there may have done so before. */
function moveAway(place: string, old: string): void {
  try {
    renameSync(place, old)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Changes the names of two folders at once, by Linux's renameat2, which Node does not offer; false where there is no way. */
function swapped(one: string, other: string): boolean {
  const numbers: Readonly<Record<string, string>> = { 'linux x64': '316', 'linux arm64': '276' }
  const number = numbers[`${process.platform} ${process.arch}`]
  const call = 'my ($n, $a, $b) = @ARGV; exit(syscall($n + 0, -100, $a, -100, $b, 2) ? 1 : 0)'
  const ways = [
    ['mv', '--exchange', '--no-target-directory', one, other],
    ...(number ? [['perl', '-e', call, number, one, other]] : []),
  ]
  return ways.some(([way, ...args]) => spawnSync(way!, args).status === 0)
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
