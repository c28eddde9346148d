import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What something cost: seconds on the clock, and seconds of processor, user and system together. */
export type Cost = { readonly wall: number; readonly cpu: number }

/** What a child process cost, with those it started; `rss` is the largest peak of one process, in MB. */
export type ChildCost = Cost & { readonly rss: number; readonly ok: boolean; readonly said: string }

/** Costs by name; `to` ends what is being measured and starts something else, null for nothing. */
export type Stopwatch = {
  readonly to: (name: string | null) => void
  readonly costs: () => ReadonlyMap<string, Cost>
}

/** A stopwatch that measures one thing at a time. */
export function stopwatch(): Stopwatch {
  const costs = new Map<string, Cost>()
  let current: string | null = null
  let wall = performance.now()
  let cpu = process.cpuUsage()
  return {
    to(name) {
      const spent = process.cpuUsage(cpu)
      if (current !== null) {
        const before = costs.get(current) ?? { wall: 0, cpu: 0 }
        costs.set(current, {
          wall: before.wall + (performance.now() - wall) / 1e3,
          cpu: before.cpu + (spent.user + spent.system) / 1e6,
        })
      }
      current = name
      wall = performance.now()
      cpu = process.cpuUsage()
    },
    costs: () => costs,
  }
}

/** The middle one of some numbers; of an even count, the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? NaN
}

/** The median of each name over rounds of measuring. */
export function medians(
  rounds: readonly ReadonlyMap<string, Cost>[],
): Readonly<Record<string, Cost>> {
  const names = [...(rounds[0]?.keys() ?? [])]
  const of = (name: string, key: keyof Cost): number =>
    median(rounds.map((round) => round.get(name)![key]))
  return Object.fromEntries(
    names.map((name) => [name, { wall: of(name, 'wall'), cpu: of(name, 'cpu') }]),
  )
}

let children = 0

/** Runs a script of Node's in a process of its own and says what it cost. Never throws: `ok` is false when it failed. */
export async function runNode(
  args: readonly string[],
  { cwd = '.', env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<ChildCost> {
  const usage = join(tmpdir(), `open-disclosure-bench-${process.pid}-${(children += 1)}`)
  const preload = pathToFileURL(join(import.meta.dirname, 'usage.ts')).href
  const started = performance.now()
  const { status, said } = await run(process.execPath, args, cwd, {
    ...env,
    NODE_OPTIONS: `--import=${preload}`,
    BENCH_USAGE: usage,
  })
  const wall = (performance.now() - started) / 1e3
  const lines = existsSync(usage) ? readFileSync(usage, 'utf8').trim().split('\n') : []
  rmSync(usage, { force: true })
  const used = lines.map((line) => JSON.parse(line) as { maxRSS: number; cpu: number })
  return {
    wall,
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0) / 1e6,
    rss: Math.max(0, ...used.map(({ maxRSS }) => maxRSS)) / 1024,
    ok: status === 0 && used.length > 0,
    said,
  }
}

/** Runs `cp -r` and says what it cost: what the disk alone takes. */
export function runCopy(from: string, to: string): Promise<Cost> {
  return runTimed('cp', ['-r', from, to])
}

/** Runs a program, whose output is of no matter, and says what it cost with all the processes that it started. */
export async function runTimed(
  program: string,
  args: readonly string[],
): Promise<Cost & { readonly status: number | null }> {
  const started = performance.now()
  const line = '"$0" "$@" >/dev/null 2>&1; code=$?; times >&2; exit $code'
  const { status, said } = await run('sh', ['-c', line, program, ...args], '.', {})
  return { wall: (performance.now() - started) / 1e3, cpu: cpuIn(said), status }
}

/** The seconds of processor of all children, user and system together, in the last lines that the shell's `times` printed. */
export function cpuIn(said: string): number {
  const [user = 0, system = 0] = [...said.matchAll(/(\d+)m([\d.]+)s/g)]
    .slice(-2)
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
  return user + system
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; said: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(0, 2000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => done({ status: null, said: String(error) }))
    child.on('close', (status) => done({ status, said }))
  })
}
