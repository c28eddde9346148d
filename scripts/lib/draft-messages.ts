import type { Draft } from '../../src/ingest/draft.ts'
import { say } from './lines.ts'

/** Prints the messages of a draft to standard error. */
export function printDraft(draft: Draft, path: string): void {
  draftLines(draft, path).forEach(say)
}

/** The messages of a draft as lines, the most pressing first; `path` is where the draft is. */
export function draftLines({ file, report, unresolved }: Draft, path: string): string[] {
  const cells = report.observations.length
  return [
    `${path}: ${cells} cells, ${cells - unresolved} placed, ${unresolved} unresolved; look first at the first lines:`,
    ...file.messages.flatMap(({ line, column, ruleId, reason, note }) => [
      `${path}:${line ?? 1}:${column ?? 1} ${reason} [${ruleId}]`,
      ...(note ? [`    ${note}`] : []),
    ]),
  ]
}
