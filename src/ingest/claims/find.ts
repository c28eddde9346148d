import type { CellId, EditionId } from '../../form/editions.ts'
import { findCell } from '../../form/editions.ts'
import { cellsOfSum } from '../../form/sum.ts'
import { readFigure } from '../../report/figure.ts'
import type { Claim } from '../../report/report.ts'
import type { SourcePlace } from '../grid.ts'
import type { ProseLine } from '../facts/lines.ts'
import type { Precision, TextFigure } from './figures.ts'
import type { Hit } from './hits.ts'
import { hitsOf, isClaim } from './hits.ts'
import { partsOf } from './parts.ts'
import type { SectionText } from './section-text.ts'
import { sectionText } from './section-text.ts'
import type { Owner } from './whose.ts'
import { periodOf, whoseIn } from './whose.ts'
import { wordHits } from './words.ts'

/** A figure stated in the text: `stated` as printed with 约, 余 and the like, `period` null for the report's year. */
export type FoundClaim = Omit<Claim, 'id' | 'line' | 'unit'> & {
  readonly unit: string
  readonly stated: string
  readonly precision: Precision
  readonly period: string | null
  readonly place: SourcePlace
  /** Where to look: a dozen characters of the sentence, for messages alone. */
  readonly sentence: string
  /** The whole sentence, without white space, for who has the report before them. */
  readonly whole: string
}

/** A figure of the text that nothing known names, with a dozen characters of its sentence. */
export type LeftFigure = {
  readonly section: number
  readonly sentence: string
  readonly place: SourcePlace
}

/** The claims of the sections of text, and the figures there that are none. */
export type FoundClaims = {
  readonly claims: readonly FoundClaim[]
  readonly left: readonly LeftFigure[]
}

/** What claims are read against: whose figures, of which year, and what the cells say. */
export type ClaimContext = Owner & {
  readonly year: number
  /** The sections whose text states figures. */
  readonly sections: readonly number[]
  readonly tables: ReadonlyMap<string, EditionId>
  readonly values: ReadonlyMap<string, number>
}

/**
 * Finds the figures that the text states: what each counts, whose, over what time, how exact. Labels are ours, by pattern;
 * no words of the report are kept.
 */
export function findClaims(lines: readonly ProseLine[], context: ClaimContext): FoundClaims {
  const claims: FoundClaim[] = []
  const left: LeftFigure[] = []
  for (const section of context.sections) {
    const text = sectionText(lines.filter((line) => line.section === section))
    const found = hitsOf(text)
    const hits = found.flatMap(([, hit]) => (hit && isClaim(hit) ? [hit] : []))
    const parts = hits.flatMap((hit) => partsOf(hit, text))
    const inParts = new Set(parts.map(({ at }) => at))
    const all = [
      ...hits.filter(({ at }) => !inParts.has(at)),
      ...parts,
      ...wordHits(text, hits),
    ].sort((a, b) => a.at - b.at)
    for (const claim of claimsOf(all, section, text, context)) claims.push(claim)
    for (const [figure, hit] of found) {
      if ((hit && isClaim(hit)) || inParts.has(figure.at) || isSmall(figure)) continue
      const { at } = figure
      left.push({ section, sentence: sentenceOf(text, figure), place: text.placeAt(at) })
    }
  }
  return { claims, left }
}

/** Whether a figure is a numeral of one character in words, such as 两次: not worth a line. */
function isSmall({ words, printed }: TextFigure): boolean {
  return !/\d/u.test(words) && printed.length < 2
}

function claimsOf(
  hits: readonly Hit[],
  section: number,
  text: SectionText,
  context: ClaimContext,
): FoundClaim[] {
  const chosen = new Map<number, readonly CellId[]>()
  const claims: FoundClaim[] = []
  let last: readonly CellId[] = []
  for (const hit of hits) {
    const cells = (hit.of && chosen.get(hit.of.at)) ?? chooseCells(hit, context, last)
    chosen.set(hit.at, cells)
    if (cells.length > 0) last = cells
    const value = readFigure(hit.printed)?.value
    if (value === undefined || value === null) continue
    const words = whoseWords(hit.of ?? hit, text)
    claims.push({
      section,
      label: hit.label,
      printed: hit.printed,
      stated: statedOf(hit),
      value,
      unit: hit.unit,
      precision: hit.precision,
      period: periodOf(words, context.year),
      scope: hit.kind === 'channel' ? 'part' : (hit.scope ?? whoseIn(words, context)),
      cells,
      place: text.placeAt(hit.at),
      sentence: sentenceOf(text, hit),
      whole: wholeOf(text, hit),
    })
  }
  return claims
}

/** The words of the sentence before a figure; those in its own brackets last. */
function whoseWords({ at, end, words }: Hit, text: SectionText): string {
  const own = text.wordsFrom(text.sentenceAt(at), at)
  const near = text.plain.slice(Math.max(0, at - 240), at).lastIndexOf('(')
  const open = text.depthAt(at) > 0 && near >= 0 ? Math.max(0, at - 240) + near : at
  const outer = open < at ? text.wordsFrom(text.sentenceAt(open), open) : ''
  return `${outer}${own}${end - at > 12 ? words : ''}`
}

/** A figure as the text prints it, its unit aside: 约700, 700余. */
function statedOf({ printed, words, precision }: Hit): string {
  if (precision === 'exact') return printed
  const [before = ''] = /^(?:大约|约|将近|近|超过|超|逾|不足|不到)/u.exec(words) ?? []
  const [after = ''] = /[余多]|以上|左右/u.exec(words.slice(before.length)) ?? []
  return `${before}${printed}${after}`
}

/** The end of the sentence up to a figure, at most a dozen characters. */
function sentenceOf({ plain, sentenceAt }: SectionText, { at, end }: TextFigure): string {
  return plain.slice(Math.max(sentenceAt(at), end - 12), Math.max(end, at + 1)).slice(-12)
}

/** The sentence that a figure stands in, at most 200 characters of it. */
function wholeOf({ plain, sentenceAt }: SectionText, { at, end }: TextFigure): string {
  const start = Math.max(sentenceAt(at), end - 160)
  const after = plain.slice(end, start + 200)
  const stop = after.search(/[。;!?]/u)
  return plain.slice(start, stop < 0 ? start + 200 : end + stop + 1)
}

/** The cells a claim may speak of: those whose sum it is, of the row spoken of before where two sums are equal; else the first. */
function chooseCells(
  { cells, printed }: Hit,
  context: ClaimContext,
  last: readonly CellId[],
): readonly CellId[] {
  const editionOf = (table: string): EditionId | undefined => context.tables.get(table)
  const choices = cells
    .map((each) => cellsOfSum(each, editionOf))
    .filter((ids) => ids.every((id) => findCell(editionOf(id.split('.')[0]!) ?? '', id)))
    .filter((ids) => ids.length > 0)
  const value = readFigure(printed)?.value
  const fits = choices.filter(
    (ids) => ids.reduce((all, id) => all + (context.values.get(id) ?? 0), 0) === value,
  )
  const row = last[0]?.split('.')[1]
  return fits.find(([id]) => id?.split('.')[1] === row) ?? fits[0] ?? choices[0] ?? []
}
