import type { VFile } from 'vfile'

/** A place in a curated file: line and column count from 1. */
export type Position = { readonly line: number; readonly column: number }

/** What is wrong with a curated file: the rule, where, and what to do (`note`). */
export type Problem = {
  readonly rule: string
  readonly reason: string
  readonly place?: Position | null
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly note?: string
}

/** Adds a fatal message to the file: the file is wrong and nothing may be published from it. */
export function problem(
  file: VFile,
  { rule, reason, place, actual, expected, note }: Problem,
): void {
  const message = file.message(reason, { ruleId: rule, source: 'open-disclosure' })
  message.fatal = true
  if (place) {
    message.line = place.line
    message.column = place.column
    message.place = { line: place.line, column: place.column }
    message.name = `${file.path}:${place.line}:${place.column}`
  }
  if (actual !== undefined) message.actual = actual
  if (expected) message.expected = [...expected]
  if (note) message.note = note
}

/** Whether any message of the file forbids publication. */
export function isFatal(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal === true)
}

/** A text as a message quotes it: cut at 40 characters, invisible characters written out. */
export function quote(text: string): string {
  const shown = [...text].slice(0, 40).map(visible).join('')
  return `\`${shown}${[...text].length > 40 ? '…' : ''}\``
}

/** A text of one line as a screen may show it: what cannot be seen, turns the line around or steers a terminal written out. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, codePoint)
}

/** A character by its number, `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
