import { readXlsx } from 'hucre/xlsx'
import { parquetMetadata } from 'hyparquet'
import { expect, test } from 'vitest'
import { integer, key, list, text } from '../../../src/dataset/column.ts'
import { csvFormat } from '../../../src/dataset/files/csv.ts'
import { csvwOf } from '../../../src/dataset/files/csvw.ts'
import { tableSchema } from '../../../src/dataset/files/data-package.ts'
import { excelFormat } from '../../../src/dataset/files/excel-csv.ts'
import { jsonFormat } from '../../../src/dataset/files/json.ts'
import { openParquet } from '../../../src/dataset/files/parquet.ts'
import { rowSchema } from '../../../src/dataset/files/schemas/tables.ts'
import { workbook } from '../../../src/dataset/files/xlsx.ts'
import { openGuard } from '../../../src/dataset/guard.ts'
import type { RowOf } from '../../../src/dataset/table.ts'
import { ofCode } from '../../../src/dataset/table.ts'
import type { RowNamed } from '../../../src/dataset/tables.ts'
import { foreignKeysOf } from '../../../src/dataset/tables.ts'
import { fieldsOf } from '../../../src/dataset/tables/fields.ts'

type Item = {
  readonly id: string
  readonly cases: number | null
  readonly mood: 'good' | null
  readonly of: readonly string[]
}

const items: readonly Item[] = [
  { id: 'b', cases: 2, mood: 'good', of: [] },
  { id: 'a', cases: null, mood: null, of: ['x', 'y'] },
]

// What the one entry of a column says is everything that the files below say of it.
const made = ofCode(() => items).table({
  name: 'made',
  label: { zh: '样', en: 'Made' },
  grain: { zh: '一行', en: 'a row' },
  mind: { zh: '不相加', en: 'Do not add' },
  columns: [
    key(text('id', '编号', 'Id', ({ id }) => id, { refersTo: 'agencies' })),
    integer('cases', '件数', 'Cases', ({ cases }) => cases, { unit: '件', zh: '几件', en: 'Many' }),
    text('mood', '心情', 'Mood', ({ mood }) => mood, {
      words: { good: { zh: '好', en: 'good' } },
      verbatim: true,
    }),
    list('of', '所含', 'Of', (item) => item.of),
  ],
})

const rows = made.rows()

test('rows stand in the order of the key, however the items do', () => {
  expect(rows).toEqual([
    ['a', null, null, ['x', 'y']],
    ['b', 2, 'good', []],
  ])
})

test('CSV, Excel CSV and JSON have the columns of the list', () => {
  const whole = ({ head, text: line }: ReturnType<typeof csvFormat>): string =>
    head + rows.map(line).join('')
  expect(whole(csvFormat(made.columns))).toBe('id,cases,mood,of\na,,,x;y\nb,2,good,\n')
  expect(whole(excelFormat(made))).toBe(
    '\uFEFF编号,件数（件）,心情,所含\r\na,,,x;y\r\nb,2,good,\r\n',
  )
  expect(rows.map(jsonFormat(made.columns).text)).toEqual([
    '{"id":"a","cases":null,"mood":null,"of":["x","y"]}',
    '{"id":"b","cases":2,"mood":"good","of":[]}',
  ])
})

test('Parquet has them with their types; what is no part of the key may be null', () => {
  const blocks: Uint8Array[] = []
  const file = openParquet(made.columns, (bytes) => blocks.push(bytes))
  file.add(rows)
  file.end({})
  const { buffer } = new Uint8Array(Buffer.concat(blocks))
  const { schema } = parquetMetadata(buffer)
  expect(
    schema.slice(1).map(({ name, type, repetition_type }) => [name, type, repetition_type]),
  ).toEqual([
    ['id', 'BYTE_ARRAY', 'REQUIRED'],
    ['cases', 'INT32', 'OPTIONAL'],
    ['mood', 'BYTE_ARRAY', 'OPTIONAL'],
    ['of', undefined, 'OPTIONAL'],
    ['list', undefined, 'REPEATED'],
    ['element', 'BYTE_ARRAY', 'REQUIRED'],
  ])
})

test('the workbook has them in its three lines of heads', async () => {
  const release = { version: '2026.11.0', date: '2026-11-22' }
  const bytes = await workbook([{ table: made, count: 2, rows }], release)
  const { sheets } = await readXlsx(bytes)
  expect(sheets.find(({ name }) => name === 'made')!.rows.slice(0, 4)).toEqual([
    ['编号', '件数（件）', '心情', '所含'],
    ['Id', 'Cases（件）', 'Mood', 'Of'],
    ['id', 'cases', 'mood', 'of'],
    ['a', null, null, 'x;y'],
  ])
})

