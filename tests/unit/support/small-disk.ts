import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program came to on a small disk, and a copy of what was on it then. */
export type OnDisk = { readonly code: number | null; readonly said: string; readonly after: string }

const mounted = `
  mount -t tmpfs -o size="$1" tmpfs "$2" || exit 99
  cp -r "$3/." "$2" || exit 99
  cd "$5" && shift 5 && "$@"
  code=$?
  cp -r "$DISK/." "$AFTER" && exit $code
`

/**
 * Runs Node where `folder` is a disk of so many bytes with what the folder holds: a file system in memory, in a view of
 * the machine that only that run has.
 */
export function onSmallDisk(
  { folder, bytes }: { readonly folder: string; readonly bytes: number },
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): OnDisk {
  const work = mkdtempSync(join(tmpdir(), 'disk-'))
  const [held, after] = [join(work, 'held'), join(work, 'after')]
  cpSync(folder, held, { recursive: true })
  mkdirSync(after)
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    [
      ...['--user', '--map-root-user', '--mount', 'sh', '-c', mounted, 'sh'],
      ...[String(bytes), folder, held, after, cwd, process.execPath, ...args],
    ],
    { encoding: 'utf8', env: { ...process.env, ...env, DISK: folder, AFTER: after } },
  )
  return { code: status, said: stdout + stderr, after }
}

/** Whether this machine lets us have such a disk. */
export function hasSmallDisks(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const { code, after } = onSmallDisk({ folder, bytes: 65_536 }, ['--eval', ''])
  removeCopy(after)
  rmSync(folder, { recursive: true })
  return code === 0
}

/** Removes the copy of what was on a small disk. */
export function removeCopy(after: string): void {
  rmSync(join(after, '..'), { recursive: true })
}

/** The bytes that a folder takes on such a disk, in pages of four kilobytes. */
export function room(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, found) => sum + (found.isFile() ? Math.ceil(found.size / 4096) * 4096 : 0), 0)
}
