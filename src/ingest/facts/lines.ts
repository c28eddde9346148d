import type { Captured, SourcePlace } from '../grid.ts'
import { fold, trimmed } from '../fold.ts'

/** A line of the report's text, trimmed, with the section of the form it stands in (0 before the first). */
export type ProseLine = {
  readonly text: string
  readonly section: number
  readonly place: SourcePlace
}

/** The lines of text of a captured report in order, each with its section. Cells of tables are no part of them. */
export function proseOf({ blocks }: Captured): ProseLine[] {
  let section = 0
  return blocks.flatMap((block) => {
    if (block.kind !== 'text') return []
    const text = trimmed(block.text)
    if (text === '') return []
    section = sectionAfter(text, section)
    return [{ text, section, place: block.place }]
  })
}

/** The sections in which a picture stands that may be a table; 0 where there is one and no heading of a section. */
export function picturedSections({ blocks, pictures = [] }: Captured): ReadonlySet<number> {
  let section = 0
  const after = blocks.map((block) => {
    if (block.kind === 'text') section = sectionAfter(trimmed(block.text), section)
    return section
  })
  const found = pictures.map((before) => after[before - 1] ?? 0)
  // What stands before the first heading is an ornament of the page.
  return new Set(section === 0 ? found : found.filter((each) => each > 0))
}

/** The section that a line begins: its heading in any of the wordings seen; else the section before. */
export function sectionAfter(text: string, before: number): number {
  if (text === '' || text.length > 60) return before
  const number = '一二三四五六'.indexOf(text[0]!) + 1
  if (number === 0 || number < before || !'、.．,，'.includes(text[1] ?? ' ')) return before
  const folded = fold(text)
  return headings[number - 1]!.some((word) => folded.includes(word)) ? number : before
}

const headings: readonly (readonly string[])[] = [
  ['总体情况', '概述', '基本情况'],
  ['主动公开'],
  ['收到和处理', '申请情况', '依申请公开'],
  ['行政复议', '行政诉讼'],
  ['问题', '改进'],
  ['其他需要报告', '其他报告事项', '其他事项', '需要报告'],
]