test('schemas describe them: key, unit, words, what they refer to', () => {
  expect(foreignKeysOf(made)).toEqual([{ columns: ['id'], to: 'agencies', key: ['agency_id'] }])
  expect(tableSchema(made)).toMatchObject({
    primaryKey: ['id'],
    foreignKeys: [{ fields: ['id'], reference: { resource: 'agencies', fields: ['agency_id'] } }],
    fields: [
      { name: 'id', type: 'string', constraints: { required: true } },
      {
        name: 'cases',
        type: 'integer',
        unit: '件',
        title: '件数 Cases',
        description: '几件。Many.',
      },
      { name: 'mood', categories: [{ value: 'good', label: '好 good' }] },
      { name: 'of', type: 'list', delimiter: ';' },
    ],
  })
  expect(rowSchema(made.columns)).toMatchObject({
    required: ['id', 'cases', 'mood', 'of'],
    properties: {
      id: { type: 'string', minLength: 1 },
      cases: { title: '件数 Cases', anyOf: [{ type: 'integer' }, { type: 'null' }] },
      mood: { anyOf: [{ type: 'string', enum: ['good'] }, { type: 'null' }] },
      of: { type: 'array' },
    },
  })
  const files = {
    csv: 'made.csv',
    'csv.gz': null,
    'excel.csv': null,
    json: null,
    parquet: null,
  }
  expect(csvwOf({ table: made, rows: 2, files })).toMatchObject({
    tableSchema: {
      primaryKey: ['id'],
      columns: [
        { name: 'id', required: true },
        { name: 'cases', datatype: 'integer', titles: { zh: ['cases', '件数'] }, required: false },
        { name: 'mood' },
        { name: 'of', separator: ';' },
      ],
    },
  })
})

test('the dictionary has a row a column, and rows for itself', () => {
  const own = fieldsOf([made]).rows()
  expect(own.filter(([file]) => file === 'made.csv')).toEqual([
    ['made.csv', 'cases', 'integer', '件', '件数', 'Cases', '几件', 'Many'],
    ['made.csv', 'id', 'string', null, '编号', 'Id', '编号', 'Id'],
    ['made.csv', 'mood', 'string', null, '心情', 'Mood', '心情', 'Mood'],
    ['made.csv', 'of', 'list', null, '所含', 'Of', '所含', 'Of'],
  ])
  expect(own.filter(([file]) => file === 'fields.csv')).toHaveLength(8)
})

test('only where a column says so may a text be what a cell says', () => {
  const guard = openGuard(made)
  expect(guard(['a', 1, '-5', []], null)).toBeNull()
  expect(guard(['b', 1, '', ['-5']], null)?.reason.en).toMatch(/made\.of/)
})

test('a row has the types of the accessors; a misspelt column does not compile', () => {
  type Made = RowOf<typeof made>
  const row: Made = { id: 'a', cases: 1, mood: 'good', of: ['x'] }
  const cases: number | null = row.cases
  expect(cases).toBe(1)
  // @ts-expect-error it is `cases`
  expect(row.case).toBeUndefined()
  // @ts-expect-error a word that is none of the column's
  const mood: Made['mood'] = 'bad'
  expect(mood).toBe('bad')
})

test('an entry whose words or accessor do not fit does not compile', () => {
  const words = { good: { zh: '好', en: 'good' } }
  const mood = ({ mood }: { readonly mood: 'good' | 'bad' }): 'good' | 'bad' => mood
  // @ts-expect-error `bad` is not explained
  const unexplained = text('mood', '心情', 'Mood', mood, { words })
  expect(unexplained.words).toBe(words)
  const { label, grain } = made
  const columns = [text('mood', '心情', 'Mood', mood)] as const
  // @ts-expect-error an item of this table has no mood
  const odd = ofCode(() => [{ id: 'a' }]).table({ name: 'odd', label, grain, columns })
  expect(odd.rows()).toEqual([[undefined]])
})

test('rows of the published tables are typed by their columns', () => {
  const of = (row: RowNamed<'reports'>): readonly (string | number | boolean | null)[] => {
    const year: number = row.year
    const scope: 'region' | 'core' | 'agency' | 'system' | 'unknown' = row.scope
    const reviewed: boolean = row.reviewed
    const late: number | null = row.days_late
    // @ts-expect-error it may be null
    const days: number = row.days_late
    // @ts-expect-error there is no such column
    return [year, scope, reviewed, late, days, row.report]
  }
  const wide = (row: RowNamed<'reports-wide'>): number | null => row['requests.received.total']
  // @ts-expect-error no cell of the form
  const none = (row: RowNamed<'reports-wide'>): number | null => row['requests.recieved.total']
  expect([of, wide, none]).toHaveLength(3)
})
