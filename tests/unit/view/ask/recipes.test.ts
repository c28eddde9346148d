import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { tables } from '../../../../src/dataset/tables.ts'
import { recipes } from '../../../../src/view/ask/recipes.ts'
import type { SqlAnswer } from '../../../../src/view/ask/run-sql.ts'
import { openDuck } from '../../dataset/product/duck.ts'
import { publishReal } from '../../dataset/product/support.ts'
import { asked } from './sql.ts'

const published = await publishReal()
const { connection, close } = await openDuck(published)
afterAll(close)

const wide = new Set(['BIGINT', 'HUGEINT'])

const duck = async (sql: string): Promise<unknown> => {
  const reader = await connection.runAndReadAll(sql)
  const rows = reader.getRowsJson()
  // There whole numbers of 64 bits and more are texts, and lists lists.
  const types = reader.columnTypes().map(String)
  return {
    columns: reader.columnNames(),
    rows: rows.map((row) =>
      row.map((value, at) => {
        if (Array.isArray(value)) return value.join(';')
        return wide.has(types[at]!) && value !== null ? Number(value) : value
      }),
    ),
    more: false,
  }
}

test.each(recipes.map((each) => [each.number, each] as const))(
  'question %i has the same answer in DuckDB and in the browser’s engine',
  async (_, { sql }) => {
    const answer = (await asked(published, sql)) as SqlAnswer
    expect(answer.rows.length).toBeGreaterThan(0)
    expect(answer).toEqual(await duck(sql))
  },
)

test('docs/queries.md has the very questions, with their notes', () => {
  const document = readFileSync('docs/queries.md', 'utf8')
  const sections = document.slice(document.indexOf('\n## ') + 1).trimEnd()
  const written = recipes.map(({ number, title, note, sql }) =>
    [
      `## ${number}. ${title.en} ${title.zh}`,
      ...(note ? [note.en, note.zh] : []),
      `\`\`\`sql\n${sql}\n\`\`\``,
    ].join('\n\n'),
  )
  expect(sections).toBe(written.join('\n\n'))
})

test('a table is read from by its own name, too, and by the name of its file in either quotes', async () => {
  const rows = await Promise.all(
    ['reports', '"reports.parquet"', "'reports.parquet'"].map(
      async (name) =>
        ((await asked(published, `select count(*) as n from ${name}`)) as SqlAnswer).rows,
    ),
  )
  expect(rows).toEqual([[[10]], [[10]], [[10]]])
})

test('every published table can be read whole', async () => {
  for (const { name, columns } of tables) {
    const answer = (await asked(published, `select * from "${name}.parquet" limit 2`)) as SqlAnswer
    expect(answer.columns, name).toEqual(columns.map((column) => column.name))
  }
})
