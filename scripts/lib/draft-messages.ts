import type { Draft } from '../../src/ingest/draft.ts'
import { chineseOf } from '../../src/curated/message.ts'
import { inTerminal } from './language.ts'
import { say } from './lines.ts'

/** Prints the messages of a draft to standard error. */
export function printDraft(draft: Draft, path: string): void {
  draftLines(draft, path).forEach(say)
}

/** The messages of a draft as lines, the most pressing first; `path` is where the draft is. */
export function draftLines({ file, report, unresolved }: Draft, path: string): string[] {
  const cells = report.observations.length
  return [
    inTerminal({
      zh: `${path}：共${cells}格，放定${cells - unresolved}格，${unresolved}格未定；先看前几行：`,
      en: `${path}: ${cells} cells, ${cells - unresolved} placed, ${unresolved} unresolved; look first at the first lines:`,
    }),
    ...file.messages.flatMap((message) => {
      const { line, column, ruleId, reason, note } = message
      const chinese = chineseOf(message)
      const said = inTerminal({ zh: chinese.reason, en: reason })
      const more = inTerminal({ zh: chinese.note ?? '', en: note ?? '' })
      return [
        `${path}:${line ?? 1}:${column ?? 1} ${said} [${ruleId}]`,
        ...(more ? [`    ${more}`] : []),
      ]
    }),
  ]
}
