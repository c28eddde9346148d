import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'

/** A command and its arguments that run what is put behind them; or why the system offers no such thing. */
export type Walls = { readonly command: readonly string[] } | { readonly missing: string }

let known: Walls | null = null

/**
 * What the system offers beyond Node's own limits, found out once by trying it: namespaces of their own, so that there is no
 * network, no socket by path, no other process to signal and no file but the system's programs and the folders of the code,
 * none of which can be written. Takes the rights away that making them needs; ends with whoever started it. Linux with util-linux,
 * for any user whom the system lets make namespaces.
 */
export function walls(code: readonly string[]): Walls {
  known ??= tried(code)
  return known
}

/** The command that ends what is put behind it with whoever started it, where the system has one; found out once. */
export function tether(): readonly string[] {
  const command = ['setpriv', '--pdeathsig=KILL']
  tied ??= spawnSync(command[0]!, [...command.slice(1), 'true'], { env: {} }).status === 0
  return tied ? command : []
}

let tied: boolean | null = null

function tried(code: readonly string[]): Walls {
  const command = [...outside, ...code, '--', ...inside]
  const [first, ...rest] = [...command, realpathSync(process.execPath), '--version']
  const { status, error, stderr } = spawnSync(first!, rest, { encoding: 'utf8', env: {} })
  if (status === 0) return { command }
  const said = error?.message ?? (stderr.trim().split('\n')[0] || `exit ${status}`)
  return { missing: said.slice(0, 200) }
}

// /proc is the one folder that is everywhere and holds no code: the new root is made on it. Folders that are links stay links.
const root = '/proc'
// Where the system's own mount has neither programs with rights nor devices, a copy of it must say so too.
const build = `set -e
close() { mount -o remount,bind,ro "$1" 2>/dev/null || mount -o remount,bind,ro,nosuid,nodev "$1"; }
mount -t tmpfs -o size=1m none ${root}
while [ "$1" != -- ]; do
  if [ -L "$1" ]; then ln -s "$(readlink "$1")" "${root}$1"
  elif [ -d "$1" ]; then
    mkdir -p "${root}$1"
    mount --rbind "$1" "${root}$1"
    close "${root}$1"
  elif [ -f "$1" ]; then
    mkdir -p "${root}\${1%/*}"
    : > "${root}$1"
    mount --bind "$1" "${root}$1"
    close "${root}$1"
  fi
  shift
done
shift
mount -o remount,ro ${root}
chroot ${root} "$@"`

const outside = [
  'setpriv',
  '--pdeathsig=KILL',
  'unshare',
  '--map-root-user',
  '--net',
  '--mount',
  '--pid',
  '--ipc',
  '--uts',
  '--fork',
  '--kill-child',
  '--propagation=private',
  '/bin/sh',
  '-c',
  build,
  'walls',
  '/usr',
  '/bin',
  '/lib',
  '/lib64',
]

const inside = ['setpriv', '--no-new-privs', '--bounding-set=-all', '--inh-caps=-all']
