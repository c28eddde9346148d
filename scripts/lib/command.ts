import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { machineFault } from './machine.ts'
import { printable, printableError, say } from './lines.ts'

/**
 * Runs a command: `--help` prints the usage; wrong arguments, and what the machine denies, end with a message and exit 1.
 * Any other error ends so too, with the places in the program that it came by.
 */
export async function command<T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: T,
  run: (
    values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'],
    positionals: string[],
  ) => Promise<number> | number,
): Promise<void> {
  let parsed
  try {
    parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    process.stderr.write(`${printable((error as Error).message)}\n\n${usage}\n`)
    process.exitCode = 1
    return
  }
  if ((parsed.values as { help?: boolean }).help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  try {
    process.exitCode = await run(parsed.values as never, parsed.positionals)
  } catch (error) {
    const fault = machineFault(error)
    process.stderr.write(
      fault === null
        ? `${printableError(error)}\n`
        : `${printable(fault)}\nWhat there was is as it was.\n`,
    )
    process.exitCode = 1
  }
}

/** A line of progress on standard error: rewritten in place on a terminal, printed once a step in a log. */
export function progress(what: string): {
  readonly step: (done: number, of: number) => void
  /** Clears the line, and says something in its place. */
  readonly end: (text?: string) => void
} {
  const terminal = process.stderr.isTTY === true
  let last = 0
  return {
    step(done, of) {
      const now = performance.now()
      if (!terminal || (now - last < 100 && done < of)) return
      last = now
      process.stderr.write(`\r\u001B[K${what} ${done}/${of}`)
    },
    end(text) {
      if (terminal) process.stderr.write('\r\u001B[K')
      if (text !== undefined) say(text)
    },
  }
}
