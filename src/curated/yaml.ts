import type { VFile } from 'vfile'
import type { CST } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Parser } from 'yaml'
import type { Label } from '../locale/label.ts'
import type { Position } from './message.ts'
import { problem } from './message.ts'
import { unexpected } from './said.ts'
import { libraryReason, yamlCause } from './yaml-cause.ts'

/** A YAML node with its place. Scalars are texts as written: nothing is retyped or expanded. */
export type YamlNode = { readonly place: Position } & (
  | { readonly kind: 'text'; readonly text: string; readonly isNull: boolean }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Entry> }
)

type Entry = { readonly key: Position; readonly value: YamlNode }

/** The longest front matter or agency file that is read, in characters. */
export const yamlLimit = 8192

/** The deepest level that is read, the file's own keys being 0. */
const deepest = 6
const tooDeep = unexpected(
  { zh: '过深的嵌套', en: 'nesting' },
  { zh: '几层以内的YAML', en: 'YAML a few levels deep' },
)

/**
 * Reads YAML by the failsafe schema: every scalar is text; aliases, anchors, tags and repeated keys are refused.
 * `firstLine` is the line of the file on which the text starts. Null when it is not YAML: the file says why.
 */
export function readYaml(file: VFile, text: string, firstLine: number): YamlNode | null {
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: Math.max(col, 1) }
  }
  const say = (reason: Label, place: Position, note: Label | null = null): null => {
    problem(file, { rule: 'yaml', reason, place, note })
    return null
  }
  if (text.length > yamlLimit) {
    const found = { zh: `${text.length}个字符的YAML`, en: `${text.length} characters of YAML` }
    const most = { zh: `至多${yamlLimit}个`, en: `at most ${yamlLimit}` }
    return say(unexpected(found, most), { line: firstLine, column: 1 })
  }
  let root: unknown
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    })
    const trouble = [...document.errors, ...document.warnings]
    if (trouble.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw new RangeError()
    const [first] = trouble.sort((a, b) => a.pos[0] - b.pos[0])
    if (first) return explain(first)
    root = document.contents
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return say(tooDeep, at(deepIn(text)))
  }
  return convert(root, 0)

  /** The slip that a person made, where it is a usual one; else what the library says: one cause, no consequences. */
  function explain({
    code,
    message,
    pos,
  }: {
    code: string
    message: string
    pos: [number, number]
  }): null {
    const cause = yamlCause(text, lines.linePos(pos[0]).line)
    if (!cause)
      return say(libraryReason(code, message, text.slice(pos[0], pos[0] + 80)), at(pos[0]))
    const { line, column } = cause.place
    return say(cause.reason, { line: line + firstLine - 1, column }, cause.note)
  }

  function convert(node: unknown, depth: number): YamlNode | null {
    const range = (node as { range?: [number, number, number] } | null)?.range
    const place = at(range?.[0] ?? 0)
    if (depth > deepest) return say(tooDeep, place)
    if (isAlias(node))
      return say(
        unexpected({ zh: '别名', en: 'alias' }, { zh: '值本身', en: 'the value itself' }),
        place,
      )
    if (node && typeof node === 'object' && ('anchor' in node || 'tag' in node)) {
      const { anchor, tag } = node as { anchor?: string; tag?: string }
      if (anchor)
        return say(
          unexpected({ zh: '锚点', en: 'anchor' }, { zh: '普通的值', en: 'a plain value' }),
          place,
        )
      if (tag && !/^tag:yaml\.org,2002:(str|map|seq)$/.test(tag)) {
        return say(
          unexpected(
            { zh: `标记 ${tag}`, en: `tag ${tag}` },
            { zh: '普通的值', en: 'a plain value' },
          ),
          place,
        )
      }
    }
    if (node === null || isScalar(node)) {
      const text = node === null ? '' : String(node.value ?? '')
      const plain = node === null || node.type === 'PLAIN'
      return { kind: 'text', place, text, isNull: plain && (text === '' || text === 'null') }
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item, depth + 1))
      return items.every((item) => item !== null) ? { kind: 'list', place, items } : null
    }
    if (isMap(node)) {
      const entries = new Map<string, Entry>()
      for (const { key, value } of node.items) {
        const name = convert(key, depth + 1)
        if (name?.kind !== 'text')
          return say(unexpected({ zh: '键', en: 'key' }, { zh: '一个词', en: 'a word' }), place)
        const converted = convert(value, depth + 1)
        if (!converted) return null
        entries.set(name.text, { key: name.place, value: converted })
      }
      return { kind: 'map', place, entries }
    }
    return say({ zh: '不认识的YAML', en: 'Unexpected YAML node' }, place)
  }
}

/** Where the first node below the deepest level begins, found without recursion: what is too deep for the stack is so anywhere. */
function deepIn(text: string): number {
  const left = [...new Parser().parse(text)]
    .flatMap((token) => (token.type === 'document' && token.value ? [token.value] : []))
    .map((token) => ({ token, depth: 0 }))
    .reverse()
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next
    if (depth > deepest) return token.offset
    left.push(
      ...partsOf(token)
        .map((part) => ({ token: part, depth: depth + 1 }))
        .reverse(),
    )
  }
  return 0
}

function partsOf(token: CST.Token): CST.Token[] {
  return 'items' in token
    ? token.items.flatMap(({ key, value }) => [key, value].filter((part) => !!part))
    : []
}
