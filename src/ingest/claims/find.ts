import type { CellId, EditionId } from '../../form/editions.ts'
import { findCell } from '../../form/editions.ts'
import { cellsOfSum } from '../../form/sum.ts'
import { readFigure } from '../../report/figure.ts'
import type { Claim, Scope } from '../../report/report.ts'
import type { SourcePlace } from '../grid.ts'
import { withoutSpace } from '../fold.ts'
import type { ProseLine } from '../facts/lines.ts'
import type { ClaimPattern } from './patterns.ts'
import { claimPatterns, resultWords } from './patterns.ts'

/** A figure stated in the text, with where in the source it stands. */
export type FoundClaim = Omit<Claim, 'id' | 'line'> & { readonly place: SourcePlace }

/** The claims of sections one, five and six, and the figures there that no pattern names. */
export type FoundClaims = {
  readonly claims: readonly FoundClaim[]
  readonly left: readonly {
    readonly section: number
    readonly text: string
    readonly place: SourcePlace
  }[]
}

/** What claims are read against: whose figures, and what the cells say. */
export type ClaimContext = {
  readonly scope: Scope
  /** The sections whose text states figures. */
  readonly sections: readonly number[]
  readonly tables: ReadonlyMap<string, EditionId>
  readonly values: ReadonlyMap<string, number>
}

/** Finds the figures that the text states. Labels are ours, by pattern; no words of the report are kept. */
export function findClaims(lines: readonly ProseLine[], context: ClaimContext): FoundClaims {
  const claims: FoundClaim[] = []
  const left: FoundClaims['left'][number][] = []
  for (const section of context.sections) {
    const text = sectionText(lines.filter((line) => line.section === section))
    const hits = [...patternHits(text.plain), ...resultHits(text.plain)].sort((a, b) => a.at - b.at)
    hits.push(...partHits(text.plain, hits))
    hits.sort((a, b) => a.at - b.at)
    hits.push(...shareHits(text.plain, hits))
    hits.sort((a, b) => a.at - b.at)
    const taken = new Set(hits.map(({ at }) => at))
    const chosen = new Map<Hit['pattern'], readonly CellId[]>()
    let last: readonly CellId[] = []
    for (const hit of hits) {
      const cells = chosen.get(hit.share ?? hit.pattern) ?? chooseCells(hit, context, last)
      chosen.set(hit.pattern, cells)
      if (cells.length > 0) last = cells
      const claim = claimOf(hit, cells, section, context, text.placeAt(hit.at))
      if (claim) claims.push(claim)
    }
    for (const match of text.plain.matchAll(counted)) {
      if (!taken.has(match.index))
        left.push({ section, text: match[0], place: text.placeAt(match.index) })
    }
  }
  return { claims, left }
}

const counted = /(?<![\d.])\d+(?:\.\d+)?(?:%|万?余?[件条元份期次个项])/g

type Hit = {
  readonly at: number
  readonly number: string
  readonly tail: string
  readonly pattern: Pick<ClaimPattern, 'label' | 'cells' | 'scope'> & {
    readonly unit: string | null
  }
  /** The claim that a share or growth is of. */
  readonly share?: Hit['pattern']
}

/** The lines of a section run together without white space, so that no line end parts a number from its words. */
function sectionText(lines: readonly ProseLine[]): {
  plain: string
  placeAt: (at: number) => SourcePlace
} {
  let plain = ''
  const starts: { at: number; place: SourcePlace }[] = []
  for (const { text, place } of lines) {
    if (plain.length > 100_000) break
    starts.push({ at: plain.length, place })
    plain += withoutSpace(text.normalize('NFKC'))
  }
  const nowhere = { page: null, line: null, table: null, row: null }
  return { plain, placeAt: (at) => starts.findLast((each) => each.at <= at)?.place ?? nowhere }
}

function patternHits(text: string): Hit[] {
  const hits: Hit[] = []
  const taken = new Set<number>()
  for (const pattern of claimPatterns) {
    for (const match of text.matchAll(pattern.pattern)) {
      const [whole, number = '', tail = ''] = match
      const at = match.index + whole.indexOf(number)
      const nearby = text.slice(Math.max(0, match.index - 12), at)
      if (taken.has(at) || pattern.not?.test(nearby)) continue
      taken.add(at)
      hits.push({ at, number, tail, pattern: { ...pattern } })
    }
  }
  return hits
}

