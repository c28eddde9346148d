import type { Chinese } from '../curated/message.ts'
import { chineseOf } from '../curated/message.ts'
import type { Draft } from './draft.ts'

/** A message of a draft as it goes from one program to another. */
export type DraftMessage = {
  readonly reason: string
  readonly ruleId?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly note?: string | undefined
  /** What it says in Chinese. */
  readonly chinese: Chinese
}

/** A draft as it goes from one program to another: its place and text, what to look at, how many cells are not placed. */
export type PlainDraft = {
  readonly path: string
  readonly text: string
  readonly messages: readonly DraftMessage[]
  readonly unresolved: number
}

/** The draft without what only the program that made it can hold. */
export function plainDraft({ file, unresolved }: Draft): PlainDraft {
  const messages = file.messages.map((message) => {
    const { reason, ruleId, line, column, note } = message
    return { reason, ruleId, line, column, note, chinese: chineseOf(message) }
  })
  return { path: file.path, text: String(file), messages, unresolved }
}
