import { expect, test } from 'vitest'
import { hitsOf } from '../../../../src/ingest/claims/hits.ts'
import type { Hit } from '../../../../src/ingest/claims/hits.ts'
import { partsOf } from '../../../../src/ingest/claims/parts.ts'
import { sectionText } from '../../../../src/ingest/claims/section-text.ts'

/** The parts in brackets after the first figure of a text. */
function of(text: string): Hit[] {
  const place = { page: null, line: 1, table: null, row: null }
  const plain = sectionText([{ text, section: 1, place }])
  return partsOf(hitsOf(plain)[0]![1]!, plain)
}

test('a part is one of the requests, with its own figure', () => {
  const [first, second] = of('收到申请约718件(其中网上500、乙水县218件)。')
  expect(first).toEqual({
    at: 14,
    end: 17,
    printed: '500',
    unit: '件',
    words: '500',
    precision: 'exact',
    label: '网上申请',
    cells: [['requests.received.total'], ['requests.received.total', 'requests.carried_in.total']],
    kind: 'request',
    scope: 'part',
  })
  expect(second).toMatchObject({ at: 21, end: 25, printed: '218', label: '乙水县申请' })
})

test.each<[string, string[]]>([
  ['收到申请718件(包括:网上申请500件,信函为218件)', ['网上申请 500', '信函申请 218']],
  ['收到申请718件(含网上共500件)', ['网上申请 500']],
  ['收到申请718件(其中乙水县500件、结转218件)', ['乙水县申请 500', '结转申请 218']],
  // What names something else is no part of the requests.
  ['收到申请718件(其中复议3件、乙水县500件)', ['乙水县申请 500']],
  ['收到申请718件(其中乙水县500人、丙河区)', []],
  ['收到申请718件(同比增长5%)', []],
  ['收到申请718件,(其中乙水县500件)', []],
  ['收到申请718件(其中乙水县500件', []],
  ['收到申请718件', []],
  ['答复申请718件(其中乙水县500件)', []],
  ['行政复议718件(其中乙水县500件)', []],
  [`收到申请718件(${'甲县1件、'.repeat(70)}乙县2件)`, []],
])('%s', (text, parts) => {
  expect(of(text).map(({ label, printed }) => `${label} ${printed}`)).toEqual(parts)
})
