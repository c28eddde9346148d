import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Walls } from './walls.ts'
import { tether, walls } from './walls.ts'

/** What a confined program may use: seconds, MB of memory of the program, and MB of its answer. */
export type Limits = { readonly seconds: number; readonly memory: number; readonly answer: number }

/** What it came to: its output and what it said; `end` is empty, or the signal or exit code it ended with, or what it used up. */
export type Confined = {
  readonly end: '' | 'late' | 'long' | (string & {})
  readonly out: string
  readonly said: string
}

const folder = resolve(import.meta.dirname, '../..')

/**
 * Runs Node on a script with input on standard input and nothing else: it may read this project's code and packages, write
 * nothing, start nothing, load no native code, open no database; its environment is empty; time, memory and the length of
 * its answer are bounded; on Linux it ends with this process, elsewhere once it has used its time. Where the system can (`walls`), no network, socket, process or other file is there for it at all;
 * where it cannot, sockets and signals are open to it, and `openBecause` says why.
 */
export async function runConfined(
  script: readonly string[],
  input: string | Uint8Array,
  limits: Limits,
  around: Walls = walls(codeFolders()),
): Promise<Confined> {
  const [command, ...rest] = commandOf(script, limits, around)
  const child = spawn(command!, rest, { cwd: folder, env: rootOfWindows(), stdio: 'pipe' })
  let [end, length, said] = ['', 0, '']
  const chunks: Buffer[] = []
  const stop = (why: string): void => {
    end = why
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => stop('late'), limits.seconds * 1000)
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > limits.answer * 1024 * 1024) stop('long')
    else chunks.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    if (said.length < 10_000) said += chunk.toString('utf8')
  })
  // A child that ends before it has taken all bytes is heard by its exit.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const exit = await new Promise<string>((done) => {
    child.on('error', (error) => done(error.message))
    child.on('close', (code, signal) => done(code === 0 ? '' : `${signal ?? `exit ${code}`}`))
  })
  clearTimeout(timer)
  return { end: end || exit, out: Buffer.concat(chunks).toString('utf8'), said }
}

/** Why the system's own walls are not there, in a few words; null where they are. */
export function openBecause(): string | null {
  const found = walls(codeFolders())
  return 'missing' in found ? found.missing : null
}

function commandOf(
  script: readonly string[],
  { memory, seconds }: Limits,
  around: Walls,
): readonly string[] {
  const node = [
    realpathSync(process.execPath),
    '--permission',
    ...readable().map((path) => `--allow-fs-read=${path}`),
    '--no-experimental-sqlite',
    '--no-addons',
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${memory}`,
    '--no-warnings',
    ...script,
  ]
  if (!existsSync('/bin/sh')) return node
  // Data is counted, not address space, of which Node reserves much more than it uses.
  const limit = `ulimit -d ${(memory + 512) * 1024}; ulimit -t ${Math.ceil(2 * seconds) + 5}`
  const bounded = ['/bin/sh', '-c', `{ ${limit}; } 2>&-; exec env -i "$0" "$@"`, ...node]
  return [...('command' in around ? around.command : tether()), ...bounded]
}

/** The code of a reader: its own, and packages, wherever links lead. */
function readable(): readonly string[] {
  const paths = ['src', 'scripts/lib', 'package.json', 'node_modules'].map((path) =>
    resolve(folder, path),
  )
  return [...new Set([...paths, ...paths.filter(existsSync).map((path) => realpathSync(path))])]
}

function codeFolders(): readonly string[] {
  return [...new Set([...readable(), dirname(realpathSync(process.execPath))])]
}

/** The one variable that Windows needs to start a program. */
function rootOfWindows(): Record<string, string> {
  const root = process.env['SystemRoot']
  return root === undefined ? {} : { SystemRoot: root }
}
