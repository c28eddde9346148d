import type { Label } from '../locale/label.ts'
import type { Position } from './message.ts'
import { codePoint, quote } from './message.ts'
import { missing, unexpected } from './said.ts'

/** Why a text is no YAML, in the words of a person: the line counts from 1. */
export type YamlCause = { readonly place: Position; readonly reason: Label; readonly note: Label }

/** The usual slip on or before the line where reading stopped: the first of them, null where it is none of those known. */
export function yamlCause(text: string, stopped: number): YamlCause | null {
  const lines = text.split('\n').slice(0, stopped + 1)
  for (const [at, line] of lines.entries()) {
    for (const slip of slips) {
      const found = slip(line)
      if (!found) continue
      const { column, reason, note } = found
      return { place: { line: at + 1, column: column + 1 }, reason, note }
    }
  }
  return null
}

type Slip = (line: string) => { column: number; reason: Label; note: Label } | null

const slips: readonly Slip[] = [
  tab,
  space,
  indent,
  wideColon,
  noColon,
  noSpace,
  bracket,
  quotation,
  colon,
]

function tab(line: string): ReturnType<Slip> {
  const column = /^\s*/.exec(line)![0].indexOf('\t')
  if (column < 0) return null
  return {
    column,
    reason: unexpected({ zh: '制表符', en: 'tab' }, { zh: '空格', en: 'spaces' }),
    note: { zh: '用两个空格缩进，不用制表符。', en: 'Indent with two spaces, not with a tab.' },
  }
}

function space(line: string): ReturnType<Slip> {
  const odd = /^[ \t]*(?:[a-z_\d]+:[ \t]*)?[\u00A0\u2000-\u200B\u3000]+/u.exec(line)
  if (!odd) return null
  return {
    column: odd[0].length - 1,
    reason: unexpected(
      { zh: `空白 ${codePoint(odd[0].at(-1)!)}`, en: `space ${codePoint(odd[0].at(-1)!)}` },
      { zh: '键盘上的空格', en: 'the space of the keyboard' },
    ),
    note: { zh: '重新输入这处空格。', en: 'Type the space anew.' },
  }
}

function wideColon(line: string): ReturnType<Slip> {
  const key = /^(\s*(?:- )?[a-z_\d]+)：/.exec(line)
  if (!key) return null
  return {
    column: key[1]!.length,
    reason: unexpected(
      { zh: '全角冒号“：”', en: 'full-width colon `：`' },
      { zh: '半角冒号加空格', en: 'a plain colon and a space' },
    ),
    note: {
      zh: `写作 ${quote(line.replace(/：\s*/, ': '))}。`,
      en: `Write ${quote(line.replace(/：\s*/, ': '))}.`,
    },
  }
}

/** Keys stand at the margin, or two spaces from it. */
function indent(line: string): ReturnType<Slip> {
  const before = /^ +(?=[a-z_\d]+:)/.exec(line)?.[0].length ?? 0
  if (before % 2 === 0) return null
  return {
    column: before,
    reason: unexpected(
      { zh: `缩进${before}格`, en: `indentation by ${before}` },
      { zh: '缩进两格', en: 'two spaces' },
    ),
    note: { zh: '同一组的键左边对齐。', en: 'Keys of one group stand below each other.' },
  }
}

function noColon(line: string): ReturnType<Slip> {
  const key = /^\s*([a-z_]+)(?: [^:：]*)?$/.exec(line)
  if (!key) return null
  return {
    column: line.indexOf(key[1]!) + key[1]!.length,
    reason: missing({ zh: `${quote(key[1]!)} 之后的冒号`, en: `colon after ${quote(key[1]!)}` }),
    note: { zh: '写作“键: 值”。', en: 'Write `key: value`.' },
  }
}

function noSpace(line: string): ReturnType<Slip> {
  const key = /^(\s*(?:- )?[a-z_\d]+:)(?=[^\s])/.exec(line)
  if (!key) return null
  const wanted = quote(line.trim().replace(':', ': '))
  return {
    column: key[0].length,
    reason: missing({ zh: '冒号之后的空格', en: 'space after the colon' }),
    note: { zh: `写作 ${wanted}。`, en: `Write ${wanted}.` },
  }
}

