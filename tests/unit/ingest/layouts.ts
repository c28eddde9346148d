import type { Boxes } from './boxes.ts'
import { boxesOf, matrixOf } from './boxes.ts'
import type { MadeUp } from './made-up.ts'

/** The ways in which the tests write a made-up report, each as agencies' reports come; `blanks`: whether an empty cell leaves a trace. */
export const layouts = {
  'cells a line': {
    name: 'report.txt',
    write: (made: MadeUp) => document(made, cellsALine, '\n\n'),
    blanks: false,
  },
  'led by tabs': {
    name: 'report.txt',
    write: (made: MadeUp) => document(made, ledByTabs, '\n'),
    blanks: true,
  },
  'rows of tabs': {
    name: 'report.txt',
    write: (made: MadeUp) => document(made, rowsOfTabs, '\n'),
    blanks: true,
  },
  'columns of spaces': {
    name: 'report.txt',
    write: (made: MadeUp) => document(made, columnsOfSpaces, '\n'),
    blanks: false,
  },
  html: { name: 'report.html', write: html, blanks: true },
  markdown: {
    name: 'report.md',
    write: (made: MadeUp) => document(made, pipes, '\n\n'),
    blanks: true,
  },
} as const

/** The id of a layout. */
export type Layout = keyof typeof layouts

const titles: Readonly<Record<number, string>> = {
  2: '二、主动公开政府信息情况',
  3: '三、收到和处理政府信息公开申请情况',
  4: '四、政府信息公开行政复议、行政诉讼情况',
}

/** The year of made-up reports. */
export function yearOf({ edition }: MadeUp): number {
  return edition.id === 'form-2019' ? 2019 : 2023
}

function document(made: MadeUp, write: (boxes: Boxes) => string, gap: string): string {
  const year = yearOf(made)
  const before = [
    `甲山县人民政府${year}年政府信息公开工作年度报告`,
    `本报告数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    '一、总体情况',
    '全县共收到政府信息公开申请若干件，均已办结。',
  ]
  const tables = boxesOf(made).flatMap((boxes) => [titles[boxes.section]!, write(boxes)])
  const after = [
    '五、存在的主要问题及改进情况',
    '无。',
    '六、其他需要报告的事项',
    '无。',
    '甲山县人民政府',
    `${year + 1}年1月20日`,
  ]
  return [...before, ...tables, ...after].join(gap)
}

function cellsALine({ rows }: Boxes): string {
  return rows
    .flat()
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** As Word writes plain text: a tab before each cell, an empty cell where a merge goes on downwards, an empty line after a row. */
function ledByTabs({ rows }: Boxes): string {
  const open: { column: number; across: number; left: number }[] = []
  return rows
    .map((row) => {
      const lines: string[] = []
      let column = 0
      const goOn = (): void => {
        for (let merge = open.find((each) => each.column === column && each.left > 0); merge;) {
          lines.push('\t')
          merge.left--
          column += merge.across
          merge = open.find((each) => each.column === column && each.left > 0)
        }
      }
      const begun: typeof open = []
      for (const { text, down, across } of row) {
        goOn()
        lines.push(`\t${text}`)
        if (down > 1) begun.push({ column, across, left: down - 1 })
        column += across
      }
      goOn()
      open.push(...begun)
      return `${lines.join('\n')}\n`
    })
    .join('\n')
}

function rowsOfTabs(boxes: Boxes): string {
  return matrixOf(boxes)
    .map((row) => row.join('\t'))
    .join('\n')
}

function pipes(boxes: Boxes): string {
  const [head = [], ...rows] = matrixOf(boxes)
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** As PDF tools print: words and figures at places, labels wrapped over lines, figures beside or between them. */
function columnsOfSpaces({ section, rows }: Boxes): string {
  const count = section === 4 ? 15 : section === 3 ? 7 : 3
  const places = Array.from({ length: count }, (_, at) =>
    section === 4 ? 2 + at * 9 : 40 + at * 9,
  )
  return rows
    .map((row, r) => {
      const labels = row.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ text }) => text)
      const figures = row.slice(labels.length).map(({ text }) => text)
      if (figures.length === 0) return place(labels.map((text, at) => [text, at * 14]))
      const label = labels.at(-1)
      const head = labels.length > 1 ? [[labels[0]!, 0] as const] : []
      const numbers = figures.map(
        (text, at) => [text, places[at]! - Math.floor(text.length / 2)] as const,
      )
      if (label === undefined) return place(numbers)
      const pieces = label.match(/.{1,17}/gu)!
      if (pieces.length === 1) return place([...head, [label, 14], ...numbers])
      const middle = r % 2 === 0 ? 1 : 0
      const lines = pieces.map((piece, at) =>
        place([
          ...(at === 0 ? head : []),
          [piece, 14],
          ...(at === pieces.length - 1 && middle === 0 ? numbers : []),
        ]),
      )
      if (middle === 1) lines.splice(1, 0, place(numbers))
      return lines.join('\n')
    })
    .join('\n\n')
}

function place(parts: readonly (readonly [string, number])[]): string {
  let line = ''
  for (const [text, at] of parts) {
    if (text === '') continue
    line = `${line.padEnd(line === '' ? at : Math.max(at, line.length + 2))}${text}`
  }
  return line
}

function html(made: MadeUp): string {
  const year = yearOf(made)
  const table = ({ rows }: Boxes): string =>
    `<table border="1"><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`
  const cell = ({ text, down, across }: Boxes['rows'][number][number]): string => {
    const half = Math.ceil(text.length / 2)
    const words =
      text === '' ? '&nbsp;' : `<span>${text.slice(0, half)}</span><span>${text.slice(half)}</span>`
    return `<td${down > 1 ? ` rowspan="${down}"` : ''}${across > 1 ? ` colspan="${across}"` : ''}><p>${words}</p></td>`
  }
  const parts = boxesOf(made).map((boxes) => `<p>${titles[boxes.section]!}</p>${table(boxes)}`)
  return `<html><head><meta charset="utf-8"><title>x</title></head><body><div class="nav">首页 &gt; 公开</div><table><tr><td>
<p>甲山县人民政府${year}年政府信息公开工作年度报告</p><p>发布日期：${year + 1}-01-25</p>
<p>一、总体情况</p><p>全县共收到申请若干件。</p>${parts.join('\n')}<p>五、存在的主要问题及改进情况</p><p>无。</p><p>六、其他需要报告的事项</p><p>无。</p></td></tr></table></body></html>`
}
