import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '../../../../src/ingest/draft.ts'
import { ingestText } from '../ingest-text.ts'
import { layouts, yearOf } from '../layouts.ts'
import type { MadeUp } from '../made-up.ts'
import { madeUp } from '../made-up.ts'

const path = join(import.meta.dirname, '../../../fixtures/ingest/damaged.txt')

const sample = (edition: string): MadeUp =>
  fc.sample(
    madeUp(['zero']).filter((each) => each.edition.id === edition),
    { numRuns: 1, seed: 4 },
  )[0]!
const made = sample('form-2021')
const older = sample('form-2019')
const html = layouts.html.write(made)
const tabs = layouts['rows of tabs'].write(made)
const spaces = layouts['columns of spaces'].write(made)
const markdown = layouts.markdown.write(made)

type Damage = readonly [name: string, file: string, text: string, report?: MadeUp]

// A report that we made up, each time with one thing in it that a program may read wrongly.
const damages: readonly Damage[] = [
  ['whole, as rows of tabs', 'a.txt', tabs],
  ['whole, in columns of spaces', 'a.txt', spaces],
  ['whole, of 2019, as a page', 'a.html', layouts.html.write(older), older],
  ['a superscript', 'a.html', figure('行政许可', (text) => `${text}<sup>1</sup>`)],
  ['hidden text', 'a.html', figure('行政处罚', (text) => `${text}<i style="display:none">8</i>`)],
  ['struck and inserted', 'a.html', figure('行政强制', (text) => `<s>6</s><ins>${text}</ins>`)],
  ['a picture for a figure', 'a.html', figure('行政许可', () => '<img src="a.png">')],
  ['two lines in a cell', 'a.html', figure('行政处罚', (text) => `${text}<br>1`)],
  ['a second figure in brackets', 'a.html', figure('行政许可', (text) => `${text}（16）`)],
  ['a note in brackets', 'a.html', figure('行政许可', (text) => `${text}（其中线上1件）`)],
  ['words for a figure', 'a.html', figure('行政许可', () => '持平')],
  ['a change for a figure', 'a.html', figure('行政许可', () => '减4')],
  ['words in a cell', 'a.html', figure('行政许可', () => '详见附件')],
  ['a minus of mathematics', 'a.html', figure('行政许可', () => '−4')],
  [
    'a merged cell',
    'a.html',
    html.replace(
      /<td><p><span>(\d+)<\/span><span><\/span><\/p><\/td><td>/u,
      '<td colspan="2"><p>$1</p></td><td style="display:none">',
    ),
  ],
  ['a row of another number', 'a.txt', tabs.replace('2.重复申请', '7.重复申请')],
  ['a misprinted label', 'a.txt', tabs.replace('要求提供公开出版物', '要求提供公开岀版物')],
  ['a label that is not of the form', 'a.txt', tabs.replace('2.重复申请', '甲乙丙丁')],
  [
    'two labels that are not of the form',
    'a.txt',
    tabs.replace('2.重复申请', '甲乙丙丁').replace('3.要求提供公开出版物', '戊己庚辛'),
  ],
  [
    'a row more without a label',
    'a.txt',
    tabs.replace(/(\n[^\n]*2\.重复申请)/u, '\n甲乙丙丁\t1\t1\t1\t1\t1\t1\t6$1'),
  ],
  ['two rows in the other order', 'a.txt', swapped('2.重复申请', '3.要求提供公开出版物')],
  ['a row left out', 'a.txt', tabs.replace(/\n[^\n]*2\.重复申请[^\n]*/u, '')],
  ['a row twice', 'a.txt', tabs.replace(/(\n[^\n]*2\.重复申请[^\n]*)/u, '$1$1')],
  [
    'a row twice with other figures',
    'a.txt',
    tabs.replace(/(\n[^\n]*2\.重复申请\t)([^\n]*)/u, '$1$2$19\t9\t9\t9\t9\t9\t54'),
  ],
  [
    'figures two too few',
    'a.txt',
    tabs.replace(/(2\.重复申请\t\d+\t\d+\t\d+\t\d+\t\d+)\t\d+\t\d+/u, '$1'),
  ],
  [
    'figures shifted in columns',
    'a.txt',
    spaces.replace(
      /(2\.重复申请 +)\d+( +)/u,
      (_, before: string, after: string) => `${before} ${after}`,
    ),
  ],
  ['another figure in a row', 'a.txt', tabs.replace(/(2\.重复申请\t)\d+/u, '$1999')],
  [
    'section four twice',
    'a.txt',
    tabs.replace(/(\n四、政府信息公开行政复议[^]*?)(?=\n五、)/u, '$1$1'),
  ],
  [
    'section four left out',
    'a.txt',
    tabs.replace(/\n四、政府信息公开行政复议[^]*?(?=\n五、)/u, ''),
  ],
  ['section four with a figure less', 'a.txt', tabs.replace(/\t\d+(?=\n五、)/u, '')],
  ['section four with a figure more', 'a.txt', tabs.replace(/(?=\n五、)/u, '\t9')],
  ['section two left out', 'a.md', markdown.replace(/\n二、主动公开[^]*?(?=\n三、)/u, '\n')],
  [
    'section three a picture',
    'a.html',
    html.replace(/(三、收到和处理[^<]*<\/p>)<table[^]*?<\/table>/u, '$1<img src="a.png">'),
  ],
  ['a head of another edition', 'a.md', markdown.replace('本年制发件数', '本年新制作数量')],
  [
    'heads of a table in another order',
    'a.md',
    markdown.replace('本年制发件数 | 本年废止件数', '本年废止件数 | 本年制发件数'),
  ],
  [
    'a deleted row',
    'a.html',
    html.replace(/<tr>(?=(?:(?!<tr>)[^])*2\.重<)/u, '<tr style="display:none">'),
  ],
]