const pairs: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** A bracket that the line opens as a value and does not close. */
function bracket(line: string): ReturnType<Slip> {
  if (!/^\s*(?:- |[a-z_\d]+: )\s*[{[]/.test(line)) return null
  const open: { mark: string; column: number }[] = []
  for (const { index, 0: mark } of line.matchAll(/"(?:[^"\\]|\\.)*"?|'[^']*'?|[{}[\]]/g)) {
    // A quotation that does not end is the slip.
    if (/^["']/.test(mark) && (mark.length === 1 || mark.at(-1) !== mark[0])) return null
    if (mark in pairs) open.push({ mark, column: index })
    else if (mark.length === 1 && pairs[open.at(-1)?.mark ?? ''] === mark) open.pop()
  }
  const left = open.at(-1)
  if (!left) return null
  const end = pairs[left.mark]!
  return {
    column: left.column,
    reason: {
      zh: `第${left.column + 1}列的 \`${left.mark}\` 没有配对的 \`${end}\``,
      en: `Missing \`${end}\` for the \`${left.mark}\` in column ${left.column + 1}`,
    },
    note: {
      zh: `在这一行补上 \`${end}\`。`,
      en: `Close the bracket with \`${end}\` on this line.`,
    },
  }
}

/** A quotation that the line opens as a value and does not end. */
function quotation(line: string): ReturnType<Slip> {
  const begun = /^(\s*(?:- )?[a-z_\d]+: )(["'])/.exec(line)
  if (!begun) return null
  const [, before = '', mark = ''] = begun
  const rest = line.slice(before.length)
  const whole = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(rest)
  const after = whole ? rest.slice(whole[0].length).trim() : null
  if (after !== null && (after === '' || after.startsWith('#'))) return null
  return {
    column: before.length,
    reason: {
      zh: `引号 \`${mark}\` ${after === null ? '没有结束' : '之后还有文字'}`,
      en:
        after === null
          ? `Missing end of the quotation that begins with \`${mark}\``
          : `Unexpected ${quote(after)} after the quotation, expected the end of the line`,
    },
    note: {
      zh: '整个值放在一对双引号里，其中的双引号写作 \\"。',
      en: 'Put the whole value between two double quotes; one within it is written \\".',
    },
  }
}

/** A colon in a value that is not in quotes. */
function colon(line: string): ReturnType<Slip> {
  const found = /^(\s*(?:- )?[a-z_\d]+: )(?!["'{[#&*!|>])(.*?):(?=\s|$)/.exec(line)
  if (!found) return null
  const [all, key = ''] = found
  const wanted = `${key.trimStart()}${JSON.stringify(line.slice(key.length).trim())}`
  return {
    column: all.length - 1,
    reason: unexpected(
      { zh: '值里的冒号', en: 'colon within a value' },
      { zh: '双引号里的值', en: 'the value in quotes' },
    ),
    note: { zh: `写作 ${quote(wanted)}。`, en: `Write ${quote(wanted)}.` },
  }
}

/** What the library says, beside it in Chinese where it says this often. */
export function libraryReason(code: string, message: string, there: string): Label {
  if (code === 'DUPLICATE_KEY') {
    const key = quote(there.split(':')[0]!.trim())
    return unexpected(
      { zh: `第二个 ${key}`, en: `second ${key}` },
      { zh: '每个键一次', en: 'each key once' },
    )
  }
  const zh = Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : message
  return { zh: `YAML有误：${zh}`, en: `Unexpected YAML: ${message}` }
}

const codes = {
  BAD_INDENT: '缩进不对',
  BAD_SCALAR_START: '值不能以这个字符开头，请加双引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个键，请给值加双引号',
  MISSING_CHAR: '缺少字符（括号、引号或冒号）',
  MULTILINE_IMPLICIT_KEY: '键和冒号要在同一行',
  MULTIPLE_DOCS: '只能有一个YAML文档',
  TAB_AS_INDENT: '不能用制表符缩进',
  TAG_RESOLVE_FAILED: '不认识的标记',
  UNEXPECTED_TOKEN: '多出的字符',
} as const
