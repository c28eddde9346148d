import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/report/report.ts'
import { compareTranscriptions } from '../../../src/report/transcriptions.ts'
import type { Printed, Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const received: Stated = ['新收申请', '30', '件', 'region', ['requests.received.total']]
const posted: Stated = ['发布信息', '约1500', '条', 'region', []]

test('a report agrees with itself in every cell and claim', () => {
  const report = withClaims(makeReport(), [received, posted])
  expect(compareTranscriptions(report, report)).toEqual({ cells: 200, claims: 2, differences: [] })
})

describe('of a cell', () => {
  test.each([
    ['26', '226'],
    ['0', ''],
    ['0', '/'],
    ['', '/'],
    ['', 'absent'],
    ['?', '?'],
    ['5', '?'],
    ['5万元', '5元'],
  ])('%j and %j differ', (a, b) => {
    const [ours, theirs] = [a, b].map((text) => makeReport({ 'requests.granted.total': text }))
    const { cells, differences } = compareTranscriptions(ours!, theirs!)
    const { line } = ours!.observations.find(({ cell }) => cell === 'requests.granted.total')!
    expect(cells).toBe(199)
    expect(differences).toEqual([
      {
        cell: 'requests.granted.total',
        label: null,
        ours: { text: a, line, column: 1 },
        theirs: { text: b, line, column: 1 },
      },
    ])
  })

  test.each([
    ['1,234', '1234'],
    ['１２', '12'],
    ['/', '—'],
    ['absent', 'absent'],
  ])('%j and %j agree', (a, b) => {
    const [ours, theirs] = [a, b].map((text) => makeReport({ 'requests.granted.total': text }))
    expect(compareTranscriptions(ours!, theirs!).differences).toEqual([])
  })

  test('a cell that one edition alone has is a difference', () => {
    const { differences } = compareTranscriptions(
      makeReport(),
      makeReport({}, {}, { documents: 'form-2019' }),
    )
    expect(sides(differences)).toContain('documents.normative.in_force: 0, nothing')
    expect(sides(differences)).toContain('documents.normative.newly_made: nothing, 0')
  })
})

describe('of claims', () => {
  test('words, whose figure it is and the cells beside it are no matter, the figure and its unit are', () => {
    expect(compared([received, posted], [['收到', '30', '件', 'unknown', []], posted])).toEqual([])
    expect(compared([posted], [['发布信息', '1500', '条', 'region', []]])).toEqual([
      '发布信息: 约1500条, nothing',
      '发布信息: nothing, 1500条',
    ])
    expect(compared([posted], [['发布信息', '约1500', '件', 'region', []]])).toHaveLength(2)
  })

  test('figures of the same cells and time are set side by side', () => {
    const other: Stated = ['收到', '31', '件', 'region', received[4]]
    expect(compared([received], [other])).toEqual(['新收申请: 30件, 31件'])
    const before: Stated = ['上年收到', '31', '件', 'region', received[4], '上年']
    expect(compared([received], [before])).toHaveLength(2)
  })

  test('each counts once; what only one has is said to be', () => {
    expect(compared([received, received], [received])).toEqual(['新收申请: 30件, nothing'])
    expect(compared([], [posted])).toEqual(['发布信息: nothing, 约1500条'])
  })
})

function compared(ours: readonly Stated[], theirs: readonly Stated[]): string[] {
  const of = (stated: readonly Stated[]): Report => withClaims(makeReport({} as Printed), stated)
  return sides(compareTranscriptions(of(ours), of(theirs)).differences)
}

function sides(differences: ReturnType<typeof compareTranscriptions>['differences']): string[] {
  return differences.map(
    ({ cell, label, ours, theirs }) =>
      `${cell ?? label}: ${ours?.text ?? 'nothing'}, ${theirs?.text ?? 'nothing'}`,
  )
}
