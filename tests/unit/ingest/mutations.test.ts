import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEdition } from '../../../src/form/editions.ts'
import type { Draft } from '../../../src/ingest/draft.ts'
import { runsOf } from '../support/runs.ts'
import { ingestText } from './ingest-text.ts'
import type { Layout } from './layouts.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { madeUp } from './made-up.ts'
import { mutate, mutations } from './mutate.ts'
import { kindOf, seeds, sow, sownIn } from './traps.ts'

const numRuns = runsOf(30, 1700)

describe.each(Object.keys(layouts) as Layout[])('a damaged report in %s', (id) => {
  const { name, write, blanks } = layouts[id]
  test('is never read wrongly without a word about its row or column, with traps in it or without', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeUp(blanks ? ['zero', 'blank'] : ['zero']),
        mutations,
        fc.option(seeds),
        async (made, changes, numbers) => {
          const sown = numbers ? sownIn(made, kindOf(id), numbers) : []
          const text = sow(made, sown, (marked, put) => put(write(marked)))
          const draft = await ingestText(mutate(text, changes), name, yearOf(made))
          expect(draft ? unannounced(draft, made) : []).toEqual([])
        },
      ),
      { numRuns, seed: 5 },
    )
  })
})

/** Wrong figures of tables with identities whose row and column no message names. */
function unannounced({ report, file }: Draft, { cells }: MadeUp): string[] {
  const said = file.messages.filter(({ ruleId }) => ruleId !== 'claims').map(({ reason }) => reason)
  return report.observations.flatMap(({ cell, table, row, column, edition, printed, status }) => {
    if (table !== 'requests' && table !== 'disputes') return []
    if (status === 'illegible' || status === 'absent' || printed === cells.get(cell)) return []
    const own = findEdition(edition)!.tables.find((each) => each.id === table)!
    const names = [
      `${table}.${row}`,
      own.rows.find((each) => each.id === row)!.label.zh,
      `column ${column}`,
    ]
    const about = said.filter((reason) => printed === '' || !reason.includes('are blank, not 0'))
    return about.some((reason) => names.some((each) => reason.includes(each)))
      ? []
      : [`${cell}: ${printed || 'blank'} for ${cells.get(cell) ?? 'no such cell'}`]
  })
}
