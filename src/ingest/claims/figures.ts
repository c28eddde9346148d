import type { Claim } from '../../report/report.ts'

/** How exact a figure of the text says it is: 约, 左右; 余, 超, 以上; 近, 不足. */
export type Precision = 'exact' | 'about' | 'over' | 'under'

/** A figure in a text, from `at` to `end`, `words` as printed with 约, 余 and its unit; `printed` is the number alone in digits. */
export type TextFigure = {
  readonly at: number
  readonly end: number
  readonly printed: Claim['printed']
  readonly unit: string
  readonly words: string
  readonly precision: Precision
}

/**
 * The figures of a text that have a unit, in order, 2,000 at most; numbers in Chinese numerals too, as `七百一十八件`. White
 * space is not expected.
 */
export function figuresOf(text: string): TextFigure[] {
  const figures: TextFigure[] = []
  for (const match of text.matchAll(pattern)) {
    if (figures.length === most) break
    const [words, before = '', digits, chinese = '', more = '', scale = '', again = ''] = match
    const [unit, after = ''] = match.slice(7)
    if (digits === undefined && isIdiom(text, match.index, chinese, unit!)) continue
    figures.push({
      at: match.index,
      end: match.index + words.length,
      printed: digits ?? `${readChinese(chinese)}`,
      unit: `${scale}${unit}`,
      words,
      precision: precisionOf(before, `${more}${again}${after}`),
    })
  }
  return figures
}

/** A number in Chinese numerals below a hundred million: 七百一十八, 两千〇三, 一二三. */
export function readChinese(text: string): number {
  if (!/[十百千万]/u.test(text)) return Number([...text].map((each) => numerals.get(each)).join(''))
  let [all, part, digit] = [0, 0, 0]
  for (const each of text) {
    const power = powers.get(each)
    if (each === '万') {
      all = (part + digit) * 10_000
      ;[part, digit] = [0, 0]
    } else if (power) {
      part += (digit || 1) * power
      digit = 0
    } else digit = numerals.get(each)!
  }
  return all + part + digit
}

const numerals = new Map(
  [...'零一二三四五六七八九'].map((each, at): [string, number] => [each, at]),
)
  .set('〇', 0)
  .set('两', 2)
const powers = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

const most = 2_000

const pattern = new RegExp(
  '(约|大约|近|将近|超|超过|逾|不足|不到)?' +
    String.raw`(?:(?<!\d|\.|\d,|第)(\d{1,3}(?:,\d{3}){1,4}|\d{1,15}(?:\.\d{1,6})?)(?![\d.])|(?<![第零〇一二两三四五六七八九十百千万亿])([零〇一二两三四五六七八九十百千万]{1,12}))` +
    '(余|多)?([万亿])?(余|多)?(个百分点|件次|人次|件|条|元|份|期|次|个(?!工作日|月|小时|自然日)|项|宗|起|篇|倍|%)(以上|以内|左右)?',
  'gu',
)

/** Words that count nothing: 每一件, 办结一件申请, 一次性, 一个. One numeral counts only after what it counts. */
function isIdiom(text: string, at: number, chinese: string, unit: string): boolean {
  if (!['件', '条', '元'].includes(unit) && chinese.length < 2) return true
  return (
    chinese.length === 1 &&
    !/(?:申请|复议|诉讼|案件|公开|提供|处理)$/u.test(text.slice(Math.max(0, at - 4), at))
  )
}

function precisionOf(before: string, after: string): Precision {
  if (/[余多]|以上/u.test(after) || /超|逾/u.test(before)) return 'over'
  if (/以内/u.test(after) || /近|不足|不到/u.test(before)) return 'under'
  return /约/u.test(before) || after.includes('左右') ? 'about' : 'exact'
}
