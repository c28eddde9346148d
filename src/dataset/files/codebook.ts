import { about } from '../about.ts'
import { headings, listedPrograms } from '../codebook/headings.ts'
import { joinsOf, joinText } from '../codebook/joins.ts'
import type { Join } from '../codebook/joins.ts'
import type { Merge } from '../codebook/merge.ts'
import { merges } from '../codebook/merges.ts'
import { rules } from '../codebook/rules.ts'
import type { Column } from '../column.ts'
import { newestCell } from '../../form/editions.ts'
import type { Label, Language } from '../../locale/label.ts'
import type { Table } from '../table.ts'
import { tables } from '../tables.ts'

type Say = (label: Label) => string

/** The codebook as Markdown, in a language of the data: the rules, every table with its columns, and the worked merges. */
export function codebook(language: Language): string {
  const say: Say = (label) => label[language]
  return [
    `# ${say(about.title)}${language === 'zh' ? '：' : ': '}${say(headings.title)}`,
    say(headings.intro),
    `## ${say(headings.rules)}`,
    ...rules.flatMap(({ title, text, items }) => [
      `### ${say(title)}`,
      say(text),
      ...(items ? [items.map((item) => `- ${say(item)}`).join('\n')] : []),
    ]),
    `## ${say(headings.tables)}`,
    ...tables.flatMap((table) => tableText(table, say)),
    `## ${say(headings.merges)}`,
    say(headings.mergesText),
    ...merges.flatMap((merge) => mergeText(merge, say)),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

/** The columns to describe one by one, those that are cells of the form left out, and whether there are such. */
export function describedColumns({ columns }: Table): { own: readonly Column[]; cells: boolean } {
  const own = columns.filter(({ name }) => !newestCell(name))
  return { own, cells: own.length < columns.length }
}

function tableText(table: Table, say: Say): string[] {
  const { name, label, grain, key, mind } = table
  const { to, from } = joinsOf(name)
  const { own, cells } = describedColumns(table)
  const listed = (heading: Label, text: string): string => `- **${say(heading)}** ${text}`
  const joins = (heading: Label, of: readonly Join[], leads: boolean): string[] =>
    of.length === 0
      ? []
      : [listed(heading, of.map((join) => `\`${joinText(join, leads)}\``).join('; '))]
  const words = own.flatMap(({ name: column, words: of }) =>
    of
      ? listed(
          headings.words,
          `\`${column}\`: ${Object.entries(of)
            .map(([word, meaning]) => `\`${word}\` ${say(meaning)}`)
            .join('; ')}`,
        )
      : [],
  )
  const head = [headings.column, headings.type, headings.unit, headings.meaning].map(say)
  const rows = own.map(({ name: column, type, unit, label: short, description }) => {
    const [title, more] = [say(short), say(description)]
    return [`\`${column}\``, type, unit ?? '', title === more ? title : `${title}. ${more}`]
  })
  return [
    `### \`${name}\` ${say(label)}`,
    [
      listed(headings.grain, say(grain)),
      listed(headings.key, key.map((each) => `\`${each}\``).join(', ')),
      ...joins(headings.joins, to, false),
      ...joins(headings.joined, from, true),
      ...words,
      listed(headings.mind, say(mind)),
    ].join('\n'),
    [
      line(head),
      line(head.map(() => '---')),
      ...rows.map(line),
      ...(cells ? [line(['`table.row.column`', 'number', '', say(headings.cells)])] : []),
    ].join('\n'),
  ]
}

function mergeText({ title, text, reads, result, own, code, excel }: Merge, say: Say): string[] {
  const fenced = (language: string, body: string): string =>
    `\`\`\`${language}\n${body.trimEnd()}\n\`\`\``
  const fences = { r: 'r', python: 'python', duckdb: 'sql', javascript: 'js' } as const
  return [
    `### ${say(title)}`,
    say(text),
    [
      `- **${say(headings.files)}** ${reads.map((each) => `\`${each}\``).join(', ')}`,
      `- **${say(headings.result)}** ${result.map((each) => `\`${each}\``).join(', ')}`,
    ].join('\n'),
    ...(own ? [`${say(headings.own)} \`${own.file}\`:`, fenced('csv', own.text)] : []),
    ...listedPrograms.flatMap(([id, name]) => [`#### ${name}`, fenced(fences[id], code[id])]),
    `#### ${say(headings.excel)}`,
    say(headings.excelText),
    fenced('', excel.join('\n')),
  ]
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
