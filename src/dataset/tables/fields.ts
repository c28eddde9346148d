import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'

/** `fields`: one row is a column of a file; made from the descriptions of the tables themselves. */
export function fieldsOf(tables: readonly Table[]): Table {
  const fields: Table = {
    name: 'fields',
    label: { zh: '字段说明', en: 'Fields' },
    grain: { zh: '一个文件的一列', en: 'a column of a file' },
    key: ['file', 'field'],
    columns: [
      column('file', 'string', '文件', 'File'),
      column('field', 'string', '字段', 'Field'),
      column('type', 'string', '类型', 'Type'),
      column('unit', 'string', '单位', 'Unit'),
      column('label_zh', 'string', '名称', 'Label (Chinese)'),
      column('label_en', 'string', '英文名称', 'Label (English)'),
      column('description_zh', 'string', '说明', 'Description (Chinese)'),
      column('description_en', 'string', '说明（英文）', 'Description (English)'),
    ],
    of: 'code',
    *rows() {
      const rows = [...tables, fields].flatMap(({ name, columns }) =>
        columns.map(({ name: field, type, unit, label, description }) => ({
          file: `${name}.csv`,
          field,
          rest: [type, unit, label.zh, label.en, description.zh, description.en],
        })),
      )
      rows.sort((a, b) => byCodeUnit(a.file, b.file) || byCodeUnit(a.field, b.field))
      for (const { file, field, rest } of rows) yield [file, field, ...rest]
    },
  }
  return fields
}
