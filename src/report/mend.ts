import type { Label } from '../locale/label.ts'
import { isRow, isRule } from './table-lines.ts'

/** A line that was mended: its number in the text as it was, what was mended, and the line before and after. */
export type MendedLine = {
  readonly line: number
  readonly what: Label
  readonly before: string
  /** Null for a line that was taken away. */
  readonly after: string | null
}

/** What a program can mend in a curated text without knowing what it says: the text, and every line that was mended. */
export type Mended = { readonly text: string; readonly lines: readonly MendedLine[] }

type Mend = { readonly what: Label; readonly mend: (line: string, at: Line) => string | null }

/** Where a line stands: in the front matter or a file that is all keys, and the lines around it. */
type Line = { readonly keys: boolean; readonly last: string; readonly next: readonly string[] }

const mends: readonly Mend[] = [
  {
    what: { zh: '字节顺序标记', en: 'byte-order mark' },
    mend: (line) => line.replace(/^\uFEFF/, ''),
  },
  {
    what: { zh: 'Windows 的换行', en: 'line end of Windows' },
    mend: (line) => line.replace(/\r$/, ''),
  },
  {
    what: { zh: '行末的空白', en: 'space at the end of the line' },
    mend: (line) => line.replace(/(?<![ \t\u00A0\u3000])[ \t\u00A0\u3000]+$/, ''),
  },
  {
    what: { zh: '键之前的制表符', en: 'tab before a key' },
    mend: (line, { keys }) =>
      keys ? line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)) : line,
  },
  {
    what: { zh: '键之后的全角冒号', en: 'full-width colon after a key' },
    mend: (line, { keys }) => (keys ? line.replace(/^(\s*[a-z_0-9]+)：\s*/, '$1: ') : line),
  },
  {
    what: { zh: '含冒号的值，加上引号', en: 'value that holds a colon, put in quotes' },
    mend: (line, { keys }) =>
      keys
        ? line.replace(/^(\s*[a-z_]+: )([^"'{[\n][^\n]*)$/, (whole, key: string, value: string) =>
            /:(?: |$)/.test(value.slice(1)) ? key + JSON.stringify(value) : whole,
          )
        : line,
  },
  {
    what: {
      zh: '`reviewed: false`，即 `readings: []`',
      en: '`reviewed: false`, which is `readings: []`',
    },
    mend: (line, { keys }) => (keys && line === 'reviewed: false' ? 'readings: []' : line),
  },
  {
    what: { zh: '表格里的空行', en: 'blank line within a table' },
    mend: (line, { keys, last, next }) =>
      !keys && line === '' && isRow(last) && isRow(next[0] ?? '') && !isRule(next[1] ?? '')
        ? null
        : line,
  },
  {
    what: { zh: '粗体的行名', en: 'bold label' },
    mend: (line) => line.replace(/^\| \*\*([^*|]+)\*\* \|/, '| $1 |'),
  },
]

/** Mends what is not canonical and what no reader could take otherwise; figures stay as they are. */
export function mend(text: string): Mended {
  const lines: MendedLine[] = []
  const kept: string[] = []
  const all = text.split('\n')
  const plain = all.map((line) => line.replace(/\r$/, ''))
  const end = plain[0]?.replace(/^\uFEFF/, '') === '---' ? plain.indexOf('---', 1) : all.length
  all.forEach((before, at) => {
    const place = { keys: at < end, last: kept.at(-1) ?? '', next: plain.slice(at + 1, at + 3) }
    let line: string | null = before
    for (const { what, mend: change } of mends) {
      const is: string = line
      line = change(is, place)
      if (line !== is) lines.push({ line: at + 1, what, before: is, after: line })
      if (line === null) return
    }
    kept.push(line)
  })
  if (kept.at(-1) === '' || text === '') return { text: kept.join('\n'), lines }
  const [before, line] = [kept.at(-1)!, all.length]
  lines.push({ line, what: noLineEnd, before, after: `${before}\\n` })
  return { text: `${kept.join('\n')}\n`, lines }
}

const noLineEnd: Label = { zh: '最后一行没有换行', en: 'no line end after the last line' }
