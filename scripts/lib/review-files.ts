import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { words } from '../../src/locale/words.ts'
import type { Inline, Review } from '../../src/release/review/block.ts'
import type { Limit } from '../../src/release/review/markdown.ts'
import { reviewMarkdown } from '../../src/release/review/markdown.ts'
import { reviewPage } from '../../src/view/review/page.ts'
import type { Compared } from './compared.ts'
import { terminalLanguage } from './language.ts'
import { chartsOf } from './review-charts.ts'

/**
 * What GitHub takes: of a step's summary, in bytes, and of a comment, in characters, with room for what the workflow that posts
 * it says above it (65,536 with that).
 */
export const limits = {
  summary: { most: 1_048_576, size: (text) => Buffer.byteLength(text) },
  comment: { most: 64_000, size: (text) => text.length },
} as const satisfies Readonly<Record<string, Limit>>

/** How a review is shown: what is compared, and the address where all of it is; null where there is none. */
export type Shown = {
  readonly sides: readonly [old: string, young: string]
  readonly where: string | null
}

/** A review as Markdown of a kind. */
export function markdownFile(
  review: Review,
  kind: keyof typeof limits,
  { sides, where }: Shown,
): string {
  const place: Inline | { readonly link: string } =
    where === null ? { code: `npm run diff -- ${sides.join(' ')} --format html` } : { link: where }
  return reviewMarkdown(review, { limit: limits[kind], where: place })
}

/** A review as one HTML file, with charts where they can be drawn. */
export async function pageFile(
  review: Review,
  { found, drawn }: Compared,
  { sides }: Shown,
): Promise<string> {
  const style = ['styles/colours.css', 'styles/review.css', 'charts/charts.css']
    .map((path) => readFileSync(fileURLToPath(import.meta.resolve(`../../src/${path}`)), 'utf8'))
    .join('')
  const sum = createHash('sha256').update(style).digest('base64')
  const charts = await chartsOf(found, drawn, words(terminalLanguage()))
  return reviewPage(review, { sides, style, styleSum: `sha256-${sum}`, charts })
}
