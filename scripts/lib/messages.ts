import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { chineseOf } from '../../src/curated/message.ts'
import { byCodeUnit } from '../../src/curated/order.ts'
import { placeOfRule } from '../../src/curated/rules.ts'
import type { Language } from '../../src/locale/label.ts'
import { inLanguage } from '../../src/locale/locale.ts'
import { fullAddress, siteAddress } from '../../src/published/address.ts'
import { annotations } from './annotations.ts'
import { excerpt } from './excerpt.ts'
import { terminalLanguage } from './language.ts'
import { printable, printableJson } from './lines.ts'

/** How messages are printed: for people, as JSON, or as workflow annotations of GitHub with all in words beside them. */
export const messageFormats = ['pretty', 'json', 'github'] as const

/** How messages are printed. */
export type MessageFormat = (typeof messageFormats)[number]

/**
 * Prints the messages of files in order of path and place: JSON to standard output, in words to standard error; for GitHub the
 * annotations to standard output and all in words, what is wrong first, to standard error.
 */
export function printMessages(
  files: readonly VFile[],
  format: MessageFormat,
  { fatalOnly = false }: { fatalOnly?: boolean } = {},
): void {
  const language = terminalLanguage()
  const all = [...new Set(files)].flatMap((file) => {
    if (fatalOnly) file.messages = file.messages.filter(({ fatal }) => fatal)
    return file.messages.map((message) => ({ file, message }))
  })
  // A file may come twice: as it was read, and as the last release sees it.
  all.sort((a, b) => byCodeUnit(a.file.path, b.file.path) || inOrder(a.message, b.message))
  if (format === 'json') {
    const said = all.map(({ file, message }) => plain(file, message))
    process.stdout.write(`${printableJson(said)}\n`)
    return
  }
  if (format === 'github') {
    for (const line of annotations(all, (rule) => pageOf(rule, 'en')))
      process.stdout.write(`${line}\n`)
    // The log has all of them, what is wrong before what is odd.
    all.sort((a, b) => Number(b.message.fatal) - Number(a.message.fatal))
  }
  if (all.length === 0) return
  const said = all.map(({ file, message }) => pretty(file, message, language))
  const messages = all.map(({ message }) => message)
  process.stderr.write(`${said.join('\n')}\n\n${summary(messages, language)}\n`)
}

/** Messages of a file by line; what is wrong on a line before what is odd. */
export function inOrder(a: VFileMessage, b: VFileMessage): number {
  const [first, second] = [a, b].map(({ line, column, fatal }) => [
    line ?? 0,
    fatal ? 0 : 1,
    column ?? 0,
  ])
  const at = first!.findIndex((each, index) => each !== second![index])
  return at < 0 ? 0 : first![at]! - second![at]!
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
  message_zh: string
  note_zh: string | null
  /** Where the rule stands on the site, in English; from the root of the site's own address where SITE is not set. */
  page: string
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
    message_zh: chineseOf(message).reason,
    note_zh: chineseOf(message).note,
    page: pageOf(message.ruleId ?? '', 'en'),
  }
}

/** A message as a terminal has it: place, what is wrong, the line with a caret, what to do, where the rule stands. */
function pretty(file: VFile, message: VFileMessage, language: Language): string {
  const { line, column, rule, fatal, message: english, note } = plain(file, message)
  const told =
    language === 'zh' ? chineseOf(message) : { reason: english, note: fatal ? note : null }
  const kind = kinds[language][fatal ? 'error' : 'finding']
  const head = `${file.path}:${line ?? 1}:${column ?? 1} ${kind} ${told.reason} [${rule}]`
  return [
    head,
    ...((fatal && excerpt(String(file), line ?? 1, column ?? 1)) || []),
    ...(told.note ? [`    ${told.note}`] : []),
    `    ${pageOf(rule ?? '', language)}`,
  ]
    .map(printable)
    .join('\n')
}

const kinds = {
  zh: { error: '错误', finding: '核对发现' },
  en: { error: 'error', finding: 'finding' },
} as const

/** Where a rule stands on the site: its full address where SITE is set. */
function pageOf(rule: string, language: Language): string {
  const path = inLanguage(language, placeOfRule(rule))
  const site = siteAddress(process.env['SITE'], process.env['BASE'])
  return (URL.canParse(site.site ?? '') && fullAddress(site, path)) || `${site.base}/${path}`
}

function summary(all: readonly VFileMessage[], language: Language): string {
  const errors = all.filter(({ fatal }) => fatal).length
  const findings = all.length - errors
  if (language === 'zh') return `${errors}处错误，${findings}处核对发现`
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${findings} ${findings === 1 ? 'finding' : 'findings'}`
}
