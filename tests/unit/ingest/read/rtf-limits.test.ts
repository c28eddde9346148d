import { expect, test } from 'vitest'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { readRtf } from '../../../../src/ingest/read/rtf.ts'
import { nationalForm } from '../write/paper.ts'
import { rtf, writeRtf } from '../write/rtf.ts'
import { formatInChild, many, refuses, standsDamage } from './refused.ts'
import { textsOf } from './seen.ts'

refuses(readRtf, [
  [
    'groups 20,000 deep',
    () => rtf('{'.repeat(20_000)),
    'The document cannot be read: Unexpected groups 512 deep',
  ],
  [
    'tables 10,000 deep',
    () => rtf('\\pard\\intbl\\itap10000 1\\nestcell'),
    'The document cannot be read: Unexpected tables 16 deep',
  ],
  [
    '20,001 cells',
    () => rtf(`\\pard\\intbl ${'1\\cell'.repeat(20_001)}\\row`),
    'The document cannot be read: Unexpected number of cells over 20000',
  ],
  [
    'a row of 257 cells',
    () => rtf(`\\trowd${many(257, (at) => `\\cellx${at}`)}`),
    'The document cannot be read: Unexpected cells over 256',
  ],
  [
    '2,000,001 characters',
    () => rtf('a'.repeat(2_000_001)),
    'The document cannot be read: Unexpected characters over 2000000',
  ],
  [
    '20,001 lines',
    () => rtf('a\\par '.repeat(20_001)),
    'The document cannot be read: it has more than 20,000 lines',
  ],
  [
    'an end within a group',
    () => rtf('{a').slice(0, -1),
    'The document cannot be read: Unexpected end, expected the end of a group',
  ],
  [
    'bytes that say there are more of them than there are',
    () => rtf('{\\bin99999999999 a'),
    'The document cannot be read: Unexpected end, expected the end of a group',
  ],
])

test('20 MB of pictures, of bytes and of control words are passed over', async () => {
  const bytes = rtf(
    `A\\par{\\pict ${'89504e47'.repeat(1_000_000)}}${'\\b\\b0'.repeat(1_000_000)}B\\par`,
  )
  expect(textsOf((await readRtf(bytes)) as Captured)).toEqual(['A', 'B'])
})

standsDamage(readRtf, writeRtf(nationalForm()))

test('in the confined program', async () => {
  expect(await formatInChild(writeRtf(nationalForm()))).toBe('rtf')
})
