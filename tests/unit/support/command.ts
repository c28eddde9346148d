import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a run of a script came to. */
export type Run = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs a script of scripts/ with the Node that the tests run under. */
export function run(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Run {
  return runIn(process.cwd(), script, args, env)
}

/** Runs a script of a copy of the project in its folder, with the Node that the tests run under. */
export function runIn(
  cwd: string,
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env } },
  )
  return { code: status, out: stdout, err: stderr }
}

/** The sha256 of every file below a folder, by path. */
export function sums(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
}
