import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, sides } from '../../support/cases.ts'
import type { Side } from '../../support/cases.ts'

const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])

/** How many cases the fixtures hold of a side: `# side: name` each, or each sentence under `# side`. */
function countOf(side: Side, text: string): number {
  const named = text.match(new RegExp(`^# ${side}: `, 'gmu')) ?? []
  const [, under = ''] = new RegExp(`^# ${side}\n(.*?)(?=^#|(?![^]))`, 'msu').exec(text) ?? []
  return named.length + (under.match(/^\S/gmu) ?? []).length
}

test('the cases are innocent and guilty, at least sixty of each', () => {
  const counts = sides.map((side) => ({
    side,
    figures: texts.reduce((sum, [, text]) => sum + countOf(side, text!), 0),
    sentences: countOf(side, texts.find(([name]) => name === 'sentences.txt')![1]!),
  }))
  for (const { side, figures, sentences } of counts) {
    console.info(`${side}: ${figures} cases, ${sentences} of them sentences`)
  }
  const all = texts.flatMap(([, text]) => text!.match(/^# /gmu) ?? []).length
  const [innocent, , guilty] = counts
  expect(innocent!.figures).toBeGreaterThanOrEqual(60)
  expect(guilty!.figures).toBeGreaterThanOrEqual(60)
  expect(innocent!.sentences).toBeGreaterThanOrEqual(30)
  expect(guilty!.sentences).toBeGreaterThanOrEqual(30)
  // Every heading of a fixture is one of a side.
  expect(counts.reduce((sum, { figures, sentences }) => sum + figures - sentences, 0)).toBe(all - 3)
})
