import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gitIn } from './git.ts'
import type { Job, Step } from './workflows.ts'

/** What a job is run with: its repository (bare) and commit, the event, and what its expressions come to. */
export type Given = {
  readonly origin: string
  readonly commit: string
  readonly event: string
  readonly payload?: object
  readonly values?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Whether a step is run here; one that is not is taken to have passed. */
  readonly runs?: (step: Step) => boolean
}

/** How a step ended: its name, its exit code, what it said, its seconds. */
export type Ended = {
  readonly name: string
  readonly code: number
  readonly said: string
  readonly seconds: number
}

/** A place where jobs run one after another as a runner of GitHub would run them, with what they leave for one another. */
export type Runner = {
  readonly temp: string
  readonly run: (job: Job, given: Given) => Promise<Ended[]>
  /** The outputs and the summary of the steps of the last job. */
  readonly outputs: () => string
  readonly summary: () => string
  /** What the programs `gh` and `sudo` were asked for: they are not what is tried, and only note it. */
  readonly asked: () => string[]
  readonly artifact: (name: string) => string
}

/**
 * A runner below a folder. A checkout is a clone; artifacts are folders; other actions are left out, and what `if` says of a
 * step is not asked. Each job starts from a fresh clone, in which every step that has a `run` is run, to the first that fails.
 */
export function runnerIn(folder: string): Runner {
  const [work, temp, store, bin] = ['work', 'temp', 'artifacts', 'bin'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  const [output, summary, notes] = ['output', 'summary', 'asked'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  for (const each of [store, bin]) mkdirSync(each, { recursive: true })
  for (const name of ['gh', 'sudo']) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> '${notes}'\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const text = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  return {
    temp,
    outputs: () => text(output),
    summary: () => text(summary),
    asked: () => text(notes).split('\n').filter(Boolean),
    artifact: (name) => join(store, name),
    async run(job, given) {
      for (const each of [work, temp, output, summary, notes])
        rmSync(each, { recursive: true, force: true })
      for (const each of [work, temp]) mkdirSync(each, { recursive: true })
      const event = join(temp, 'event.json')
      writeFileSync(event, JSON.stringify(given.payload ?? {}))
      const settings = {
        ...process.env,
        PATH: `${bin}:${process.env['PATH']}`,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: given.event,
        GITHUB_EVENT_PATH: event,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_RUN_ID: '5',
        GITHUB_SERVER_URL: 'https://github.com',
        RUNNER_TEMP: temp,
        ...given.env,
      }
      const valueOf = (value: unknown): string =>
        String(value).replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
          const found = { 'runner.temp': temp, 'github.token': 'a token', ...given.values }[
            expression
          ]
          if (found === undefined) throw new Error(`no value for ${expression}`)
          return found
        })
      const evaluated = (record: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
        Object.fromEntries(Object.entries(record).map(([name, value]) => [name, valueOf(value)]))
      const ended: Ended[] = []
      for (const step of job.steps) {
        const { uses = '', run, name = uses } = step
        if (uses !== '') act(uses, step, given, { work, store, valueOf })
        if (run === undefined || !(given.runs?.(step) ?? true)) continue
        const env = { ...settings, ...evaluated(job.env), ...evaluated(step.env) }
        const started = performance.now()
        const end = await ran(run, join(work, step['working-directory'] ?? ''), env)
        ended.push({ name, ...end, seconds: (performance.now() - started) / 1000 })
        if (end.code !== 0) break
      }
      return ended
    },
  }
}

type Places = {
  readonly work: string
  readonly store: string
  readonly valueOf: (value: unknown) => string
}

/** What an action does, as far as steps that run something need it. */
function act(uses: string, step: Step, { origin, commit }: Given, places: Places): void {
  const { work, store, valueOf } = places
  const [, action = ''] = /^actions\/([^@]+)@/.exec(uses) ?? []
  const path = valueOf(step.with?.['path'] ?? '')
  const name = String(step.with?.['name'] ?? step.with?.['pattern'] ?? '')
  if (action === 'checkout') {
    const place = join(work, path)
    const git = gitIn(work)
    git('clone', '--quiet', '--no-local', origin, place)
    gitIn(place)('checkout', '--quiet', commit)
  } else if (action === 'upload-artifact') {
    const from = path.startsWith('/') ? path : join(work, path)
    rmSync(join(store, name), { recursive: true, force: true })
    if (existsSync(from)) cpSync(from, join(store, name), { recursive: true })
  } else if (action === 'download-artifact' && globSync(name, { cwd: store }).length > 0) {
    cpSync(join(store, name), path.startsWith('/') ? path : join(work, path), { recursive: true })
  }
}

/** Runs what a step runs, by bash as GitHub starts it where no shell is named. */
async function ran(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string }> {
  const child = spawn('bash', ['-e', '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  return await new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, said })))
}
