import { about } from '../about.ts'
import type { Column, ColumnType } from '../column.ts'
import type { Table } from '../table.ts'
import { foreignKeysOf } from '../tables.ts'
import type { PublishedTable } from '../writer.ts'

const context = ['http://www.w3.org/ns/csvw', { '@language': 'zh' }] as const

const datatypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  list: 'string',
  integer: 'integer',
  number: 'decimal',
  date: 'date',
  year: 'gYear',
  boolean: 'boolean',
}

/** `X.csv-metadata.json`: CSV on the Web of one table; where its CSV is there packed alone, of the file that unpacking gives. */
export function csvwOf({ table, files }: PublishedTable): object {
  const url = `${table.name}.csv`
  const own = foreignKeysOf(table).filter(({ to }) => to === table.name)
  return {
    '@context': context,
    'dc:title': titles(table),
    'dc:description': [
      { '@value': `一行：${table.grain.zh}`, '@language': 'zh' },
      { '@value': `One row is ${table.grain.en}`, '@language': 'en' },
    ],
    'dc:license': { '@id': about.license.path },
    ...(files.csv === null ? { 'dc:source': { '@id': files['csv.gz'] } } : {}),
    url,
    tableSchema: schema(
      table,
      own.map((key) => reference(key, url)),
    ),
  }
}

/** `csv-metadata.json`: all tables that are there as plain CSV as a group, with the keys between them. */
export function csvwGroup(tables: readonly PublishedTable[]): object {
  const single = new Map(
    tables.flatMap(({ table, files: { csv: url } }) =>
      url === null ? [] : [[table.name, { table, url }] as const],
    ),
  )
  return {
    '@context': context,
    'dc:title': [
      { '@value': about.title.zh, '@language': 'zh' },
      { '@value': about.title.en, '@language': 'en' },
    ],
    'dc:license': { '@id': about.license.path },
    tables: [...single.values()].map(({ table, url }) => {
      const keys = foreignKeysOf(table).flatMap((key) => {
        const target = single.get(key.to)
        return target ? [reference(key, target.url)] : []
      })
      return { url, 'dc:title': titles(table), tableSchema: schema(table, keys) }
    }),
  }
}

function schema(table: Table, foreignKeys: readonly object[]): object {
  return {
    columns: table.columns.map(columnOf),
    primaryKey: table.key,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

function columnOf({ name, type, label, description, key }: Column): object {
  return {
    name: encodeURIComponent(name),
    titles: { zh: [name, label.zh], en: [name, label.en] },
    'dc:description': [
      { '@value': description.zh, '@language': 'zh' },
      { '@value': description.en, '@language': 'en' },
    ],
    datatype: datatypes[type],
    ...(type === 'list' ? { separator: ';' } : {}),
    required: key,
  }
}

function reference(
  { columns, key }: { columns: readonly string[]; key: readonly string[] },
  resource: string,
): object {
  return {
    columnReference: columns,
    reference: { resource, columnReference: key },
  }
}

function titles({ label }: Table): object[] {
  return [
    { '@value': label.zh, '@language': 'zh' },
    { '@value': label.en, '@language': 'en' },
  ]
}
