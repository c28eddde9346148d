import type { Cell } from '../../form/editions.ts'
import { newestCell } from '../../form/editions.ts'
import { themes } from '../../indicator/themes.ts'
import type { Label } from '../../locale/label.ts'
import type { Words } from '../../locale/words.ts'
import { table } from '../site.ts'
import { cellsInWords, unitInWords } from '../cell-labels.ts'
import type { Reading } from './rate-text.ts'
import { shown } from './rate-text.ts'

/** A measure as the published `measures` define it. */
export type Measure = {
  readonly id: string
  readonly label: Label
  readonly note: Label
  readonly unit: string
  readonly numerator: string
  readonly denominator: string | null
}

let read: ReadonlyMap<string, Measure> | null = null

/** Every measure by its id, read once. */
export function measures(): ReadonlyMap<string, Measure> {
  return (read ??= new Map(
    table('measures').map((row) => {
      const text = (name: string): string => String(row[name])
      const id = text('indicator')
      const measure = {
        id,
        label: { zh: text('label_zh'), en: text('label_en') },
        note: { zh: text('note_zh'), en: text('note_en') },
        unit: text('unit'),
        numerator: text('numerator'),
        denominator: row['denominator'] === null ? null : text('denominator'),
      }
      return [id, measure]
    }),
  ))
}

/** The themes with the measures that are published, in the order of the pages. */
export function measuresByTheme(): readonly {
  readonly id: string
  readonly label: Label
  readonly measures: readonly Measure[]
}[] {
  return themes.map(({ id, label, measures: ids }) => ({
    id,
    label,
    measures: ids.flatMap((each) => measures().get(each) ?? []),
  }))
}

/** A sum of cells in words; what is no sum of cells in words of its own. */
export function formulaInWords(formula: string, t: Words): string {
  const cells = cellsOfFormula(formula)
  if (cells.length > 0) return cellsInWords(cells, t)
  const named: Readonly<Record<string, string>> = t.measures.words
  return named[formula] ?? formula
}

/** The articles that the rows of a sum of cells go back to, each once. */
export function articlesOf(formula: string): readonly string[] {
  return [...new Set(cellsOfFormula(formula).flatMap(({ row }) => row.articles ?? []))]
}

/** The unit of a measure: a ratio, requests, cases, days. */
export function unitOf({ unit, numerator }: Measure, t: Words): string {
  return unitInWords(numerator.split('.')[0]!, unit, t)
}

/** The name of a measure, with its unit where that is no ratio: 申请量（件）. */
export function nameWithUnit(measure: Measure, t: Words): string {
  const name = t.label(measure.label)
  if (measure.unit === 'ratio') return name
  return t.phrase.withMore(name, unitOf(measure, t))
}

/** A reading of a measure in two texts: its value and its counts. */
export function inWords(reading: Reading, t: Words): readonly [value: string, counts: string] {
  return shown(reading, t.measures.noFigure, (value) => t.number(value))
}

function cellsOfFormula(formula: string): readonly Cell[] {
  return formula.split(' + ').flatMap((id) => newestCell(id) ?? [])
}
