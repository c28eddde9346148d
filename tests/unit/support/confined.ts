import { readdirSync, readFileSync } from 'node:fs'
import { openBecause, runConfined } from '../../../scripts/lib/confined.ts'
import type { Walls } from '../../../scripts/lib/walls.ts'

/** What the programs of the tests may use. */
export const limits = { seconds: 60, memory: 256, answer: 1 } as const

/** Whether what only the system can take away is tried: where it can; the workflow asks for it, so that it is not left out unseen. */
export const closed = openBecause() === null || Boolean(process.env['WALLS'])

/** What a script inside comes to: its output, or the code of its error. */
export async function inside(script: string, around?: Walls): Promise<string> {
  const { out, said, end } = await runConfined(['-e', script], '', limits, around)
  return out.trim() || (/\b(?:ERR_[A-Z_]+|E[A-Z_]{4,})\b/.exec(said)?.[0] ?? `${end} ${said}`)
}

/**
 * A command after which Node is run on a machine of which a file or folder is another: `change` is a line of shell that the
 * system lets anyone say who has namespaces of his own.
 */
export function elsewhere(change: string, args: readonly string[]): readonly string[] {
  const own = ['unshare', '--map-root-user', '--mount', '/bin/sh', '-c']
  return [...own, `${change} && exec "$0" "$@"`, process.execPath, ...args]
}

/** The processes of this machine, each with its command, ended by NUL as its arguments are. */
export function processes(): (readonly [pid: string, line: string])[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return [pid, readFileSync(`/proc/${pid}/cmdline`, 'utf8')] as const
      } catch {
        return [pid, ''] as const
      }
    })
}
