import { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import type { Position } from './message.ts'
import { problem, quote } from './message.ts'
import type { Part } from './said.ts'
import { didYouMean, labelOf, missing, unexpected } from './said.ts'
import type { TextKind } from './names.ts'
import { checkText } from './names.ts'
import type { YamlNode } from './yaml.ts'

/** Reads a value from a node; undefined when it is wrong, and then the file says so. */
export type Reader<T> = (file: VFile, node: YamlNode) => T | undefined

/** A reader's value; for use as `Read<typeof reader>`. */
export type Read<R> = R extends Reader<infer T> ? T : never

type Found = { readonly place: Position; readonly kind?: string; readonly text?: string }

function refuse(file: VFile, node: Found, expected: Part, note: Label | null = null): undefined {
  const found = node.kind === 'text' ? quote(node.text ?? '') : node.kind === 'map' ? aMap : aList
  problem(file, {
    rule: 'front-matter',
    reason: unexpected(found, expected),
    place: node.place,
    ...(node.text === undefined ? {} : { actual: node.text }),
    expected: [labelOf(expected).en],
    note,
  })
  return undefined
}

const aMap: Label = { zh: '若干键', en: 'keys' }
const aList: Label = { zh: '列表', en: 'a list' }

/** A text, not null and not empty, of the characters that its kind allows. */
export function text(kind: TextKind): Reader<string> {
  return (file, node) => {
    if (node.kind !== 'text' || node.isNull) return refuse(file, node, { zh: '文字', en: 'a text' })
    return checkText(file, node.text, kind, node.place) ? node.text : undefined
  }
}

/** A text of a pattern; `expected` says the pattern in words. */
export function pattern(regex: RegExp, expected: Part): Reader<string> {
  return textThat((given) => regex.test(given), expected)
}

/** A text that is what `expected` says in words. */
export function textThat(is: (given: string) => boolean, expected: Part): Reader<string> {
  return (file, node) =>
    node.kind === 'text' && !node.isNull && is(node.text) ? node.text : refuse(file, node, expected)
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  const expected = { zh: `下列之一：${words.join('、')}`, en: `one of ${words.join(', ')}` }
  return (file, node) => {
    const given = node.kind === 'text' ? node.text : ''
    return (
      words.find((word) => word === given) ??
      refuse(file, node, expected, given === '' ? null : didYouMean(given, words))
    )
  }
}

/** Null (`null` or nothing), or what another reader reads. */
export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (file, node) => (node.kind === 'text' && node.isNull ? null : reader(file, node))
}

/** A day that exists, `YYYY-MM-DD`. */
export const date: Reader<string> = (file, node) =>
  node.kind === 'text' && isDate(node.text)
    ? node.text
    : refuse(file, node, { zh: '日期，写作 YYYY-MM-DD', en: 'a date as YYYY-MM-DD' })

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A year that a report may be about: the law that asks for reports is of 2008. */
export const year: Reader<number> = (file, node) =>
  node.kind === 'text' && /^20(0[89]|[1-9]\d)$/.test(node.text)
    ? Number(node.text)
    : refuse(file, node, { zh: '2008至2099之间的年份', en: 'a year from 2008 to 2099' })

/** A web address, http or https, without credentials; its host in the letters that hosts have, so that none looks like another. */
export const address: Reader<string> = (file, node) => {
  if (node.kind !== 'text' || !addressPattern.test(node.text)) return refuse(file, node, anAddress)
  const url = URL.parse(node.text)
  return url && !url.username && !url.password && url.hostname.includes('.')
    ? node.text
    : refuse(file, node, anAddress)
}

const anAddress: Label = {
  zh: '以 https:// 或 http:// 开头的网址',
  en: 'a web address that begins with https:// or http://',
}

