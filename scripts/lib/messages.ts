import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { visible } from '../../src/curated/message.ts'
import { byCodeUnit } from '../../src/curated/order.ts'
import { printable, printableJson } from './lines.ts'

/** How messages are printed: for people, as JSON, or as workflow annotations of GitHub. */
export const messageFormats = ['pretty', 'json', 'github'] as const

/** How messages are printed. */
export type MessageFormat = (typeof messageFormats)[number]

/** Prints the messages of files in order of path and place: JSON to standard output, the others to standard error. */
export function printMessages(
  files: readonly VFile[],
  format: MessageFormat,
  { fatalOnly = false }: { fatalOnly?: boolean } = {},
): void {
  const sorted = [...new Set(files)].sort((a, b) => byCodeUnit(a.path, b.path))
  for (const file of sorted) {
    if (fatalOnly) file.messages = file.messages.filter(({ fatal }) => fatal)
    file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  }
  if (format === 'json') {
    const all = sorted.flatMap((file) => file.messages.map((message) => plain(file, message)))
    process.stdout.write(`${printableJson(all)}\n`)
  } else if (format === 'github') {
    for (const file of sorted) for (const message of file.messages) annotate(file, message)
  } else if (sorted.some(({ messages }) => messages.length > 0)) {
    process.stderr.write(
      `${sorted.flatMap((file) => file.messages.map((each) => pretty(file, each))).join('\n')}\n`,
    )
    process.stderr.write(`\n${summary(sorted)}\n`)
  }
}

type Plain = {
  file: string
  line: number | null
  column: number | null
  rule: string | null
  fatal: boolean
  message: string
  actual: string | null
  expected: readonly string[]
  note: string | null
  cells: readonly string[]
}

function plain(file: VFile, message: VFileMessage): Plain {
  return {
    file: file.path,
    line: message.line ?? null,
    column: message.column ?? null,
    rule: message.ruleId ?? null,
    fatal: message.fatal === true,
    message: message.reason,
    actual: message.actual ?? null,
    expected: message.expected ?? [],
    note: message.note ?? null,
    cells: (message as { cells?: readonly string[] }).cells ?? [],
  }
}

function pretty(file: VFile, message: VFileMessage): string {
  const { line, column, rule, fatal, message: reason, note } = plain(file, message)
  const head = printable(
    `${file.path}:${line ?? 1}:${column ?? 1} ${fatal ? 'error' : 'finding'} ${reason} [${rule}]`,
  )
  return note ? `${head}\n${printable(`    ${note}`)}` : head
}

function annotate(file: VFile, message: VFileMessage): void {
  const { line, column, rule, fatal, message: reason, note } = plain(file, message)
  const escape = (text: string): string => visible(text).replaceAll('%', '%25')
  const property = (text: string): string =>
    escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const place = `file=${property(file.path)},line=${line ?? 1},col=${column ?? 1},title=${property(rule ?? '')}`
  process.stdout.write(
    `::${fatal ? 'error' : 'notice'} ${place}::${[reason, ...(note ? [note] : [])].map(escape).join('%0A')}\n`,
  )
}

function summary(files: readonly VFile[]): string {
  const all = files.flatMap(({ messages }) => messages)
  const errors = all.filter(({ fatal }) => fatal).length
  const findings = all.length - errors
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${findings} ${findings === 1 ? 'finding' : 'findings'}`
}
