import type { ClaimScope } from '../../report/report.ts'
import type { Sum } from '../../form/sum.ts'
import type { TextFigure } from './figures.ts'
import { figuresOf } from './figures.ts'
import { claimPatterns, resultWords } from './patterns.ts'
import type { SectionText } from './section-text.ts'
import type { Subject } from './subjects.ts'
import { subjectAfter, subjectIn, verbIn } from './subjects.ts'

/** A figure of the text with what it counts. `scope` only where the words around it decide it; `of` the claim a share is of. */
export type Hit = TextFigure & {
  readonly label: string
  readonly cells: readonly Sum[]
  readonly kind: Subject['kind']
  readonly scope?: ClaimScope
  readonly of?: Hit
}

/** The figures of a text, each with what it counts, or null where nothing known names it. */
export function hitsOf(text: SectionText): (readonly [TextFigure, Hit | null])[] {
  const found: (readonly [TextFigure, Hit | null])[] = []
  let last: Last = { end: 0, hit: null, spoken: null }
  for (const figure of figuresOf(text.plain)) {
    const hit = hitOf(figure, text, last)
    found.push([figure, hit])
    const shares = figure.unit === '%' || figure.unit === '倍'
    const own = shares ? last.hit : hit
    if (text.depthAt(figure.at) === 0)
      last = { end: figure.end, hit: own, spoken: own ?? last.spoken }
  }
  return found
}

/** Whether a hit is of something that is told: a figure of the form, or one that is named outright. */
export function isClaim({ cells, kind, label }: Hit): boolean {
  return cells.length > 0 || (kind === 'other' && !notOurs.has(label))
}

const notOurs = new Set(['来信、咨询等', '其他事项', '文件等', '处理费'])

/** The figure before, outside of brackets: where it ends, what it counts, and what was counted last at all. */
type Last = { readonly end: number; readonly hit: Hit | null; readonly spoken: Hit | null }

function hitOf(figure: TextFigure, text: SectionText, last: Last): Hit | null {
  const sentence = text.sentenceAt(figure.at)
  const words = text.wordsFrom(Math.max(sentence, last.end), figure.at)
  const inSentence = last.end > sentence ? last.hit : null
  if (['%', '倍', '个百分点'].includes(figure.unit)) {
    return (
      changeOf(figure, words, text.wordsFrom(sentence, figure.at), inSentence) ??
      named(figure, words, '')
    )
  }
  const right = text.plain.slice(figure.end, figure.end + 40)
  const direct = named(figure, words, right) ?? resultOf(figure, words, text)
  if (direct) return direct
  if (!countable.has(figure.unit)) return null
  const clause = words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(':')) + 1)
  if (/[各每]$|(?:[人日月件户]均|平均|每[^,;。]{1,4})[^,;。]{0,8}$/u.test(clause)) return null
  // A change by so many is no count.
  if (changed.test(clause)) return null
  const subject =
    subjectIn(clause) ?? subjectAfter(right, words) ?? subjectIn(words) ?? spokenOf(words, last)
  if (!subject || (subject.kind === 'channel' && !isOfRequests(figure, words, inSentence)))
    return null
  return { ...figure, ...subject }
}

/** Whether a channel, such as 网上, is that of requests: these are named in the sentence before. */
function isOfRequests({ unit }: TextFigure, words: string, last: Hit | null): boolean {
  return (
    unit === '件' &&
    (words.includes('申请') || last?.kind === 'request' || last?.kind === 'channel')
  )
}

const countable = new Set(['件', '个', '条', '份', '宗', '起', '万件'])

/** What a figure counts that names only a verb or a party: requests, where these were counted just before. */
function spokenOf(words: string, { spoken }: Last): Subject | null {
  if (!spoken || spoken.kind === 'other') return null
  const verb = verbIn(words)
  if (verb) return spoken.kind === 'request' ? verb : null
  return /(?:[市县区省州镇乡局委办厅室门位]|[上去前]一?年度?|20\d\d年度?|季度|半年|月份?)$/u.test(
    words,
  )
    ? { label: spoken.label, cells: spoken.cells, kind: spoken.kind }
    : null
}

