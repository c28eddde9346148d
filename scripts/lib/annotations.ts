import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checks } from '../../src/check/checks.ts'
import { chineseOf, visible } from '../../src/curated/message.ts'
import { byCodeUnit } from '../../src/curated/order.ts'

/** A message with its file. */
export type Said = { readonly file: VFile; readonly message: VFileMessage }

/** The most annotations of a kind that GitHub shows of a step. */
const most = 10

/**
 * Messages as workflow commands of GitHub, a line each: at most ten errors and ten notices. The most important come first:
 * one of each file, exact checks before what is only plausible; the tenth says how many more there are, and of which files.
 * `pageOf` gives the page of a rule.
 */
export function annotations(
  all: readonly Said[],
  pageOf: (rule: string) => string,
): readonly string[] {
  const [errors, findings] = [true, false].map((fatal) =>
    all.filter(({ message }) => (message.fatal === true) === fatal),
  )
  return [...ofKind('error', errors!, pageOf), ...ofKind('notice', findings!, pageOf)]
}

function ofKind(
  kind: 'error' | 'notice',
  all: readonly Said[],
  pageOf: (rule: string) => string,
): readonly string[] {
  const sorted = byImportance(all)
  const shown = sorted.length > most ? sorted.slice(0, most - 1) : sorted
  const left = sorted.slice(shown.length)
  const lines = shown.map((said) => annotation(kind, said, pageOf))
  return left.length > 0 ? [...lines, rest(kind, left)] : lines
}

/** One of each file, then the second of each, and so on; of a file the gravest first, by line. */
function byImportance(all: readonly Said[]): readonly Said[] {
  const files = Map.groupBy(all, ({ file }) => file.path)
  return [...files.values()]
    .flatMap((of) =>
      of.toSorted((a, b) => gravity(a) - gravity(b)).map((said, nth) => ({ said, nth })),
    )
    .sort(
      (a, b) =>
        a.nth - b.nth ||
        gravity(a.said) - gravity(b.said) ||
        byCodeUnit(a.said.file.path, b.said.file.path),
    )
    .map(({ said }) => said)
}

const severities = ['error', 'warning', 'info'] as const

/** How grave a message is, 0 the most: by its check's severity; what no check says may be the wrong report altogether. */
function gravity({ message }: Said): number {
  const check = checks.find(({ id }) => id === message.ruleId)
  return check ? severities.indexOf(check.severity) : 0
}

function annotation(
  kind: 'error' | 'notice',
  { file, message }: Said,
  pageOf: (rule: string) => string,
): string {
  const { reason, note, ruleId, line, column, fatal } = message
  const chinese = chineseOf(message)
  const rule = ruleId ?? ''
  const place = `file=${property(file.path)},line=${line ?? 1},col=${column ?? 1},title=${property(rule)}`
  const said = [reason, fatal ? (note ?? null) : null, chinese.reason, chinese.note, pageOf(rule)]
  const text = said.filter((each) => each !== null)
  return `::${kind} ${place}::${text.map(escape).join('%0A')}`
}

/** The most files that the annotation of what is left out names. */
const mostFiles = 8

function rest(kind: 'error' | 'notice', left: readonly Said[]): string {
  const files = [...Map.groupBy(left, ({ file }) => file.path)]
  const named = files.slice(0, mostFiles).map(([path, of]) => `${path} (${of.length})`)
  const more = files.length - named.length
  const what = kind === 'error' ? 'errors' : 'findings'
  const where = `${named.join(', ')}${more > 0 ? `, ${more} more files` : ''}`
  const said = [
    `${left.length} more ${what}: ${where}. The log of this step says them all, with file, line and caret.`,
    `另有${left.length}处${kind === 'error' ? '错误' : '核对发现'}，全部在这一步的日志里。`,
  ]
  return `::${kind} title=${left.length} more ${what}::${said.map(escape).join('%0A')}`
}

function escape(text: string): string {
  return visible(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
