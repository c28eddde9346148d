import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../../src/ingest/draft.ts'
import { fold } from '../../../../src/ingest/fold.ts'
import { ingestText } from '../ingest-text.ts'
import { layouts, yearOf } from '../layouts.ts'
import type { MadeUp } from '../made-up.ts'
import { madeUp } from '../made-up.ts'

const [made] = fc.sample(
  madeUp(['zero']).filter(({ edition }) => edition.id === 'form-2021'),
  { numRuns: 1, seed: 4 },
) as [MadeUp]
const html = layouts.html.write(made)
const tabs = layouts['rows of tabs'].write(made)

describe('a row that does not fit its columns is not decided, and named with its cells', () => {
  test.each([
    ['an eighth figure in a ruled table', 'a.html', withCells(html, '重复申请', '<td>99</td>')],
    [
      'an eighth figure in a row of tabs',
      'a.txt',
      tabs.replace(/(重复申请(?:\t\d+){7})/u, '$1\t99'),
    ],
    ['a figure too few in a ruled table', 'a.html', withoutCell(html, '重复申请')],
  ])('%s', async (_, name, text) => {
    const read = await draft(text, name)
    expect(unplaced(read)).toEqual(['requests.not_processed_repeat'])
    expect(wrong(read)).toEqual([])
    const told = read.file.messages.filter(({ ruleId }) => ruleId === 'unresolved')
    expect(told).toHaveLength(1)
    expect(told[0]?.reason).toMatch(
      /^Row 2.重复申请 \(requests.not_processed_repeat\): its [68] cells .* do not fit 7 columns/u,
    )
  })
})

describe('notes in brackets are no part of a label', () => {
  test.each([
    [
      'of rows',
      '规范性文件',
      '规范性文件（指本机关制定的决定、公告、通告等，一般以文号为准，见附件一的说明）',
    ],
    ['of columns', '现行有效件数', '现行有效件数（指年底件数）'],
    ['with a figure in it', '行政许可', '行政许可（2023年为12件）'],
  ])('%s', async (_, label, noted) => {
    const read = await draft(html.replace(spread(label), noted), 'a.html')
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([])
    expect(read.file.messages.map(({ ruleId }) => ruleId)).not.toContain('edition')
  })
})

describe('labels apart from their figures', () => {
  test('two labels, then two rows of figures: neither is decided, the lines are named', async () => {
    const rows = tabs.split('\n')
    const at = rows.findIndex((row) => row.includes('2.重复申请'))
    const [first, second] = [rows[at]!, rows[at + 1]!].map((row) => row.split('\t'))
    const figures = [first!, second!].map((cells) => cells.slice(-7).join('\t'))
    const labels = [first!, second!].map((cells) => cells.find((each) => /\d\./u.test(each))!)
    rows.splice(at, 2, ...labels, ...figures)
    const read = await draft(rows.join('\n'), 'a.txt')
    expect(unplaced(read)).toEqual([
      'requests.not_processed_repeat',
      'requests.not_processed_publication',
    ])
    expect(wrong(read)).toEqual([])
    expect(read.file.messages.map(({ reason }) => reason).join('\n')).toMatch(/lines \d+, \d+/u)
  })

  test.each([
    ['the end of a label and the begin of the next beside figures', '询事项3.保护'],
    ['two numbered labels beside figures', '（一）予以公开（二）部分公开'],
  ])('%s', async (_, label) => {
    const read = await draft(tabs.replace('4.保护第三方合法权益', label), 'a.txt')
    expect(wrong(read)).toEqual([])
  })

  test('a label without figures is never absent', async () => {
    const read = await draft(
      tabs.replace(/3\.要求提供公开出版物(?:\t\d+)+/u, '3.要求提供公开出版物'),
      'a.txt',
    )
    expect(read.report.observations.filter(({ status }) => status === 'absent')).toEqual([])
    expect(unplaced(read)).toContain('requests.not_processed_publication')
    expect(wrong(read)).toEqual([])
  })

  test('a table of which a label alone is there is not absent', async () => {
    const read = await draft(tabs.replace(/行政事业性收费\t.*/u, '行政事业性收费'), 'a.txt')
    expect(unplaced(read)).toEqual(['fees.administrative'])
  })
})

