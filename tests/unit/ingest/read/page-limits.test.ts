import { expect, test } from 'vitest'
import { readHtml } from '../../../../src/ingest/read/html.ts'

const table = (rows: number, cell: string): string =>
  `<table>${`<tr>${`<td>${cell}</td>`.repeat(10)}</tr>`.repeat(rows)}</table>`
const sheet = (count: number, rule: string): string => `<style>${rule.repeat(count)}</style>`

const many = 'The page has more styles than can be applied: no report is like that.'
const classes = (mark: string): string => mark.repeat(30)

const refused: Readonly<Record<string, readonly [page: () => string, said: string]>> = {
  'rules for every element': [() => sheet(5_000, '*{color:red}') + table(1_900, '41'), many],
  'rules that look up 20,000 elements': [
    () => sheet(10, '.y .x{color:red}') + '<div class="x">'.repeat(20_000),
    many,
  ],
  'rules of thirty classes': [
    () =>
      sheet(300, `.a${classes('.b')}{color:red}`) +
      table(1_900, `<b class="a ${classes('b ')}">41</b>`),
    many,
  ],
  'a style without end': [
    () => `<p style="${'color:red;'.repeat(100_000)}">41</p>`,
    'The page has a style of more than 20,000 characters: no report is like that.',
  ],
}

for (const [name, [page, said]] of Object.entries(refused)) {
  test(`${name}: refused`, () => {
    const reading = readHtml(page())
    expect('unreadable' in reading && reading.unreadable).toBe(said)
  })
}

const passed: Readonly<Record<string, () => string>> = {
  '500,000 blocks in one another': () => sheet(1, 'a{'.repeat(500_000)),
  '500,000 brackets': () => sheet(1, `.a{color:${'('.repeat(500_000)}}`),
  '100,000 selectors in one another': () => sheet(1, `${':not('.repeat(100_000)}{color:red}`),
  '1,500,000 rules': () => sheet(1_500_000, '.a{color:red}'),
  '300,000 comments begun': () => '<!-- saved from url=('.repeat(300_000) + '-->',
}

for (const [name, head] of Object.entries(passed)) {
  test(`${name}: passed over`, () => {
    const reading = readHtml(`${head()}${table(1, '41')}`)
    expect('blocks' in reading && reading.blocks.map(({ kind }) => kind)).toEqual(['grid'])
  })
}
