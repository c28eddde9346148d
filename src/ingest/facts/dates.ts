import { withoutSpace } from '../fold.ts'

/** A day found in a text, as an ISO date, and where it ends in the text without spaces. */
export type FoundDate = { readonly iso: string; readonly start: number; readonly end: number }

const day = /(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?/g
const monthDay = /^(\d{1,2})月(\d{1,2})日/

/** The days in a text in order: 2024年1月30日, 2025-03-06, 2025/3/6, 二〇二四年一月三十日. Days that do not exist are left out. */
export function datesIn(text: string): FoundDate[] {
  const plain = arabic(withoutSpace(text.normalize('NFKC')))
  const found: FoundDate[] = []
  for (const match of plain.matchAll(day)) {
    const iso = isoOf(Number(match[1]), Number(match[2]), Number(match[3]))
    if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Whether a line is nothing but a day. */
export function onlyDate(text: string): string | null {
  const plain = arabic(withoutSpace(text.normalize('NFKC')))
  if (plain.length > 24) return null
  const [first] = datesIn(text)
  return first && first.start === 0 && first.end === plain.length ? first.iso : null
}

/** The period after 统计期限: two days, or one and a month and day of the same year. Null where none is stated. */
export function periodIn(text: string): { from: string; to: string } | null {
  const plain = arabic(withoutSpace(text.normalize('NFKC')))
  for (const word of [
    '统计期限',
    '统计时限',
    '统计时间',
    '统计周期',
    '统计起止',
    '数据期限',
    '时限',
    '期限',
  ]) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      const period = twoDays(plain.slice(at, at + 70))
      if (period) return period
    }
  }
  return null
}

function twoDays(text: string): { from: string; to: string } | null {
  const [first, second] = datesIn(text)
  if (!first) return null
  if (second) return { from: first.iso, to: second.iso }
  for (const link of ['至', '到', '—', '-', '~']) {
    const at = text.indexOf(link, first.end)
    const match = at < 0 ? null : monthDay.exec(text.slice(at + 1))
    const to = match && isoOf(Number(first.iso.slice(0, 4)), Number(match[1]), Number(match[2]))
    if (to) return { from: first.iso, to }
  }
  return null
}

function isoOf(year: number, month: number, date: number): string | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || date < 1) return null
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const digits = '〇一二三四五六七八九'

/** Chinese numerals of dates as digits: 二〇二四年十二月三十一日 is 2024年12月31日. */
function arabic(text: string): string {
  if (!/[〇○零一二三四五六七八九]{4}年/.test(text)) return text
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((each) => Math.max(0, digits.indexOf(each))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (number) => String(smallNumber(number)))
}

function smallNumber(text: string): number {
  const ten = text.indexOf('十')
  if (ten < 0) return digits.indexOf(text)
  const tens = ten === 0 ? 1 : digits.indexOf(text[0]!)
  const ones = ten === text.length - 1 ? 0 : digits.indexOf(text.at(-1)!)
  return tens * 10 + ones
}
