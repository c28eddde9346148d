import type { Column } from '../column.ts'
import { key, text } from '../column.ts'
import type { CodeTable, Table } from '../table.ts'
import { ofCode } from '../table.ts'

type Field = { readonly table: string; readonly column: Column }

const columns = [
  key(text('file', '文件', 'File', ({ table }: Field) => `${table}.csv`)),
  key(text('field', '字段', 'Field', ({ column }: Field) => column.name)),
  text('type', '类型', 'Type', ({ column }: Field) => column.type),
  text('unit', '单位', 'Unit', ({ column }: Field) => column.unit),
  text('label_zh', '名称', 'Label (Chinese)', ({ column }: Field) => column.label.zh),
  text('label_en', '英文名称', 'Label (English)', ({ column }: Field) => column.label.en),
  text(
    'description_zh',
    '说明',
    'Description (Chinese)',
    ({ column }: Field) => column.description.zh,
  ),
  text(
    'description_en',
    '说明（英文）',
    'Description (English)',
    ({ column }: Field) => column.description.en,
  ),
] as const

/** `fields`: one row is a column of a file; made from the descriptions of the tables themselves, its own among them. */
export function fieldsOf(described: readonly Table[]): CodeTable<'fields', typeof columns> {
  const own: CodeTable<'fields', typeof columns> = ofCode((): Field[] =>
    [...described, own].flatMap(columnsOf),
  ).table({
    name: 'fields',
    label: { zh: '字段说明', en: 'Fields' },
    grain: { zh: '一个文件的一列', en: 'a column of a file' },
    mind: {
      zh: '只是说明，没有数据。',
      en: 'A description, no data.',
    },
    columns,
  })
  return own
}

function columnsOf({ name, columns: all }: Table): Field[] {
  return all.map((column) => ({ table: name, column }))
}
