import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf } from '../support/runs.ts'
import { ingestText } from './ingest-text.ts'
import type { Layout } from './layouts.ts'
import { layouts, yearOf } from './layouts.ts'
import { madeUp } from './made-up.ts'

const numRuns = runsOf(25, 2000)

describe.each(Object.keys(layouts) as Layout[])('a report in %s', (id) => {
  const { name, write, blanks } = layouts[id]
  test.runIf(!blanks)('with zeros left blank never gives a wrong cell', async () => {
    await fc.assert(
      fc.asyncProperty(madeUp(['blank']), async (made) => {
        const draft = (await ingestText(write(made), name, yearOf(made)))!
        const wrong = draft.report.observations.filter(
          ({ cell, printed, status }) =>
            status !== 'illegible' && status !== 'absent' && printed !== made.cells.get(cell),
        )
        expect(wrong.map(({ cell, printed }) => [cell, printed, made.cells.get(cell)])).toEqual([])
      }),
      { numRuns, seed: 12 },
    )
  })
  test('comes back with no wrong cell and nearly all placed', async () => {
    let [cells, placed] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        madeUp(blanks ? ['zero', 'blank', 'mark'] : ['zero', 'mark']),
        async (made) => {
          const draft = (await ingestText(write(made), name, yearOf(made)))!
          expect(draft.report.edition).toBe(made.edition.id)
          const wrong = draft.report.observations.filter(({ cell, printed, status }) => {
            cells++
            if (status === 'illegible' || status === 'absent') return false
            placed++
            return printed !== made.cells.get(cell)
          })
          expect(wrong.map(({ cell, printed }) => [cell, printed, made.cells.get(cell)])).toEqual(
            [],
          )
        },
      ),
      { numRuns, seed: 11 },
    )
    console.info(`${id}: ${cells} cells, ${((placed / cells) * 100).toFixed(3)} % placed`)
    expect(placed / cells).toBeGreaterThanOrEqual(0.995)
  })
})