describe('labels cut off above their figures', () => {
  // As a spreadsheet prints rows that are too low: the first line of a label is lost, the figures stand on its last.
  const internal = '属于三类内部事务信息'
  const fee = '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
  const petition = '信访举报投诉类申请'

  test('are of the one missing row that ends so, or has their place; each is told', async () => {
    const read = await draft(
      cut({
        [internal]: ['类内部事', '务信息'],
        属于四类过程性信息: ['性信息'],
        属于行政执法案卷: ['政执法案', '卷'],
        [petition]: ['报投诉类', '申请'],
        无正当理由大量反复申请: ['由大量', '反复申请'],
        [fee]: ['公开申请'],
      }),
      'a.txt',
    )
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([])
    expect(labels(read)).toEqual([
      '`类内部事务信息`, taken for row 5.属于三类内部事务信息 by the end of its label',
      '`性信息`, taken for row 6.属于四类过程性信息 by its place',
      '`政执法案卷`, taken for row 7.属于行政执法案卷 by the end of its label',
      '`报投诉类申请`, taken for row 1.信访举报投诉类申请 by the end of its label',
      '`由大量反复申请`, taken for row 4.无正当理由大量反复申请 by the end of its label',
      `\`公开申请\`, taken for row 2.${fee} by its place`,
    ])
  })

  test('are not decided where more rows are missing than there are figures, and two end so', async () => {
    const lost = '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'
    const read = await draft(cut({ [lost]: ['信息公开申请'], [fee]: [] }), 'a.txt')
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual(['requests.other_no_correction', 'requests.other_fee_unpaid'])
  })

  test('are told by their end where more rows are missing than there are figures', async () => {
    const read = await draft(
      cut({ [internal]: ['类内部事', '务信息'], 属于四类过程性信息: [], 属于行政执法案卷: [] }),
      'a.txt',
    )
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([
      'requests.denied_deliberative',
      'requests.denied_enforcement_file',
    ])
  })

  test('out of the order of the form the first is taken, the others are not decided', async () => {
    const read = await draft(
      cut({
        [internal]: ['政执法案', '卷'],
        属于四类过程性信息: ['过程性信息'],
        属于行政执法案卷: ['类内部事', '务信息'],
      }),
      'a.txt',
    )
    expect(unplaced(read)).toEqual([
      'requests.denied_internal_affairs',
      'requests.denied_deliberative',
    ])
    expect(labels(read)).toEqual([
      '`政执法案卷`, taken for row 7.属于行政执法案卷 by the end of its label',
      expect.stringMatching(/^The row of figures .* has no known label and was not used/u),
      expect.stringMatching(/^The row of figures .* has no known label and was not used/u),
    ])
  })

  test('a bracket that closes a label on the line of the figures is no figure', async () => {
    const label = '部分公开（区分处理的，只计这一情形，不计其他情形）'
    const read = await draft(cut({ [label]: [`（二）${label.slice(0, -1)}`, '）'] }), 'a.txt')
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([])
  })

  test('a label near one that is there word for word is not taken for it', async () => {
    const read = await draft(cut({ 无正当理由大量反复申请: ['反复申请'] }), 'a.txt')
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([])
    expect(labels(read)).toEqual([
      '`反复申请`, taken for row 4.无正当理由大量反复申请 by its place',
    ])
  })

  function labels({ file }: Draft): string[] {
    return file.messages
      .filter(({ ruleId }) => ruleId === 'label')
      .map(({ reason }) =>
        reason.replace('Unexpected label ', '').replace(/ between the rows around it.*$/u, ''),
      )
  }

  /** The report in columns of spaces, with these lines for labels, the figures on the last; no line at all for a row without. */
  function cut(labels: Readonly<Record<string, readonly string[]>>): string {
    const blocks = layouts['columns of spaces'].write(made).split('\n\n')
    for (const [label, lines] of Object.entries(labels)) {
      const at = blocks.findIndex((block) => fold(block).replace(/\d/gu, '').includes(fold(label)))
      const figures = blocks[at]!.split('\n').find((line) => /\d {3}/u.test(line))!
      const last = lines.at(-1)
      const shown = [...lines.slice(0, -1), ''].map((line) => `${' '.repeat(14)}${line}`)
      shown.push(`${shown.pop()!}${last ?? ''}`.padEnd(34) + figures.slice(34))
      blocks[at] = last === undefined ? '' : shown.join('\n')
    }
    return blocks.join('\n\n')
  }
})

