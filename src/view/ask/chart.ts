import { numberFormats } from '../../locale/format.ts'
import type { Markup } from '../markup.ts'
import { html } from '../markup.ts'
import { fill } from '../workbench/elements.ts'
import type { AnswerList, AnswerRow } from './answer.ts'
import { groupInWords, nameIn, valueInWords } from './row-words.ts'
import type { AskWords } from './words.ts'

/** Up to this many values each has a bar; above it the chart shows how they are spread. */
export const mostBars = 24

const bins = 20

/**
 * A chart of a list, drawn in pixels down and shares of its width across, so that its text is as large on a phone: a bar a value under its agency's
 * name, with its year where there are several; of many values how many reports lie where. Bars of values that were put in by choice
 * are hollow. None where there is nothing to draw, or values below 0.
 */
export function chartOf(list: AnswerList, name: string, words: AskWords): Markup | null {
  const known = list.rows.filter((row) => row.value !== null)
  const most = Math.max(...known.map((row) => row.value!))
  if (known.length < 2 || !(most > 0) || known.some((row) => row.value! < 0)) return null
  const label = fill(words.chart, {
    figure: name,
    group: groupInWords(list.group, words),
    rows: known.length,
  })
  return known.length <= mostBars
    ? barsOf(known, most, label, words)
    : spreadOf(known, most, label, words)
}

function svg(label: string, height: number, content: readonly Markup[]): Markup {
  return html`<svg class="plot ask" role="img" aria-label="${label}" width="100%" height="${height}">${content}</svg>`
}

function barsOf(rows: readonly AnswerRow[], most: number, label: string, words: AskWords): Markup {
  const perAgency = [...Map.groupBy(rows, ({ agency_id }) => agency_id).values()]
  const several = new Set(rows.map(({ year }) => year)).size > 1
  let y = 0
  const marks = perAgency.flatMap((own) => {
    const head = html`<text y="${(y += 16)}">${nameIn(own[0]!, words)}</text>`
    const bars = own.map((row) => {
      const top = y + 5
      y += 21
      return bar(row, row.value! / most, top, several ? 12 : 0, words)
    })
    y += 7
    return [head, ...bars]
  })
  return svg(label, y, marks)
}

/** A bar of a share of the width that is left beside its value; `from`: the room for its year, in hundredths. */
function bar(row: AnswerRow, share: number, top: number, from: number, words: AskWords): Markup {
  const width = Math.round(share * (72 - from) * 100) / 100
  const look = row.cautions.length > 0 ? 'c7' : 'c1'
  const year = from > 0 && html`<text y="${top + 12}">${row.year}</text>`
  return html`${year}<rect class="${look}" x="${from}%" y="${top}" width="${width}%" height="14"></rect><text x="${from + width}%" dx="6" y="${top + 12}">${valueInWords(row, words)[0]}</text>`
}

/** How many reports lie in each twentieth of the way from 0 to the largest value. */
function spreadOf(
  rows: readonly AnswerRow[],
  most: number,
  label: string,
  words: AskWords,
): Markup {
  const counts = Array.from({ length: bins }, () => 0)
  for (const { value } of rows) counts[Math.min(bins - 1, Math.floor((value! / most) * bins))]! += 1
  const highest = Math.max(...counts)
  const { number, percent } = numberFormats(words.tag)
  const end = rows[0]!.unit === 'ratio' ? percent(most) : number(Math.round(most * 100) / 100)
  const columns = counts.map((count, at) => {
    const height = Math.round((count / highest) * 110)
    return html`<rect class="c1" x="${at * 5}%" y="${130 - height}" width="4.6%" height="${height}"></rect>`
  })
  return svg(`${label}${words.list}${words.bins}`, 152, [
    html`<text y="14">${number(highest)}</text>`,
    ...columns,
    html`<text y="148">0</text><text x="100%" y="148" text-anchor="end">${end}</text>`,
  ])
}