const addressPattern =
  /^https?:\/\/[A-Za-z0-9.:-]+(?:[/?#][\p{Script=Han}\w\-.~:/?#[\]@!$&()*+,;=%]*)?$/u

/** Whether an address is on a host of the government's own domain. */
export function isGovernment(url: string): boolean {
  return URL.parse(url)?.hostname.endsWith('.gov.cn') ?? false
}

/** The archives whose copies of a page are taken as such: they keep what was there, and say when. */
const archives = [
  'web.archive.org',
  'perma.cc',
  'archive.ph',
  'archive.today',
  'archive.is',
  'ghostarchive.org',
]

/** Whether an address is of a copy that an archive of the web keeps. */
export function isArchive(url: string): boolean {
  return archives.includes(URL.parse(url)?.hostname ?? '')
}

/** A list of what another reader reads. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (file, node) => {
    if (node.kind !== 'list') return refuse(file, node, aList)
    const items = node.items.map((item) => reader(file, item))
    return items.every((item) => item !== undefined) ? (items as T[]) : undefined
  }
}

/** One of what another reader reads, or a list of one or more. */
export function several<T>(reader: Reader<T>): Reader<readonly T[]> {
  const many = list(reader)
  return (file, node) => {
    if (node.kind === 'list') {
      return node.items.length > 0
        ? many(file, node)
        : refuse(file, node, { zh: '一项或多项', en: 'one or more' })
    }
    const one = reader(file, node)
    return one === undefined ? undefined : [one]
  }
}

/** Keys and their readers; every key must be there but those named `optional`; others are refused. */
export function object<T extends Record<string, unknown>>(
  readers: { readonly [K in keyof T]-?: Reader<T[K]> },
  optional: readonly (keyof T & string)[] = [],
): Reader<T> {
  const keys = Object.keys(readers)
  return (file, node) => {
    if (node.kind !== 'map')
      return refuse(file, node, {
        zh: `这些键：${keys.join('、')}`,
        en: `the keys ${keys.join(', ')}`,
      })
    const strange = [...node.entries.keys()].filter((key) => !keys.includes(key))
    const gone = keys.filter((key) => !node.entries.has(key) && !optional.includes(key))
    const meant = gone.length === 1 && strange.length === 1 ? gone[0]! : null
    for (const key of strange) refuseKey(file, key, node.entries.get(key)!.key, meant)
    let whole = strange.length + gone.length === 0
    const result: Record<string, unknown> = {}
    for (const key of keys) {
      const entry = node.entries.get(key)
      if (!entry) {
        if (meant === null && gone.includes(key)) sayMissing(file, key, node.place)
        continue
      }
      const value = readers[key as keyof T](file, entry.value)
      if (value === undefined) whole = false
      else result[key] = value
    }
    return whole ? (result as T) : undefined
  }

  function sayMissing(file: VFile, key: string, place: Position): void {
    problem(file, {
      rule: 'front-matter',
      reason: missing({ zh: `键 \`${key}\``, en: `key \`${key}\`` }),
      place,
      expected: [key],
      note: emptyOf(readers[key as keyof T], key),
    })
  }

  /** A key that there is none of; `meant` is the one that is missing, where it is the only one. */
  function refuseKey(file: VFile, key: string, place: Position, meant: string | null): void {
    const note = meant === null ? didYouMean(key, keys) : emptyOf(readers[meant as keyof T], meant)
    const expected =
      meant === null
        ? { zh: `这些键之一：${keys.join('、')}`, en: `one of the keys ${keys.join(', ')}` }
        : { zh: `键 \`${meant}\``, en: `the key \`${meant}\`` }
    refuse(file, { kind: 'text', text: key, place }, expected, note)
  }
}

/** What a key may hold that has nothing to say, for a person who left it out. */
function emptyOf(reader: Reader<unknown>, key: string): Label {
  const place = { line: 1, column: 1 }
  const reads = (node: YamlNode): boolean => reader(new VFile(), node) !== undefined
  const [zh, en] = reads({ kind: 'text', text: 'null', isNull: true, place })
    ? ['；不知道就写 `null`', '; write `null` where it is not known']
    : reads({ kind: 'list', items: [], place })
      ? [`；没有内容就写 \`${key}: []\``, `; write \`${key}: []\` where there is nothing to say`]
      : ['和它的值', ' and what it is']
  return { zh: `补上 \`${key}:\`${zh}。`, en: `Add \`${key}:\`${en}.` }
}

/** A text in both languages. */
export const bilingual = (zh: TextKind, en: TextKind): Reader<Label> =>
  object<{ zh: string; en: string }>({ zh: text(zh), en: text(en) })
