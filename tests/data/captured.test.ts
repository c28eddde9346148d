import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reports } from './frozen.ts'

// The reports as captured lie beside the repository, where they do: none of their text is in it.
const folder = resolve('..', 'shared', 'reports')
const captured = existsSync(folder) ? readdirSync(folder) : []

/** The figures of a text in order of value, as `value -> how often`. */
function tally(figures: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of figures) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

/** The text of a captured page: tags gone, words of a cell together, cells apart. */
function textOf(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8')
  if (!name.endsWith('.html')) return text
  return text
    .replace(/<\/(?:td|th|tr|p|div)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
}

describe.skipIf(captured.length === 0)('against the captured reports', () => {
  test('the curated file of a captured report has the sum of its bytes', () => {
    const held = reports.filter(({ id, source }) => captured.includes(`${id}.${source.format}`))
    const sums = held.map(({ id, source }) => {
      const bytes = readFileSync(join(folder, `${id}.${source.format}`))
      return [id, createHash('sha256').update(bytes).digest('hex')]
    })
    expect(held.length).toBeGreaterThan(0)
    expect(held.map(({ id, source }) => [id, source.sha256])).toEqual(sums)
  })

  const readable = captured.filter(
    (name) => /\.(txt|html)$/.test(name) && reports.some(({ id }) => name.startsWith(`${id}.`)),
  )
  test.each(readable)(
    '%s prints every figure of table three at least as often as we do',
    (name) => {
      const report = reports.find(({ id }) => name.startsWith(`${id}.`))!
      const printed = tally(textOf(name).match(/\d+(?:\.\d+)?/g) ?? [])
      const ours = tally(
        report.observations
          .filter(({ table, value }) => table === 'requests' && value !== null)
          .map((each) => each.printed),
      )
      expect(ours.size).toBeGreaterThan(0)
      const missing = [...ours].filter(([figure, count]) => (printed.get(figure) ?? 0) < count)
      expect(missing).toEqual([])
    },
  )
})
