import type { Captured } from './grid.ts'
import { sectionAfter } from './facts/lines.ts'
import { isTitle } from './facts/title.ts'
import type { Matched } from './match/placed.ts'

/**
 * Why a captured file is not one report, and what to do: most rows are there twice, under another title or with other figures.
 * Null for one report, even where all of it is there twice.
 */
export function severalReports(captured: Captured, { twice }: Matched): string | null {
  const starts = startsOf(captured)
  if (!twice.most || (starts.length < 2 && !twice.different)) return null
  const titles = starts.map(({ title, where }) => `\`${title}\`${where}`).join(' and ')
  const count = starts.length > 2 ? `${starts.length}` : 'Two'
  const what =
    starts.length > 1 ? `: ${titles}` : ', for most rows are there twice with other figures'
  return `${count} reports in one file${what}. Save each as a file of its own, and ingest the one that is meant`
}

type Start = { readonly title: string; readonly where: string }

/** The titles under which section one begins, each after the sections of the one before. */
function startsOf({ blocks }: Captured): Start[] {
  const starts: Start[] = []
  let title: Start | null = null
  let section = 0
  for (const block of blocks) {
    if (block.kind !== 'text') continue
    const text = block.text.trim()
    const { line, page } = block.place
    if (isTitle(text)) {
      const where = page ? ` (page ${page})` : line ? ` (line ${line})` : ''
      title = { title: text, where }
      continue
    }
    const begun = sectionAfter(text, 0)
    if (begun === 1 && title && starts.at(-1)?.title !== title.title) {
      if (starts.length === 0 || section >= 3) starts.push(title)
      section = 1
    } else if (begun > section) section = begun
  }
  return starts
}
