import { readFigure } from '../report/figure.ts'
import { isSpace, withoutSpace } from './fold.ts'
import type { CellRemark } from './grid.ts'

/**
 * The figure (or mark) of a text without the marks of notes and the words in brackets around it: `705（其中线上600件）`,
 * `12①`, `*7`, `5[1]`. Null where there are none, and where what is left is no figure, or may be a second one: `22（16）`.
 */
export function withoutNotes(
  text: string,
): { readonly figure: string; readonly remarks: readonly CellRemark[] } | null {
  if (text.length > most || !ends.test(text)) return null
  const [start, end] = bare(text)
  const figure = withoutSpace(text.slice(start, end))
  const status = readFigure(figure)?.status
  if (status !== 'reported' && status !== 'marked') return null
  if (/\p{Nd}\s+\p{Nd}/u.test(text.slice(start, end))) return null
  const left = [text.slice(0, start), text.slice(end)]
    .map(withoutSpace)
    .filter((each) => each !== '')
  return { figure, remarks: left.map((each) => ({ kind: 'note', text: each })) }
}

/** Whether a text says a figure in words: `持平`, `减4`, `约700`, `十二`. Which figure that is, is for a person to say. */
export function isWordsForFigure(text: string): boolean {
  if (text.length > 14) return false
  const plain = withoutSpace(text.normalize('NFKC'))
  return words.has(plain) || changed.test(plain) || numeral.test(plain)
}

const most = 300
const mark = '[¹²³⁰⁴-⁹₀-₉①-⓿❶-➓㉑-㉟㊱-㊿*＊※†‡⁂]'
const ends = new RegExp(
  `^${mark}|${mark}$|[)）\\]］】〕]$|[注註]\\d{0,2}$|\\^\\d{1,2}$|其中|包括`,
  'u',
)
const leading = new RegExp(`^(?:${mark}|\\s)+`, 'u')
const trailing = [
  new RegExp(`(?<!${mark}|\\s)(?:${mark}|\\s)+$`, 'u'),
  /[[［【〔(（]?[注註]\d{0,2}[\]］】〕)）]?$/u,
  /[[［【〔]\d{1,2}[\]］】〕]$/u,
  /\^\d{1,2}$/u,
]

/** Where the figure begins and ends in a text with notes. */
function bare(text: string): readonly [start: number, end: number] {
  let start = leading.exec(text)?.[0].length ?? 0
  let end = text.length
  for (let before = -1; before !== end && end > start;) {
    before = end
    const rest = text.slice(start, end)
    for (const pattern of trailing) {
      const found = pattern.exec(rest)
      if (found && found.index > 0) end = Math.min(end, start + found.index)
    }
    const from = end === before ? wordsFrom(rest) : 0
    if (from > 0) end = start + from
  }
  while (start < end && isSpace(text[start]!)) start++
  while (end > start && isSpace(text[end - 1]!)) end--
  return [start, end]
}

/** Where words in brackets to the end of a text begin, or those that 其中 and the like open; 0 where there are none. */
function wordsFrom(text: string): number {
  const opened = /^[^(（[［【〔]{1,24}(?=[(（[［【〔])/u.exec(text)?.[0].length ?? 0
  if (opened > 0 && /[)）\]］】〕]$/u.test(text) && /\p{Script=Han}/u.test(text.slice(opened)))
    return opened
  const before =
    /^[^\p{Script=Han}]{0,22}(?:[件项個个条次元]|万元|亿元)?[，,；;、。\s]{0,2}(?=其中|包括|包含|内含)/u
  const figure = (before.exec(text)?.[0] ?? '').split('')
  return figure.findLastIndex((each) => !/[，,；;、。\s]/u.test(each)) + 1
}

const words = new Set(
  '持平 不变 无变化 无增减 零 〇 ○ 暂无 没有 不适用 未统计 不详 无数据 未发生'.split(' '),
)
const changed =
  /^(?:约|近|超过?|不足|逾|共计?|计|增加?了?|减少?了?|上升|下降|增长|多|少|负|正)[约了到至为:]{0,2}\d[\d,.]*\D{0,3}$/u
const numeral =
  /^[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,8}(?:[元件项个条次]|万元)?$/u
