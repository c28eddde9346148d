import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Captured, Unreadable } from '../../src/ingest/grid.ts'
import { ingestLimits } from '../../src/ingest/limits.ts'

/** What a reader may use: seconds, MB of memory of its program, and MB of its answer. */
export type ReaderLimits = {
  readonly seconds: number
  readonly memory: number
  readonly answer: number
}

const usual: ReaderLimits = { seconds: 30, memory: 512, answer: 64 }

/**
 * Reads a captured file in a program of its own, which gets the file's bytes and may read nothing but this project's code
 * and packages, write nothing, start nothing. Whatever the file does to it, the answer is a reading or says why not.
 */
export async function readCaptured(
  path: string,
  limits: Partial<ReaderLimits> = {},
): Promise<Captured | Unreadable> {
  if (!existsSync(path) || !statSync(path).isFile()) return { unreadable: `No file ${path}` }
  const { size } = statSync(path)
  if (size > ingestLimits.bytes)
    return { unreadable: `${size} bytes, expected at most ${ingestLimits.bytes}` }
  const all = { ...usual, ...limits }
  const [command, ...rest] = confined(all, [resolve(folder, 'scripts/lib/reader-main.ts'), path])
  const child = spawn(command!, rest, { cwd: folder, env: environment(), stdio: 'pipe' })
  let [late, long, length, said] = [false, false, 0, '']
  const chunks: Buffer[] = []
  const timer = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, all.seconds * 1000)
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length
    chunks.push(chunk)
    if (length > all.answer * 1024 * 1024) {
      long = true
      child.kill('SIGKILL')
    }
  })
  child.stderr.on('data', (chunk: Buffer) => {
    if (said.length < 10_000) said += chunk.toString('utf8')
  })
  // A child that ends before it has taken all bytes is heard by its exit.
  child.stdin.on('error', () => {})
  child.stdin.end(readFileSync(path))
  const end = await new Promise<string>((done) => {
    child.on('error', (error) => done(error.message))
    child.on('close', (code, signal) => done(code === 0 ? '' : `${signal ?? `exit ${code}`}`))
  })
  clearTimeout(timer)
  if (late) return { unreadable: `Reading took more than ${all.seconds} seconds and was stopped` }
  if (long) return { unreadable: `The reading is larger than ${all.answer} MB and was stopped` }
  const reading =
    end === ''
      ? answer(Buffer.concat(chunks).toString('utf8'))
      : { unreadable: `The reader broke off (${end}): ${reason(said)}` }
  return isOutOfMemory(end, 'unreadable' in reading ? said + reading.unreadable : '')
    ? { unreadable: `Reading took more than ${all.memory} MB of memory and was stopped` }
    : reading
}

/**
 * The command that runs Node with the rights of a reader: no writing, no programs, no threads, no native code, files of
 * this project's code and packages only. Where there is a shell, its memory outside the script engine is limited too.
 */
export function confined({ memory, seconds }: ReaderLimits, script: readonly string[]): string[] {
  const readable = ['src', 'scripts/lib', 'package.json', 'node_modules']
  const paths = readable.map((path) => resolve(folder, path))
  const rights = new Set([
    ...paths,
    ...paths.filter((path) => existsSync(path)).map((path) => realpathSync(path)),
  ])
  const node = [
    process.execPath,
    '--permission',
    ...[...rights].map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${memory}`,
    '--no-warnings',
    ...script,
  ]
  if (!existsSync('/bin/sh')) return node
  // Data is counted, not address space, of which Node reserves much more than it uses.
  const limit = `ulimit -d ${(memory + 512) * 1024}; ulimit -t ${2 * seconds + 5}`
  return ['/bin/sh', '-c', `{ ${limit}; } 2>/dev/null; exec "$0" "$@"`, ...node]
}

const folder = resolve(import.meta.dirname, '../..')

/** Nothing of ours goes to the child: no secrets, no options of Node. */
function environment(): Record<string, string> {
  const root = process.env['SystemRoot']
  return root === undefined ? {} : { SystemRoot: root }
}

function answer(text: string): Captured | Unreadable {
  try {
    const parsed = JSON.parse(text) as Partial<Captured & Unreadable> | null
    if (typeof parsed?.unreadable === 'string') return { unreadable: parsed.unreadable }
    if (Array.isArray(parsed?.blocks)) return parsed as Captured
  } catch {
    // Falls through: what is no reading is no reading for whatever reason.
  }
  return { unreadable: 'The reader gave no reading' }
}

function isOutOfMemory(end: string, said: string): boolean {
  return (
    /out of memory|allocation failed|bad_alloc|Invalid (?:typed )?array length/iu.test(said) ||
    (end === 'SIGABRT' && said === '')
  )
}

function reason(said: string): string {
  const lines = said.split('\n').map((line) => line.trim())
  const line = lines.find((each) => /^\w*Error\b/u.test(each)) ?? lines.find((each) => each !== '')
  return (line ?? 'it said nothing').slice(0, 300)
}
