import { visible } from '../../src/curated/message.ts'

/**
 * A line as it may be printed: what cannot be seen or steers a terminal written out, and no command to the workflows of GitHub,
 * which read `::` at the start of a line and `##[` anywhere in it. For what names of files, arguments and texts go into.
 */
export function printable(line: string): string {
  return visible(line)
    .replace(/^(\s*):(?=:)/, '$1U+003A')
    .replaceAll('##[', '#U+0023[')
}

/** The lines of a text, each as it may be printed. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** Prints a line to standard error as it may be printed: a line feed in it, too, is written out. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`)
}

/** Says why nothing is done, in a line or several; the exit code. */
export function refuse<Code extends 1 | 2 = 1>(text: string, code = 1 as Code): Code {
  process.stderr.write(`${printableLines(text)}\n`)
  return code
}

/** JSON as it may be printed: what `printable` writes out is escaped as JSON has it. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (each) =>
    [...Array(each.length).keys()]
      .map((at) => `\\u${each.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** An error as it may be printed: its message, then where in the program it came about. */
export function printableError(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line))
  return [`Error: ${message}`, ...frames].map(printable).join('\n')
}
