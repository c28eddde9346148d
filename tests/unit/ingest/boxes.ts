import type { FormTable } from '../../../src/form/form.ts'
import type { MadeUp } from './made-up.ts'
import type { Paper } from './write/paper.ts'

/** A cell of a table as an agency prints it. */
export type Box = { readonly text: string; readonly down: number; readonly across: number }

/** The tables of section two, three and four with their merged cells, row by row. */
export type Boxes = { readonly section: 2 | 3 | 4; readonly rows: readonly (readonly Box[])[] }

/** A made-up report's tables as the form lays them out. */
export function boxesOf({ edition, cells }: MadeUp): Boxes[] {
  const tables: readonly FormTable[] = edition.tables
  const two = tables.filter(({ section }) => section === 2).flatMap((table) => block(table, cells))
  const requests = tables.find(({ id }) => id === 'requests')!
  return [
    { section: 2, rows: two },
    { section: 3, rows: [...requestHeads, ...requestRows(requests, cells)] },
    { section: 4, rows: [...disputeHeads, disputeRow(cells)] },
  ]
}

/** A made-up report of either edition as a document. */
export function boxesPaper(made: MadeUp): Paper {
  const tables = boxesOf(made).flatMap(({ section, rows }) => [
    made.edition.sections[section - 1]!.label.zh,
    rows.map((row) =>
      row.map(({ text, down, across }) => ({ text, rowSpan: down, columnSpan: across })),
    ),
  ])
  return [
    '甲山县人民政府年度政府信息公开工作年度报告',
    '一、总体情况',
    '全县共收到申请若干件。',
    ...tables,
    '五、存在的主要问题及改进情况',
    '无。',
  ]
}

const box = (text: string, across = 1, down = 1): Box => ({ text, across, down })

function block(table: FormTable, cells: MadeUp['cells']): Box[][] {
  const width = Math.floor(3 / table.columns.length)
  const last = 3 - width * (table.columns.length - 1)
  const across = (at: number): number => (at === table.columns.length - 1 ? last : width)
  return [
    [box(table.caption!.zh, 4)],
    [box('信息内容'), ...table.columns.map(({ label }, at) => box(label.zh, across(at)))],
    ...table.rows.map((row) => [
      box(row.label.zh),
      ...table.columns.map(({ id }, at) =>
        box(cells.get(`${table.id}.${row.id}.${id}`)!, across(at)),
      ),
    ]),
  ]
}

const requestHeads: Box[][] = [
  [
    box('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
    box('申请人情况', 7),
  ],
  [box('自然人', 1, 2), box('法人或其他组织', 5), box('总计', 1, 2)],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => box(text)),
]

function requestRows(table: FormTable, cells: MadeUp['cells']): Box[][] {
  const rows = table.rows.filter(({ group }) => !group)
  const heads = new Map(table.rows.filter(({ group }) => group).map((row) => [row.id, row]))
  const outcomes = rows.filter(({ in: under }) => under !== undefined)
  const started = new Set<string>()
  return rows.map((row) => {
    const figures = table.columns.map(({ id }) => box(cells.get(`requests.${row.id}.${id}`)!))
    if (row.in === undefined) return [box(row.label.zh, 3), ...figures]
    const first =
      row === outcomes[0] ? [box(heads.get('outcomes')!.label.zh, 1, outcomes.length)] : []
    if (row.in === 'outcomes') return [...first, box(row.label.zh, 2), ...figures]
    const under = rows.filter(({ in: head }) => head === row.in)
    const head = started.has(row.in) ? [] : [box(heads.get(row.in)!.label.zh, 1, under.length)]
    started.add(row.in)
    return [...first, ...head, box(row.label.zh), ...figures]
  })
}

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const disputeHeads: Box[][] = [
  [box('行政复议', 5), box('行政诉讼', 10)],
  [...results.map((text) => box(text, 1, 2)), box('未经复议直接起诉', 5), box('复议后起诉', 5)],
  [...results, ...results].map((text) => box(text)),
]

function disputeRow(cells: MadeUp['cells']): Box[] {
  return ['review', 'direct_suit', 'suit_after_review'].flatMap((row) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) =>
      box(cells.get(`disputes.${row}.${column}`)!),
    ),
  )
}

/** The rows of a table with every covered place written: the text once, the rest of a merged cell empty. */
export function matrixOf({ rows }: Boxes): string[][] {
  const matrix: (string | undefined)[][] = rows.map(() => [])
  for (const [r, row] of rows.entries()) {
    let c = 0
    for (const { text, down, across } of row) {
      while (matrix[r]![c] !== undefined) c++
      for (let y = r; y < r + down; y++) for (let x = c; x < c + across; x++) matrix[y]![x] = ''
      matrix[r]![c] = text
    }
  }
  return matrix as string[][]
}
