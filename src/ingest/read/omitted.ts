import type { Block } from '../grid.ts'

/** A sentence on what was left out of the lines of text, where there are figures in it; none where there are not. */
export function sayOmitted(texts: readonly string[]): readonly string[] {
  const figures = [
    ...new Set(texts.map((text) => text.trim()).filter((text) => /\p{N}/u.test(text))),
  ]
  if (figures.length === 0) return []
  const shown = figures.slice(0, 10).map((text) => `\`${[...text].slice(0, 20).join('')}\``)
  const more = figures.length > shown.length ? ` and ${figures.length - shown.length} more` : ''
  return [
    `Left out of the text, as marks above the line, crossed out or hidden: ${shown.join(', ')}${more}`,
  ]
}

/** A sentence on pictures where there is no table. */
export function sayPictures(
  pictures: readonly number[],
  blocks: readonly Block[],
): readonly string[] {
  return pictures.length > 0 && !blocks.some(({ kind }) => kind === 'grid')
    ? [
        `${pictures.length === 1 ? 'A picture' : `${pictures.length} pictures`} and no table: tables that are pictures need transcription`,
      ]
    : []
}
