import { parse } from 'yaml'
import type { AgencyFigures } from '../../src/dataset/agency-file.ts'
import type { Row } from '../../src/dataset/table.ts'
import type { CellId } from '../../src/form/editions.ts'
import { cellsOf, editions } from '../../src/form/editions.ts'

// Floors: the least code that does the same work, written by hand. What we have costs so many times as much.

const cellIds = new Map(
  editions.map((edition) => [edition.id as string, cellsOf(edition).map(({ id }) => id)]),
)

/** A curated report by regular expressions and `split`: front matter by `yaml`, figures by their order alone. */
export function handParse(text: string): { front: unknown; figures: [CellId, number | null][] } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  const front = parse(yaml) as { edition: string }
  const ids = cellIds.get(front.edition)!
  const figures: [CellId, number | null][] = []
  for (const section of body.split(/^## /m).slice(1)) {
    if (!/^[二三四]/.test(section)) continue
    for (const table of section.split(/^\| --- .*\n/m).slice(1)) {
      for (const line of table.split('\n')) {
        if (!line.startsWith('|')) break
        const [, ...cells] = line.slice(1, -1).split('|')
        if (cells.every((cell) => cell === ' ')) continue
        for (const cell of cells) {
          const printed = cell.trim()
          figures.push([ids[figures.length]!, /^-?[\d.]+$/.test(printed) ? Number(printed) : null])
        }
      }
    }
  }
  return { front, figures }
}

/** Rows as CSV by `join`, which is right as long as no value needs quotes. */
export function handCsv(rows: readonly Row[]): string {
  return `${rows.map((row) => row.join(',')).join('\n')}\n`
}

/** Two cells year by year as a bar chart with axis, labels and description, from one template. */
export function handChart(
  file: AgencyFigures,
  id: string,
  cells: readonly [CellId, CellId],
): string {
  const points = file.reports.map(({ report, observations }) => ({
    year: report.year,
    values: cells.map((cell) => observations.find((each) => each.cell === cell)?.value ?? 0),
  }))
  const most = Math.max(1, ...points.flatMap(({ values }) => values))
  const step = 480 / points.length
  const height = (value: number): number => Math.round((value / most) * 20_000) / 100
  const bars = points.map(({ year, values }, at) => {
    const x = Math.round(at * step * 100) / 100
    const each = values.map(
      (value, side) =>
        `<rect class="c${side + 1}" x="${x + side * 20}" y="${230 - height(value)}" width="18" height="${height(value)}"/>` +
        `<text x="${x + side * 20 + 9}" y="${225 - height(value)}">${value}</text>`,
    )
    return `${each.join('')}<text x="${x + 20}" y="250">${year}</text>`
  })
  return `<svg class="plot" viewBox="0 0 480 260" role="img" aria-label="${id}"><desc>${id}</desc><g>${bars.join('')}</g><line x1="0" x2="480" y1="230" y2="230"/></svg>`
}
