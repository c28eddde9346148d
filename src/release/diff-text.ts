import type { Language } from '../locale/label.ts'
import type { CellChange, Difference, ReportName } from './diff.ts'

/** A difference for a terminal: a line each, `+`, `-` or `~` before what was added, removed or changed. */
export function diffText(of: Difference, language: Language = 'en'): string {
  const t = words[language]
  const lines = [
    ...of.agenciesAdded.map((id) => `+ ${t.agency} ${id}`),
    ...of.agenciesRemoved.map((id) => `- ${t.agency} ${id}`),
    ...of.added.map(({ id }) => `+ ${t.report} ${id}`),
    ...of.removed.map(({ id }) => `- ${t.report} ${id}`),
    ...of.cells.map(
      ({ report, cell, was, now, file, line }) =>
        `~ ${report} ${cell}: ${shown(was, language)} -> ${shown(now, language)} (${file}:${line})`,
    ),
    ...of.keys.map(({ report, key, was, now }) => `~ ${report} ${key}: ${was} -> ${now}`),
    ...of.gained.map(({ id, message }) => `+ ${t.finding} ${id}: ${message[language]}`),
    ...of.lost.map(({ id }) => `- ${t.finding} ${id}`),
  ]
  return `${[...lines, language === 'zh' ? summaryZh(of) : summary(of)].map(visible).join('\n')}\n`
}

/** How much changed, in a line. */
export function summary(of: Difference): string {
  const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
  return [
    `${count(of.added.length, 'report')} added`,
    `${of.removed.length} removed`,
    `${count(of.cells.length, 'cell')} changed`,
    `${count(of.gained.length, 'finding')} gained`,
    `${of.lost.length} lost`,
  ].join(', ')
}

function summaryZh(of: Difference): string {
  return [
    `报告增加${of.added.length}份、减少${of.removed.length}份`,
    `改动${of.cells.length}格`,
    `核对发现增加${of.gained.length}处、减少${of.lost.length}处`,
  ].join('，')
}

const words = {
  zh: {
    agency: '机关',
    report: '报告',
    finding: '核对发现',
    none: '（无此格）',
    blank: '（空白）',
  },
  en: {
    agency: 'agency',
    report: 'report',
    finding: 'finding',
    none: '(no cell)',
    blank: '(blank)',
  },
} as const satisfies Record<Language, unknown>

/** The most rows of a list that a pull request shows; the rest is counted. */
const most = 200

/** A difference as Markdown for a pull request or release notes. No text of the data can add markup, links or mentions. */
export function diffMarkdown(of: Difference): string {
  const parts = [
    `**${summary(of)}**`,
    list('Agencies added', of.agenciesAdded.map(code)),
    list('Agencies removed', of.agenciesRemoved.map(code)),
    list('Reports added', of.added.map(reportLine)),
    list('Reports removed', of.removed.map(reportLine)),
    table('Cells changed', ['report', 'cell', 'old', 'new', 'line'], of.cells.map(cellRow)),
    table(
      'Details changed',
      ['report', 'key', 'old', 'new'],
      of.keys.map(({ report, key, was, now }) => [
        code(report),
        code(key),
        escape(was),
        escape(now),
      ]),
    ),
    list(
      'Findings gained',
      of.gained.map(
        ({ id, message }) => `${code(id)}: ${escape(message.zh)} ${escape(message.en)}`,
      ),
    ),
    list(
      'Findings lost',
      of.lost.map(({ id }) => code(id)),
    ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function reportLine({ id, agency, year }: ReportName): string {
  return `${code(id)} ${escape(agency)} ${year}`
}

function cellRow({ report, cell, was, now, file, line }: CellChange): string[] {
  return [code(report), code(cell), escape(shown(was)), escape(shown(now)), code(`${file}:${line}`)]
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `### ${title}: ${items.length}\n\n${shortened(items.map((item) => `- ${item}`)).join('\n')}`
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [line(head), line(head.map(() => '---')), ...rows.slice(0, most).map(line)]
  const rest = rows.length > most ? `\n\n… and ${rows.length - most} more` : ''
  return `### ${title}: ${rows.length}\n\n${lines.join('\n')}${rest}`
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), `- … and ${lines.length - most} more`]
}

/** A printed text as it is shown: nothing printed and no cell at all in words. */
function shown(text: string | null, language: Language = 'en'): string {
  const { none, blank } = words[language]
  return text === null ? none : text === '' ? blank : text
}

/** An id or a path as code: they hold no backtick, and what else they hold means nothing there. */
function code(text: string): string {
  return /^[\w./:-]+$/.test(text) ? `\`${text}\`` : escape(text)
}

/** A text as Markdown that shows it: marks escaped, `@`, `#` and addresses made harmless, line breaks as spaces. */
function escape(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]#|~$]/g, (mark) => `\\${mark}`)
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/www\./gi, (each) => `${each.slice(0, 3)}&#46;`)
}

/** A text on one line, control and direction characters written out. */
function visible(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, (each) => {
    return `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  })
}
