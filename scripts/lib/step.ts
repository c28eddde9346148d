import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tidyHeap } from './memory.ts'

/**
 * Runs a script in a process of its own, so that the next finds its memory free; the code it ends with. It ends when this
 * process is gone, however that ended.
 */
export async function runStep(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(
    process.execPath,
    [...tidyHeap, '--import', new URL('./tether.mjs', import.meta.url).href, script, ...args],
    // The fourth is a line that nobody writes to: the system closes it when this process is gone.
    { stdio: ['inherit', 'inherit', 'inherit', 'pipe'], env: { ...process.env, ...env } },
  )
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  if (signal) {
    process.stderr.write(
      `${script} was ended by ${signal}${signal === 'SIGKILL' ? ': was there too little memory?' : ''}\n`,
    )
  }
  return code ?? 1
}
