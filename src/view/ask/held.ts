import type { Words } from '../../locale/words.ts'
import { newestCell } from '../../form/editions.ts'
import { published } from '../../published/here.ts'
import { cellInWords, unitInWords, withUnit } from '../cell-labels.ts'
import { indicators, nameWithUnit } from '../compare/indicators.ts'
import type { Reading } from '../compare/rate-text.ts'
import type { Answer, AskFigure, AskReport } from './answer.ts'
import { answerOf } from './answer.ts'
import { cellReading } from './readings.ts'
import { figureNamed } from './figures.ts'
import type { Question } from './question.ts'
import { readyQuestions } from './ready.ts'

/** The reports that are published, each with its agency; made once for all pages. */
export function askReports(): readonly AskReport[] {
  return published.once(makeReports)
}

/** The answer to a question when the site is built. */
export function answerHere(question: Question): Answer {
  const figures = question.figures.flatMap((id): AskFigure[] => {
    const figure = figureNamed(id)
    return figure ? [{ ...figure, readings: published.recent(readingsHere, id, 2) }] : []
  })
  return answerOf(question, askReports(), figures)
}

/** The name of a figure with its unit: an indicator's, a cell's by its row and column. */
export function figureInWords(id: string, t: Words): string {
  const indicator = indicators().get(id)
  if (indicator) return nameWithUnit(indicator, t)
  const cell = newestCell(id)!
  const unit = figureNamed(id)!.unit
  return withUnit(cellInWords(cell, t), unitInWords(cell.table.id, unit, t), t)
}

function makeReports(): readonly AskReport[] {
  const agencies = new Map(published.table('agencies').map((row) => [row.agency_id, row]))
  return published.table('reports').map((report) => {
    const { report_id, agency_id, year, edition, scope, review } = report
    const { name_zh, name_en, level, division_code } = agencies.get(agency_id)!
    const of = { name_zh, name_en, level, division_code }
    return { report_id, agency_id, year, edition, scope, review, ...of }
  })
}

function readingsHere(id: string): ReadonlyMap<string, Reading> {
  return figureNamed(id)!.kind === 'cell'
    ? published.once(readyCells).get(id)!
    : new Map(published.indicator(id).map((row) => [row.report_id, row]))
}

/** The cells that ready questions ask for: the table of all reports is read once for them. */
function readyCells(): ReadonlyMap<string, ReadonlyMap<string, Reading>> {
  const asked = readyQuestions.flatMap(({ question }) => question.figures)
  const ids = asked.filter((id) => figureNamed(id)!.kind === 'cell')
  const all = new Map(ids.map((id) => [id, new Map<string, Reading>()]))
  for (const row of published.rows('reports-wide')) {
    for (const id of ids) {
      const value = row[id as keyof typeof row] as number | null
      all.get(id)!.set(row.report_id, cellReading(value))
    }
  }
  return all
}
