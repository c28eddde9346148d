import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tidyHeap } from './memory.ts'

/** A script that is run in a process of its own, with what it is told. */
export type Step = {
  readonly script: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * Runs a script in a process of its own, so that the next finds its memory free; the code it ends with. It ends when this
 * process is gone, however that ended.
 */
export async function runStep(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return ended(script, start({ script, args, env }, 'inherit'))
}

/**
 * Runs steps at the same time. The first alone shows how far it is; a line that several say is said once. The code of the one
 * that fails first, whose words are said and which ends the others; else 0.
 */
export async function runSteps([first, ...others]: readonly Step[]): Promise<number> {
  if (!first) return 0
  let failed = 0
  const said = new Set<string>()
  const children = [start(first, 'inherit'), ...others.map((step) => start(step, 'pipe'))]
  await Promise.all(
    [first, ...others].map(async ({ script }, at) => {
      const child = children[at]!
      const words = at === 0 ? null : heard(child)
      const code = await ended(script, child, () => failed > 0)
      if (failed > 0) return
      if (words !== null) {
        for (const line of (await words).split(/(?<=\n)/)) {
          if (!said.has(line)) process.stderr.write(line)
          said.add(line)
        }
      }
      if (code === 0) return
      failed = code
      for (const each of children) each.kill('SIGKILL')
    }),
  )
  return failed
}

function start({ script, args, env }: Step, words: 'inherit' | 'pipe'): ChildProcess {
  return spawn(
    process.execPath,
    [...tidyHeap, '--import', new URL('./tether.mjs', import.meta.url).href, script, ...args],
    // The fourth is a line that nobody writes to: the system closes it when this process is gone.
    { stdio: ['inherit', 'inherit', words, 'pipe'], env: { ...process.env, ...env } },
  )
}

/** The code that a process ends with; that something ended it is said, unless that was meant. */
async function ended(script: string, child: ChildProcess, meant = () => false): Promise<number> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  if (signal && !meant()) {
    process.stderr.write(
      `${script} was ended by ${signal}${signal === 'SIGKILL' ? ': was there too little memory?' : ''}\n`,
    )
  }
  return code ?? 1
}

/** All that a process says on standard error. */
async function heard({ stderr }: ChildProcess): Promise<string> {
  let text = ''
  stderr!.setEncoding('utf8')
  for await (const some of stderr!) text += some as string
  return text
}
