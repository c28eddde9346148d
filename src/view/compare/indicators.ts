import type { Cell } from '../../form/editions.ts'
import { editions, newestCell } from '../../form/editions.ts'
import type { Sum } from '../../form/sum.ts'
import { cellsOfSum } from '../../form/sum.ts'
import type { Formula } from '../../indicator/indicator.ts'
import { isSum } from '../../indicator/indicator.ts'
import { indicatorOf } from '../../indicator/indicators.ts'
import { themes } from '../../indicator/themes.ts'
import type { Label } from '../../locale/label.ts'
import type { Words } from '../../locale/words.ts'
import { cellsInWords, unitInWords, withUnit } from '../cell-labels.ts'
import type { Reading } from './rate-text.ts'
import { rateText } from './rate-text.ts'
import { published } from '../../published/here.ts'

/** An indicator as the published `measures` define it. */
export type PublishedIndicator = {
  readonly id: string
  readonly label: Label
  readonly note: Label
  readonly unit: string
  readonly numerator: string
  readonly denominator: string | null
}

/** Every indicator by its id. */
export function indicators(): ReadonlyMap<string, PublishedIndicator> {
  return published.once(readIndicators)
}

function readIndicators(): ReadonlyMap<string, PublishedIndicator> {
  return new Map(
    published.table('measures').map((row) => [
      row.indicator,
      {
        id: row.indicator,
        label: { zh: row.label_zh, en: row.label_en },
        note: { zh: row.note_zh, en: row.note_en },
        unit: row.unit,
        numerator: row.numerator,
        denominator: row.denominator,
      },
    ]),
  )
}

/** The themes with the indicators that are published, in the order of the pages. */
export function indicatorsByTheme(): readonly {
  readonly id: string
  readonly label: Label
  readonly indicators: readonly PublishedIndicator[]
}[] {
  return themes.map(({ id, label, indicators: ids }) => ({
    id,
    label,
    indicators: ids.flatMap((each) => indicators().get(each) ?? []),
  }))
}

/** How many reports an indicator has a value of, of how many: its slice, counted. */
export function valuesOf(id: string): { readonly known: number; readonly all: number } {
  const rows = published.indicator(id)
  return { known: rows.filter(({ value }) => value !== null).length, all: rows.length }
}

/** What is counted, in words: cells by their rows and columns, what is no sum of cells in words of its own. */
export function formulaInWords(part: Sum | Formula, t: Words): string {
  return isSum(part) ? cellsInWords(cellsOf(part), t) : t.label(part.label)
}

/** The articles that the rows of a sum of cells go back to, each once. */
export function articlesOf(part: Sum | Formula): readonly string[] {
  const cells = isSum(part) ? cellsOf(part) : []
  return [...new Set(cells.flatMap(({ row }) => row.articles ?? []))]
}

/** The unit of an indicator: a ratio, requests, cases, days. */
export function unitOf({ id, unit }: PublishedIndicator, t: Words): string {
  const { numerator } = indicatorOf(id)
  const table = isSum(numerator) ? cellsOf(numerator)[0]!.table.id : ''
  return unitInWords(table, unit, t)
}

/** The name of an indicator, with its unit where that is no ratio and the name does not say it: 新收申请（件）. */
export function nameWithUnit(indicator: PublishedIndicator, t: Words): string {
  const name = t.label(indicator.label)
  if (indicator.unit === 'ratio') return name
  return withUnit(name, unitOf(indicator, t), t)
}

/** A reading of an indicator in two texts: its value and its counts. */
export function inWords(reading: Reading, t: Words): readonly [value: string, counts: string] {
  const { noFigure: missing, derived, residents } = t.indicators
  return rateText(reading, { missing, derived, residents }, t)
}

function cellsOf(sum: Sum): readonly Cell[] {
  return cellsOfSum(sum, () => editions.at(-1)!.id).flatMap((id) => newestCell(id) ?? [])
}