/** Results after a count of reviews or suits: which of the two, by the word that stands nearer before. */
function resultHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(/(结果维持|结果纠正|其他结果|尚未审结)(\d+)件/g)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index)
    const review = before.lastIndexOf('复议') > before.lastIndexOf('诉讼')
    const column = resultWords[match[1]!]!
    const rows = review ? (['review'] as const) : (['direct_suit', 'suit_after_review'] as const)
    const cells = rows.map((row) => `disputes.${row}.${column}` as const)
    const label = `${review ? '复议' : '诉讼'}${match[1]!}`
    const at = match.index + match[1]!.length
    hits.push({ at, number: match[2]!, tail: '', pattern: { label, unit: '件', cells: [cells] } })
  }
  return hits
}

/** Shares and growth that follow a claim: 占比31.38%, 同比增长70.3%, 回落12.3%. */
function shareHits(text: string, hits: readonly Hit[]): Hit[] {
  return [
    ...text.matchAll(
      /(占比?|同比增长|同比增加|同比上升|同比下降|同比减少|回落)(?:为|约|了)?(\d+(?:\.\d+)?)%/g,
    ),
  ].flatMap((match) => {
    const at = match.index + match[0].lastIndexOf(match[2]!)
    const of = hits.findLast((each) => each.at < match.index && match.index - each.at < 160)
    if (!of) return []
    const share = match[1]!.startsWith('占')
    if (share && match.index - of.at > 12) return []
    const less = /下降|减少|回落/.test(match[1]!)
    const main = share
      ? of
      : (hits.findLast((each) => each.at < match.index && isReceived(each)) ?? null)
    if (!main) return []
    const label = share ? `${main.pattern.label}占比` : `${main.pattern.label}同比变化`
    const unit = share ? '%' : '%同比'
    return [
      {
        at,
        number: `${less ? '-' : ''}${match[2]!}`,
        tail: '',
        pattern: { ...main.pattern, label, unit },
        share: main.pattern,
      },
    ]
  })
}

function isReceived({ pattern }: Hit): boolean {
  const [first] = pattern.cells
  return first?.length === 1 && first[0] === 'requests.received.total'
}

/** Figures of parts in brackets after a count of requests: （市政府349件、沭阳县477件）. */
function partHits(text: string, hits: readonly Hit[]): Hit[] {
  return hits.filter(isReceived).flatMap((hit) => {
    const open = hit.at + hit.number.length + 1
    const close = text.indexOf(')', open)
    if (text[open] !== '(' || close < 0 || close - open > 300) return []
    let at = open + 1
    return text
      .slice(open + 1, close)
      .split('、')
      .flatMap((part): Hit[] => {
        const start = at
        at += part.length + 1
        const match = /^(\p{Script=Han}{2,14})(\d+)件$/u.exec(part)
        if (!match) return []
        const pattern = { ...hit.pattern, label: `${match[1]!}申请`, scope: 'part' as const }
        return [{ at: start + match[1]!.length, number: match[2]!, tail: '', pattern }]
      })
  })
}

/** The cells a claim may speak of: those whose sum it is, of the row spoken of before where two sums are equal; else the first. */
function chooseCells(
  { pattern, number }: Hit,
  context: ClaimContext,
  last: readonly CellId[],
): readonly CellId[] {
  const editionOf = (table: string): EditionId | undefined => context.tables.get(table)
  const choices = pattern.cells
    .map((each) => cellsOfSum(each, editionOf))
    .filter((ids) => ids.every((id) => findCell(editionOf(id.split('.')[0]!) ?? '', id)))
    .filter((ids) => ids.length > 0)
  const value = readFigure(number)?.value
  const fits = choices.filter(
    (ids) => ids.reduce((all, id) => all + (context.values.get(id) ?? 0), 0) === value,
  )
  const row = last[0]?.split('.')[1]
  return fits.find(([id]) => id?.split('.')[1] === row) ?? fits[0] ?? choices[0] ?? []
}

function claimOf(
  hit: Hit,
  cells: readonly CellId[],
  section: number,
  context: ClaimContext,
  place: SourcePlace,
): FoundClaim | null {
  const { label, unit, scope } = hit.pattern
  const value = readFigure(hit.number)?.value
  if (value === undefined || value === null) return null
  return {
    section,
    label: hit.tail.includes('余') ? `${label}（约数）` : label,
    printed: hit.number,
    value,
    unit: unit ?? hit.tail.replace('余', ''),
    scope: scope ?? context.scope,
    cells,
    place,
  }
}
