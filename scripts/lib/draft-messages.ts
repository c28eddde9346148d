import type { Draft } from '../../src/ingest/draft.ts'

/** Prints the messages of a draft to standard error, the most pressing first; `path` is where the draft is. */
export function printDraft({ file, report, unresolved }: Draft, path: string): void {
  const cells = report.observations.length
  say(
    `${path}: ${cells} cells, ${cells - unresolved} placed, ${unresolved} unresolved; look first at the first lines:`,
  )
  for (const { line, column, ruleId, reason, note } of file.messages) {
    say(`${path}:${line ?? 1}:${column ?? 1} ${reason} [${ruleId}]`)
    if (note) say(`    ${note}`)
  }
}

/** A line on standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
