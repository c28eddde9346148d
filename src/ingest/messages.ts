import type { VFile } from 'vfile'
import type { Position } from '../curated/message.ts'
import type { Report } from '../report/report.ts'
import { announce, ingestRules } from './announce.ts'
import type { Captured } from './grid.ts'
import type { Remark } from './match/placed.ts'
import { isPersonal } from './personal.ts'
import { listed, worded } from './said.ts'

/**
 * Adds the remarks to the draft's file as messages, most pressing first, each at its line and column of the draft. A place in
 * the text is told by the words that stand there; its number only where a reader sees lines (text, Markdown, PDF).
 */
export function announceAll(
  file: VFile,
  report: Report,
  remarks: readonly Remark[],
  { blocks, format }: Captured,
): void {
  const positions = draftPositions(String(file), report)
  const lined = lineFormats.has(format)
  const texts = new Map(
    blocks.flatMap((block) => (block.kind === 'text' ? [[block.place, block.text]] : [])),
  )
  const ranked = gathered(remarks)
    .map((remark, at) => ({ remark, at, rank: ingestRules.indexOf(remark.rule) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
  const told = new Set<string>()
  for (const { remark } of ranked) {
    const key = `${remark.rule} ${remark.at} ${remark.reason.en}`
    if (told.has(key)) continue
    told.add(key)
    const place = positionOf(remark.at, positions)
    const text = remark.place && texts.get(remark.place)
    const printed = text && remark.rule !== 'claims' && !isPersonal(text) ? { printed: text } : {}
    const source = remark.place && !lined ? { ...remark.place, line: null } : remark.place
    announce(file, { ...remark, source, ...printed }, place)
  }
}

const lineFormats: ReadonlySet<string> = new Set(['txt', 'md', 'pdf'])

/** What every draft without an address, a date or a note says of its front matter, in one remark. */
const ofFrontMatter: ReadonlySet<Remark['rule']> = new Set([
  'published',
  'signed',
  'source',
  'added',
])

function gathered(remarks: readonly Remark[]): readonly Remark[] {
  const isUsual = ({ rule, place }: Remark): boolean => ofFrontMatter.has(rule) && place === null
  const usual = remarks.filter(isUsual)
  if (usual.length === 0) return remarks
  const reason = worded(
    { zh: '要填写或对照：{all}', en: 'To fill in or to compare: {all}' },
    {
      all: listed(
        usual.map((each) => each.reason),
        { zh: '。', en: '. ' },
      ),
    },
  )
  const first = { rule: 'front-matter' as const, at: usual[0]!.at, place: null, reason }
  return [...remarks.filter((remark) => !isUsual(remark)), first]
}

/** Where each cell, row, table, claim and key of the front matter stands in the draft. */
function draftPositions(text: string, report: Report): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>()
  const lines = text.split('\n')
  for (const [at, line] of lines.slice(0, lines.indexOf('---', 1)).entries()) {
    const key = /^ {0,2}([a-z_0-9]+):/.exec(line)?.[1]
    if (key && !positions.has(key)) positions.set(key, { line: at + 1, column: 1 })
  }
  for (const { id, line } of report.claims) positions.set(id, { line, column: 1 })
  for (const { cell, table, row, line, at } of report.observations) {
    positions.set(cell, { line, column: at })
    for (const key of [table, `${table}.${row}`])
      if (!positions.has(key)) positions.set(key, { line, column: 1 })
  }
  return positions
}

function positionOf(at: string, positions: ReadonlyMap<string, Position>): Position {
  return positions.get(at) ?? { line: 1, column: 1 }
}
