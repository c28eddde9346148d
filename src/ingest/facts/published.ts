import type { Captured, SourcePlace } from '../grid.ts'
import { fold } from '../fold.ts'
import { datesIn, onlyDate } from './dates.ts'
import type { ProseLine } from './lines.ts'

/** A day found, and where. */
export type FoundDay = { readonly date: string; readonly place: SourcePlace }

const words = ['发布日期', '发布时间', '公开日期', '公开时间', '发布于', '发文时间']

/** The day of publication that the page prints beside one of 发布日期, 公开日期 and the like; in a line or in two cells. */
export function findPublished({ blocks }: Captured): FoundDay | null {
  for (const block of blocks) {
    if (block.kind === 'text') {
      const at = Math.max(...words.map((word) => block.text.indexOf(word)))
      const date = at < 0 ? null : datesIn(block.text.slice(at, at + 40))[0]
      if (date && block.text.length < 400) return { date: date.iso, place: block.place }
      continue
    }
    for (const [at, cell] of block.grid.cells.entries()) {
      if (!words.includes(fold(cell.text))) continue
      const date = datesIn(block.grid.cells[at + 1]?.text.slice(0, 40) ?? '')[0]
      if (date) return { date: date.iso, place: cell.place }
    }
  }
  return null
}

/** The day under the report: the last line that is nothing but a day, among the last twelve lines of its last section. */
export function findSigned(lines: readonly ProseLine[]): FoundDay | null {
  const last = lines.filter(({ section }) => section >= 5).slice(-12)
  for (const { text, place } of last.reverse()) {
    const date = onlyDate(text)
    if (date) return { date, place }
  }
  return null
}

/** The address and the day of capture that a capturing program wrote before the page: 来源：http…, 采集时间：…. */
export function findCapture(lines: readonly ProseLine[]): {
  url: string | null
  retrieved: string | null
} {
  const head = lines.slice(0, 12)
  const of = (word: string): string =>
    head.find(({ text }) => text.startsWith(word))?.text.slice(word.length + 1) ?? ''
  const url = /https?:\/\/[A-Za-z0-9./_~%?&=-]{4,300}/.exec(of('来源'))?.[0] ?? null
  return { url, retrieved: datesIn(of('采集时间').slice(0, 10))[0]?.iso ?? null }
}
