import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findClaims } from '../../../../src/ingest/claims/find.ts'

const path = join(import.meta.dirname, '../../../fixtures/claims/sentences.txt')

/**
 * Sentences that we made up, by what may be taken wrongly in them, each with the claims that are made of it and what is left
 * out (`-`). `vitest -u` rewrites the file, by hand only: read the difference before you keep it.
 */
test('each sentence of the fixture gives the claims that stand below it, and no other', async () => {
  const sentences = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !/^(?: {4}|$)/u.test(line))
  const text = sentences.map((line) => (line.startsWith('#') ? `\n${line}\n` : told(line))).join('')
  await expect(text.trimStart()).toMatchFileSnapshot(path)
})

// A report of 713 requests taken in and 36 carried in; nothing else in its tables can be what a sentence says.
const values = new Map([
  ['requests.received.total', 713],
  ['requests.carried_in.total', 36],
])

function told(text: string): string {
  const place = { page: null, line: 1, table: null, row: null }
  const { claims, left } = findClaims([{ text, section: 1, place }], {
    scope: 'region',
    agency: '甲山市人民政府',
    year: 2024,
    sections: [1],
    tables: new Map([
      ['documents', 'form-2021'],
      ['requests', 'form-2021'],
      ['disputes', 'form-2021'],
    ]),
    values,
  })
  const lines = claims.map(({ label, stated, unit, scope, period, cells }) => {
    const ends =
      cells.length > 3 ? `${cells[0]} to ${cells.at(-1)}: ${cells.length}` : cells.join(' + ')
    return [label, `${stated}${unit}`, scope, period ?? '', ends].filter(Boolean).join(' | ')
  })
  return [text, ...lines, ...left.map(({ sentence }) => `- ${sentence}`)]
    .map((line, at) => `${at === 0 ? '' : '    '}${line}\n`)
    .join('')
}
