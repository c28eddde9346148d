import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingestBytes } from './ingest-text.ts'

const folder = resolve('..', 'shared', 'cases', 'ingest')

describe.runIf(existsSync(folder))('documents that were read wrongly', () => {
  test.each([
    ['eighth-figure.html', 'requests.received.total', '?'],
    ['eighth-figure.html', 'requests.carried_in.total', '36'],
    ['form-2019-notes.html', 'licensing.permits.items_change', '?'],
    ['form-2019-notes.html', 'licensing.permits.decisions', '2'],
    ['form-2019-notes.html', 'documents.normative.newly_made', '87'],
    ['stacked-rows.md', 'requests.unavailable_needs_creation.total', '?'],
    ['stacked-rows.md', 'requests.unavailable_unclear.total', '?'],
    ['stacked-rows.md', 'requests.not_processed_petition.total', '9'],
    ['spreadsheet.pdf', 'requests.unavailable_not_held.total', '111'],
    ['spreadsheet.pdf', 'requests.other_fee_unpaid.total', '7'],
    ['labels-with-notes.html', 'documents.normative.newly_made', '87'],
    ['labels-with-notes.html', 'licensing.other_services.items_change', '-12'],
    ['three-tables.html', 'disputes.review.total', '61'],
    ['three-tables.html', 'disputes.suit_after_review.pending', '1'],
  ])('%s: %s is %s', async (name, cell, printed) => {
    const year = /2019|labels/.test(name) ? 2020 : name.startsWith('stacked') ? 2024 : 2025
    const draft = await read(name, year)
    expect(draft?.report.observations.find((each) => each.cell === cell)?.printed).toBe(printed)
  })

  test('a spreadsheet printed with labels cut off, every cell as in the whole report', async () => {
    const [cut, whole] = [await read('spreadsheet.pdf', 2025), await read('whole.html', 2025)]
    const cells = [cut, whole].map((draft) =>
      draft!.report.observations.map(({ cell, printed }) => [cell, printed]),
    )
    expect(cells[0]).toEqual(cells[1])
  })

  test('two reports in one file are refused', async () => {
    expect(await read('two-reports.html', 2025)).toBeNull()
  })

  test('outcomes in the text are each of their own row', async () => {
    const draft = await read('outcomes-in-text.html', 2025)
    const outcomes = draft!.report.claims.filter(({ label }) => label.endsWith('公开'))
    expect(outcomes.map(({ label, value }) => [label, value])).toEqual([
      ['予以公开', 294],
      ['部分公开', 101],
      ['不予公开', 32],
    ])
  })
})

function read(name: string, year: number): ReturnType<typeof ingestBytes> {
  return ingestBytes(new Uint8Array(readFileSync(join(folder, name))), name, year)
}

const incoming = resolve('..', 'shared', 'incoming', 'shuyang-321322-gov-2025.md')

test.runIf(existsSync(incoming))(
  'section four in three tables, made-up heads: all placed',
  async () => {
    const draft = (await ingestBytes(new Uint8Array(readFileSync(incoming)), 'a.md', 2025))!
    expect(draft.unresolved).toBe(0)
    const disputes = draft.report.observations.filter(({ table }) => table === 'disputes')
    expect(disputes.map(({ printed }) => printed).join(' ')).toBe(
      '27 10 9 15 61 3 0 0 0 3 8 0 1 1 10',
    )
  },
)
