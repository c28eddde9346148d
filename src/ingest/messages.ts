import type { VFile } from 'vfile'
import type { Position } from '../curated/message.ts'
import type { Report } from '../report/report.ts'
import { announce, ingestRules } from './announce.ts'
import type { Remark } from './match/placed.ts'

/** Adds the remarks to the draft's file as messages, most pressing first, each at its line and column of the draft. */
export function announceAll(file: VFile, report: Report, remarks: readonly Remark[]): void {
  const positions = draftPositions(String(file), report)
  const ranked = remarks
    .map((remark, at) => ({ remark, at, rank: ingestRules.indexOf(remark.rule) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
  const told = new Set<string>()
  for (const { remark } of ranked) {
    const key = `${remark.rule} ${remark.at} ${remark.reason}`
    if (told.has(key)) continue
    told.add(key)
    announce(file, { ...remark, source: remark.place }, positionOf(remark.at, positions))
  }
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
