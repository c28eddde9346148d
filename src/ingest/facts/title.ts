import type { Agency } from '../../agency/agency.ts'
import type { SourcePlace } from '../grid.ts'
import { fold, withoutSpace } from '../fold.ts'
import type { ProseLine } from './lines.ts'

/** The title as printed, lines joined, and what it says of agency and year; null where none is printed. */
export type FoundTitle = {
  readonly text: string
  readonly place: SourcePlace
  /** The name in it, as it is printed, where it is one of the agency's; `folded` where only a variant character differs. */
  readonly named: 'exact' | 'variant' | 'folded' | 'none'
  readonly year: number | null
}

/** Finds the title before section one: one line, or up to three joined, that ends in 报告 and speaks of 信息公开. */
export function findTitle(lines: readonly ProseLine[], agency: Agency): FoundTitle | null {
  const head = lines.filter(({ section }) => section === 0).slice(0, 60)
  let best: { score: number; title: FoundTitle } | null = null
  for (let at = 0; at < head.length; at++) {
    for (let count = 1; count <= 3 && at + count <= head.length; count++) {
      const text = head
        .slice(at, at + count)
        .map((line) => line.text)
        .join('')
      if (!isTitle(text)) continue
      const title = {
        text: text.replaceAll('\t', ' '),
        place: head[at]!.place,
        named: namedIn(text, agency),
        year: yearIn(text),
      }
      const score = (title.named === 'none' ? 0 : 4) + (title.year ? 2 : 0) - count
      if (!best || score > best.score) best = { score, title }
    }
  }
  return best?.title ?? null
}

/** How the agency is named in a text: by its name, a variant of agency.yaml, or its name in other characters. */
export function namedIn(text: string, { name, variants = [] }: Agency): FoundTitle['named'] {
  const plain = withoutSpace(text)
  if (plain.includes(name.zh)) return 'exact'
  if (variants.some((each) => plain.includes(each))) return 'variant'
  const folded = fold(text)
  return [name.zh, ...variants].some((each) => folded.includes(fold(each))) ? 'folded' : 'none'
}

/** Whether a line is the title of a report: it speaks of 信息公开, has a year and ends in 报告. */
export function isTitle(text: string): boolean {
  if (text.length > 70 || /[。；;：:，,！？]/.test(text)) return false
  const folded = fold(text)
  return folded.endsWith('报告') && folded.includes('信息公开') && yearIn(text) !== null
}

function yearIn(text: string): number | null {
  const year = /(20\d\d)年/.exec(withoutSpace(text.normalize('NFKC')))?.[1]
  return year ? Number(year) : null
}