function figure(label: string, change: (text: string) => string): string {
  const half = Math.ceil(label.length / 2)
  const at = html.indexOf(`<span>${label.slice(0, half)}</span><span>${label.slice(half)}</span>`)
  const rest = html
    .slice(at + 10)
    .replace(/<span>(\d+)<\/span><span>(\d*)<\/span>/u, (_, a: string, b: string) => change(a + b))
  return html.slice(0, at + 10) + rest
}

function swapped(one: string, other: string): string {
  const rows = tabs.split('\n')
  const [a, b] = [one, other].map((label) => rows.findIndex((row) => row.includes(label))) as [
    number,
    number,
  ]
  const first = rows[a]!
  rows[a] = rows[b]!
  rows[b] = first
  return rows.join('\n')
}

/** What a draft has other than the report as it was made, and the messages of its tables. */
function told({ report, file }: Draft, { cells }: MadeUp): string[] {
  const rows = Map.groupBy(
    report.observations.filter(({ cell, printed }) => printed !== cells.get(cell)),
    ({ table, row, status, printed }) =>
      `${table}.${row} ${status === 'illegible' || status === 'absent' ? printed : 'reads'}`,
  )
  const differs = [...rows].map(
    ([row, own]) =>
      `    ${row}${row.endsWith('reads') ? own.map(({ cell, printed }) => ` ${printed || 'blank'} for ${cells.get(cell)}`).join(',') : ` ${own.length}`}\n`,
  )
  const said = file.messages
    .filter(
      ({ ruleId }) => !/^(?:scope|front-matter|claims|signed|published|source)$/u.test(ruleId!),
    )
    .map(({ reason, ruleId }) => `    ${ruleId}: ${reason}\n`)
  return [...differs, ...said]
}

/**
 * What is made of each, word for word: cells that differ from the report, and all messages on tables. `vitest -u` rewrites the
 * file, by hand only: read the difference before you keep it.
 */
test('a damaged report gives what the fixture says', async () => {
  const parts: string[] = []
  for (const [name, file, text, report = made] of damages) {
    const draft = await ingestText(text, file, yearOf(report))
    parts.push(`# ${name}\n${draft ? told(draft, report).join('') : '    refused\n'}`)
  }
  await expect(parts.join('')).toMatchFileSnapshot(path)
})