/** A figure that the words right beside it name outright. */
function named(figure: TextFigure, words: string, right: string): Hit | null {
  for (const { label, units, before, after, cells, not } of claimPatterns) {
    if (!units.split(' ').includes(figure.unit)) continue
    if (before && !before.test(words.slice(-40))) continue
    if (after && !after.test(right)) continue
    if (not?.test(words.slice(-12))) continue
    return { ...figure, label, cells, kind: 'other' }
  }
  return null
}

/** A result after a count of reviews or suits: of which of the two, by the word that stands nearer before. */
function resultOf(figure: TextFigure, words: string, text: SectionText): Hit | null {
  const [word, column] = resultWords.find(([each]) => words.endsWith(each)) ?? []
  if (!word || !column) return null
  const before = text.plain.slice(Math.max(0, figure.at - 80), figure.at)
  const review = before.lastIndexOf('复议') > before.lastIndexOf('诉讼')
  const rows = review ? (['review'] as const) : (['direct_suit', 'suit_after_review'] as const)
  const cells = rows.map((row) => `disputes.${row}.${column}` as const)
  return { ...figure, label: `${review ? '复议' : '诉讼'}${word}`, cells: [cells], kind: 'other' }
}

const rise = '增长|增加|上升|提高|净增'
const fall = '下降|减少|回落|降低|净减'
const changed = new RegExp(`(?:${rise}|${fall}|[多少])了?$`, 'u')
const isFall = new RegExp(fall, 'u')
/** A change on last year: of another base, such as 与2022年相比 or 与全市平均相比, nothing is said here. */
const sinceLastYear = new RegExp(
  `(?:同比|[较比](?:上一?年|去年)|(?:上一?年度?|去年度?)[^,;。]{0,8}?相比,?[^,。;\\d]{0,14}?)(?:度|同期)?(${rise}|${fall})了?$`,
  'u',
)

/** A share of the figure before it, or the change on the year before of the nearest thing counted. */
function changeOf(
  figure: TextFigure,
  words: string,
  sentence: string,
  last: Hit | null,
): Hit | null {
  if (/^,?占(?:比|总数|总量)?(?:的|为|达)?$/u.test(words) && figure.unit === '%') {
    return last && isClaim(last)
      ? { ...figure, ...asked(last), label: `${last.label}占比`, of: last }
      : null
  }
  if (/办[复结]率达?到?了?$/u.test(words)) {
    const of = last?.kind ?? subjectIn(words.replace(/办[复结]率[^]*$/u, ''))?.kind
    if (of !== 'request') return null
    return {
      ...figure,
      label: '申请办复率',
      cells: [['requests.outcome_total.total']],
      kind: 'request',
    }
  }
  // 与上年450件相比: the year stands before the figure before.
  const change = sinceLastYear.exec(sentence)
  if (!change || figure.unit === '个百分点') return null
  const own = subjectIn(words.slice(0, words.lastIndexOf(change[1]!)).replace(/^,/u, ''))
  const of = own ?? last
  if (!of || of.cells.length === 0) return null
  const less = isFall.test(change[1]!)
  // 增长1.6倍 is more than last year's by so many times.
  const label = `${of.label}同比${figure.unit === '倍' ? (less ? '下降' : '增长') : '变化'}`
  const unit = figure.unit === '%' ? '%同比' : figure.unit
  const printed = less ? `-${figure.printed}` : figure.printed
  const scope = !own && last?.scope ? { scope: last.scope } : {}
  return {
    ...figure,
    label,
    cells: of.cells,
    kind: 'other',
    printed,
    unit,
    ...scope,
    ...(own ? {} : { of: last! }),
  }
}

function asked({ cells, scope }: Hit): Pick<Hit, 'cells' | 'kind'> & { scope?: ClaimScope } {
  return { cells, kind: 'other', ...(scope ? { scope } : {}) }
}
