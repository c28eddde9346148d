import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { randomOf } from '../../bench/random.ts'

/** Whether this is `npm run test:deep`, where every killed run is followed by one that is not, and not the last alone. */
export const deep = Boolean(process.env['DEEP'])

/** How often a command is killed at random: by either signal once by default, or as KILLS says. */
const kills = Number(process.env['KILLS'] ?? (deep ? 100 : 2))

/** What a program came to that may have been ended: code null where it was. `ms` is how long it took. */
export type Ended = { readonly code: number | null; readonly said: string; readonly ms: number }

/** Ends a program so many milliseconds after it began. */
export type Kill = { readonly after: number; readonly signal: NodeJS.Signals }

type How = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly kill?: Kill
  /** Time counts from the first thing it says, not from its start. */
  readonly fromSaid?: boolean
}

/**
 * Runs Node, and waits until it and every process it started are gone: they share its output, which closes with the last.
 */
export async function runNode(args: readonly string[], how: How = {}): Promise<Ended> {
  let started = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: how.cwd,
    env: { ...process.env, ...how.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (said += String(data)))
  }
  if (how.fromSaid) {
    await Promise.race([once(child.stdout, 'data'), ended])
    started = performance.now()
  }
  const { after, signal } = how.kill ?? {}
  const timer = after === undefined ? undefined : setTimeout(() => child.kill(signal), after)
  const [code] = (await ended) as [number | null]
  clearTimeout(timer)
  return { code, said, ms: performance.now() - started }
}

/** When and how to end the runs of a test, by turns at once and politely: from a seed, over the time that a run takes. */
export function moments(seed: string, ms: number): readonly Kill[] {
  const random = randomOf(seed)
  return Array.from({ length: kills }, (_, at) => ({
    after: Math.round(random() * ms),
    signal: at % 2 === 0 ? 'SIGKILL' : 'SIGTERM',
  }))
}

/** The program of a test, as TypeScript, with the modules of scripts/lib/ it imports from where they are. */
export function program(text: string): string[] {
  const lib = new URL('../../../scripts/lib/', import.meta.url)
  return ['--input-type=module', '--eval', text.replaceAll("'lib/", `'${lib.href}`)]
}

/** Waits until there is a file. */
export async function appears(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((done) => setTimeout(done, 5))
}
