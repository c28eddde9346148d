import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityChecks } from '../../../src/check/identities.ts'
import type { CellId, EditionId } from '../../../src/form/editions.ts'
import { figureRows, findEdition, tableOf } from '../../../src/form/editions.ts'
import { outcomeLeaves } from '../../../src/form/identities.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import type { Printed } from '../support/report.ts'
import { checked, makeReport, parseGood } from '../support/report.ts'
import { holds } from '../support/runs.ts'

const columns = [
  'natural_person',
  'enterprise',
  'research',
  'public_interest',
  'legal_service',
  'other_org',
] as const

/** A table three without blanks that satisfies every identity, as numbers by `row.column`. */
function consistent(edition: EditionId, next: () => number): Map<string, number> {
  const table = tableOf(findEdition(edition)!, 'requests')
  const cells = new Map<string, number>()
  for (const column of columns) {
    const leaves = outcomeLeaves(table).map((row) => [row, next()] as const)
    for (const [row, value] of leaves) cells.set(`${row}.${column}`, value)
    const total = leaves.reduce((sum, [, value]) => sum + value, 0)
    const out = next()
    const carried = Math.min(next(), total + out)
    cells.set(`outcome_total.${column}`, total)
    cells.set(`carried_out.${column}`, out)
    cells.set(`carried_in.${column}`, carried)
    cells.set(`received.${column}`, total + out - carried)
  }
  for (const { id } of figureRows(table)) {
    cells.set(
      `${id}.total`,
      columns.reduce((sum, column) => sum + cells.get(`${id}.${column}`)!, 0),
    )
  }
  return cells
}

/** The identities that a cell stands in: always its row's; by its row the balance, the outcomes or both. */
function touched(row: string, column: string): string[] {
  const balance = ['received', 'carried_in', 'outcome_total', 'carried_out'].includes(row)
  const outcomes = !['received', 'carried_in', 'carried_out'].includes(row)
  return [
    ...(balance ? [`balance.${column}`] : []),
    `applicants.${row}`,
    ...(outcomes ? [`outcomes.${column}`] : []),
  ]
}

test('a wrong figure is named by its row and its columns, and by nothing else', () => {
  const edition = fc.constantFrom<EditionId>('form-2019', 'form-2021')
  holds(
    fc.property(
      edition,
      edition,
      fc.infiniteStream(fc.nat(40)),
      fc.nat(),
      fc.integer({ min: 1, max: 999 }),
      fc.boolean(),
      (own, requests, numbers, place, by, up) => {
        const cells = consistent(requests, () => numbers.next().value as number)
        const [at, before] = [...cells][place % cells.size]!
        const after = !up && before >= by ? before - by : before + by
        const said = (figures: ReadonlyMap<string, number>): string[] => {
          const printed = Object.fromEntries(
            [...figures].map(([id, value]) => [`requests.${id}` as CellId, String(value)]),
          ) as Printed
          const report = parseGood(
            serializeReport(makeReport(printed, { edition: own }, { requests })),
          )
          const { findings } = checked(identityChecks, report)
          for (const { verdict, difference, cells: named } of findings) {
            expect([verdict, Math.abs(difference!)]).toEqual(['fails', Math.abs(after - before)])
            expect(named).toContain(`requests.${at}`)
          }
          return findings.map((each) => `${each.check}.${each.at}`)
        }
        expect(said(cells)).toEqual([])
        const [row, column] = at.split('.') as [string, string]
        expect(said(new Map(cells).set(at, after))).toEqual(touched(row, column))
      },
    ),
  )
})
