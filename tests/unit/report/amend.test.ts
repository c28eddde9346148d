import { expect, test } from 'vitest'
import type { Amendment } from '../../../src/report/amend.ts'
import { amendText, readAmendment } from '../../../src/report/amend.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { makeReport } from '../support/made-up.ts'
import { parseGood } from '../support/report.ts'

const held = makeReport({ 'requests.received.total': '21', 'requests.granted.total': '4' })
const text = serializeReport(held)
const reason = { zh: '对照原文：应为“12”', en: 'Compared with the source: it says "12"' }
const correction = {
  cell: 'requests.received.total',
  kind: 'transcription',
  was: '21',
  now: '12',
  reason,
} as const
const reader = { by: '甲读者', date: '2026-11-27' }
const amended = (amendment: Partial<Amendment>): ReturnType<typeof amendText> =>
  amendText(text, held.file, { ...reader, read: 'no', corrections: [], ...amendment })
const ofText = (made: ReturnType<typeof amendText>): string => {
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return made.text
}

test('a reading is one line of the front matter', () => {
  const lines = ofText(amended({ read: 'yes' })).split('\n')
  const at = lines.indexOf('  - {by: 甲读者, date: 2026-11-27, how: read}')
  expect(lines[at - 1]).toBe('readings:')
  const before = lines.toSpliced(at, 1).join('\n')
  expect(before).toBe(text.replace('readings: []', 'readings:'))
})

test('a correction changes its cell and says was, now, why, who and when', () => {
  const { observations, corrections, readings } = parseGood(
    ofText(amended({ read: 'yes', corrections: [correction] })),
  )
  const changed = observations.filter(
    ({ printed, cell }) =>
      printed !== held.observations.find((each) => each.cell === cell)!.printed,
  )
  expect(changed.map(({ cell, printed, value }) => [cell, printed, value])).toEqual([
    ['requests.received.total', '12', 12],
  ])
  expect(corrections).toEqual([{ ...correction, ...reader }])
  expect(readings).toEqual([{ ...reader, how: 'read' }])
})

test('a misprint leaves the table as printed, on record', () => {
  const { observations, corrections } = parseGood(
    ofText(amended({ corrections: [{ ...correction, kind: 'misprint' }] })),
  )
  expect(observations.map(({ printed }) => printed)).toEqual(
    held.observations.map(({ printed }) => printed),
  )
  expect(corrections.map(({ kind, was, now }) => [kind, was, now])).toEqual([
    ['misprint', '21', '12'],
  ])
})

test.each([
  [
    'of another figure than the file has',
    { corrections: [{ ...correction, was: '22' }] },
    ['Unexpected `21` in requests.received.total, expected `22`'],
  ],
  [
    'that changes nothing',
    { corrections: [{ ...correction, now: '21' }] },
    ['Unexpected correction of requests.received.total, which changes nothing'],
  ],
  [
    'of neither correction nor reading',
    {},
    ['Neither a correction nor a reading: there is nothing to write'],
  ],
  [
    'by nobody',
    { by: 'Open-Disclosure', read: 'yes' },
    ['`open-disclosure` is the project and no person who read: choose another name'],
  ],
  [
    'twice of a cell on one day',
    { corrections: [correction, { ...correction, kind: 'misprint' }] },
    [
      'Unexpected correction of requests.received.total on 2026-11-27, expected one after 2026-11-27',
      'Unexpected `12` in requests.received.total, expected `21` by its correction',
    ],
  ],
  [
    'with a telephone number',
    { by: '13912345678', read: 'yes' },
    ['Unexpected contact details (mobile), expected none'],
  ],
  [
    'that a spreadsheet would run',
    { by: '=1+1', read: 'yes' },
    ['Unexpected `=` at the start of `=1+1`'],
  ],
] as const)('an amendment %s is refused', (_, amendment, reasons) => {
  const made = amended(amendment as Partial<Amendment>)
  expect('refused' in made && made.refused.map(({ en }) => en)).toEqual(reasons)
})

test('the same reading is not written twice', () => {
  const once = ofText(amended({ read: 'yes' }))
  const twice = amendText(once, held.file, { ...reader, read: 'yes', corrections: [] })
  expect('refused' in twice && twice.refused.map(({ en }) => en)).toEqual([
    'A reading of that day by that name is there already',
  ])
})

test('a file that is wrong is not amended', () => {
  const made = amendText(text.replace('year: 2023', 'year: x'), held.file, {
    ...reader,
    read: 'yes',
    corrections: [],
  })
  expect('refused' in made && made.refused[0]!.en).toBe(
    'The curated file is wrong: run `npm run check` first',
  )
})

test('an amendment is read from JSON key by key', () => {
  const whole = { ...reader, read: 'yes', corrections: [correction] }
  expect(readAmendment(JSON.stringify(whole))).toEqual(whole)
  for (const wrong of [
    {},
    [],
    'x',
    { ...whole, path: '../x' },
    { ...whole, read: true },
    { ...whole, date: '2026-02-30' },
    { ...whole, corrections: [{ ...correction, cell: 'requests.no.total' }] },
    { ...whole, corrections: [{ ...correction, now: '<b>' }] },
    { ...whole, corrections: [{ ...correction, kind: 'other' }] },
    { ...whole, corrections: [{ ...correction, reason: 'x' }] },
    { ...whole, by: '\u202Eabc' },
  ]) {
    expect(readAmendment(JSON.stringify(wrong))).toHaveProperty('refused.0.en')
  }
  expect(readAmendment('{')).toHaveProperty('refused.0.en')
})