describe('section four as three small tables', () => {
  const names = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']
  test.each([
    ['in Markdown', 'a.md', names],
    [
      'numbered',
      'a.md',
      ['（一）行政复议情况', '（二）未经复议直接起诉情况', '（三）复议后起诉情况'],
    ],
  ])('%s is read', async (_, name, heads) => {
    const read = await draft(small(heads), name)
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([])
  })

  test('with heads in another order is not decided', async () => {
    const swapped = small(names).replaceAll('结果维持 | 结果纠正', '结果纠正 | 结果维持')
    const read = await draft(swapped, 'a.md')
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([
      'disputes.review',
      'disputes.direct_suit',
      'disputes.suit_after_review',
    ])
  })

  test('without a name over a table is not decided', async () => {
    const read = await draft(small(['表一', '表二', '表三']), 'a.md')
    expect(wrong(read)).toEqual([])
  })

  function small(heads: readonly string[]): string {
    const text = layouts.markdown.write(made)
    const start = text.indexOf('四、政府信息公开行政复议')
    const end = text.indexOf('五、存在的主要问题')
    const tables = ['review', 'direct_suit', 'suit_after_review'].map((row, at) => {
      const cells = ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) =>
        made.cells.get(`disputes.${row}.${column}`),
      )
      return `### ${heads[at]!}\n\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| ${cells.join(' | ')} |`
    })
    const title = text.slice(start, text.indexOf('\n', start))
    return `${text.slice(0, start)}${title}\n\n${tables.join('\n\n')}\n\n${text.slice(end)}`
  }
})

describe('two reports in one file', () => {
  test('of two years are refused', async () => {
    const second = tabs.replaceAll('2023年', '2022年')
    expect(await ingestText(`${tabs}\n${second}`, 'a.txt', 2023)).toBeNull()
  })

  test('of one year with other figures are refused', async () => {
    const second = tabs.replace(/(本年新收政府信息公开申请数量(?:\t\d*)*\t)\d+/u, '$19999999')
    expect(await ingestText(`${tabs}\n${second}`, 'a.txt', 2023)).toBeNull()
  })

  test('the same report twice is taken once, in one message', async () => {
    const read = await draft(`${tabs}\n${tabs}`, 'a.txt')
    expect(wrong(read)).toEqual([])
    expect(read.file.messages.filter(({ ruleId }) => ruleId === 'doubled')).toHaveLength(1)
  })

  test('a list of contents and links to other years make no second report', async () => {
    const links =
      '甲山县人民政府2022年政府信息公开工作年度报告\n甲山县人民政府2021年政府信息公开工作年度报告'
    const contents = '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况'
    const read = await draft(`${links}\n${contents}\n${tabs}\n${links}`, 'a.txt')
    expect(wrong(read)).toEqual([])
    expect(unplaced(read)).toEqual([])
  })
})

test('a good document has ten messages at most, and each says where to look', async () => {
  for (const { name, write } of Object.values(layouts)) {
    const { file } = await draft(write(made), name)
    expect(file.messages.length).toBeLessThanOrEqual(10)
  }
})

async function draft(text: string, name: string): Promise<Draft> {
  return (await ingestText(text, name, yearOf(made)))!
}

/** The rows of which a cell is not placed. */
function unplaced({ report }: Draft): string[] {
  const rows = report.observations
    .filter(({ status }) => status === 'illegible' || status === 'absent')
    .map(({ table, row }) => `${table}.${row}`)
  return [...new Set(rows)]
}

function wrong({ report }: Draft): string[] {
  return report.observations
    .filter(({ status }) => status !== 'illegible' && status !== 'absent')
    .filter(({ cell, printed }) => printed !== made.cells.get(cell))
    .map(({ cell }) => cell)
}

/** The row of a page that has a label, which the layout cuts into two. */
function rowOf(page: string, label: string): string {
  return page.split('<tr>').find((row) => row.replace(/<[^>]+>/gu, '').includes(label))!
}

function withCells(page: string, label: string, cells: string): string {
  const row = rowOf(page, label)
  return page.replace(row, row.replace('</tr>', `${cells}</tr>`))
}

function withoutCell(page: string, label: string): string {
  const row = rowOf(page, label)
  return page.replace(row, `${row.slice(0, row.lastIndexOf('<td'))}</tr>`)
}

/** A label as the layout for pages writes it. */
function spread(label: string): string {
  const half = Math.ceil(label.length / 2)
  const find = `<span>${label.slice(0, half)}</span><span>${label.slice(half)}</span>`
  return html.includes(find) ? find : label
}
