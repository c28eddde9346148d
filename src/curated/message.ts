import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Label } from '../locale/label.ts'
import type { FatalRule } from './rules.ts'

/** A place in a curated file: line and column count from 1. */
export type Position = { readonly line: number; readonly column: number }

/** What is wrong with a curated file: the rule, where, and what to do (`note`). */
export type Problem = {
  readonly rule: FatalRule
  readonly reason: Label
  readonly place?: Position | null
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly note?: Label | null
}

/** Adds a fatal message to the file: the file is wrong and nothing may be published from it. */
export function problem(
  file: VFile,
  { rule, reason, place, actual, expected, note }: Problem,
): void {
  const message = file.message(reason.en, { ruleId: rule, source: 'open-disclosure' })
  message.fatal = true
  if (place) {
    message.line = place.line
    message.column = place.column
    message.place = { line: place.line, column: place.column }
    message.name = `${file.path}:${place.line}:${place.column}`
  }
  if (actual !== undefined) message.actual = actual
  if (expected) message.expected = [...expected]
  if (note) message.note = note.en
  const chinese: Chinese = { reason: reason.zh, note: note?.zh ?? null }
  Object.assign(message, { chinese })
}

/** What a message says in Chinese. */
export type Chinese = { readonly reason: string; readonly note: string | null }

/** What a message says in Chinese; the English where it has nothing else. */
export function chineseOf(message: VFileMessage): Chinese {
  const { chinese } = message as { chinese?: Chinese }
  return chinese ?? { reason: message.reason, note: message.note ?? null }
}

/** Adds a message that is not fatal: it is said, and the file is published. */
export function remark(
  file: VFile,
  {
    rule,
    message,
    place,
    cells = [],
  }: { rule: string; message: Label; place: Position; cells?: readonly string[] },
): VFileMessage {
  const said = file.message(message.en, { ruleId: rule, source: 'open-disclosure' })
  said.fatal = false
  said.line = place.line
  said.column = place.column
  said.place = { ...place }
  said.name = `${file.path}:${place.line}:${place.column}`
  said.note = message.zh
  Object.assign(said, { cells, chinese: { reason: message.zh, note: null } })
  return said
}

/** Where a key of a file's YAML begins, its first line with a value where one is given; the file's begin where it is not found. */
export function positionOfKey(file: VFile, key: string, value = ''): Position {
  const lines = String(file).split('\n')
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${key}:`))
  const told =
    value === '' ? at : lines.findIndex((line, index) => index >= at && line.includes(value))
  const line = lines[told] ?? ''
  return {
    line: Math.max(told, 0) + 1,
    column: Math.max(value ? line.indexOf(value) : line.indexOf(key), 0) + 1,
  }
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
