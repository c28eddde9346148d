import { about } from '../about.ts'
import type { Column } from '../column.ts'
import { flavourNames, flavours } from '../flavours.ts'
import type { Sink } from '../sink.ts'
import type { Table } from '../table.ts'
import { foreignKeysOf } from '../tables.ts'
import type { Written } from '../build.ts'
import type { Release } from '../record.ts'
import type { PublishedTable } from '../writer.ts'
import { leftOut } from '../writer.ts'

/** A resource of `datapackage.json`: a table in one form; `path` is a list where it is partitioned. */
export type Resource = {
  readonly name: string
  readonly type?: 'table'
  readonly title: string
  readonly description: string
  readonly path: string | readonly string[]
  readonly format: string
  readonly mediatype: string
  readonly encoding?: string
  readonly bytes: number
  readonly hash?: string
  readonly rows?: number
  readonly schema?: object
}

/** `datapackage.json`: a Frictionless Data Package, version 2. */
export type DataPackage = {
  readonly $schema: string
  readonly name: string
  readonly title: string
  readonly description: string
  readonly version: string
  readonly created: string
  readonly keywords: readonly string[]
  readonly licenses: readonly object[]
  readonly contributors: readonly object[]
  readonly sources: readonly object[]
  readonly resources: readonly Resource[]
  /** The first and the last year held; null where nothing is. Not of the standard. */
  readonly years: readonly [number, number] | null
}

/** Describes the published tables: CSV with schema, keys and categories, packed CSV, JSON and Parquet beside it. */
export function dataPackage({ tables, years }: Written, release: Release, sink: Sink): DataPackage {
  const { title, description, license, publisher, source } = about
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    title: `${title.zh} ${title.en}`,
    description: `${description.zh}\n\n${description.en}`,
    version: release.version,
    created: `${release.date}T00:00:00Z`,
    keywords: about.keywords,
    licenses: [license],
    contributors: [{ title: publisher.en, roles: ['creator', 'publisher'] }],
    sources: [{ title: `${source.zh}。${source.en}.` }],
    years,
    resources: tables.flatMap((each) => resourcesOf(each, sink)),
  }
}

function resourcesOf(published: PublishedTable, sink: Sink): Resource[] {
  const { table, rows, files } = published
  const { name, label, grain } = table
  const title = `${label.zh} ${label.en}`
  const description = `一行：${grain.zh}。One row is ${grain.en}.${sizeNote(published)}`
  const main = files.csv === null ? 'csv.gz' : 'csv'
  const single = flavourNames.flatMap((format): Resource[] => {
    const { described, mediaType, text } = flavours[format]
    const path = files[format]
    if (path === null || !described) return []
    return [
      {
        name: format === main ? name : `${name}-${format}`,
        ...(format === main ? { type: 'table' as const } : {}),
        title,
        description,
        path,
        format: format === 'csv.gz' ? 'csv' : format,
        mediatype: mediaType,
        ...(text ? { encoding: 'utf-8' } : {}),
        bytes: sink.size(path),
        hash: `sha256:${sink.sum(path)}`,
        rows,
        ...(format === main ? { schema: tableSchema(table) } : {}),
      },
    ]
  })
  const parts = sink.paths().filter((path) => path.startsWith(`${name}/year=`))
  if (parts.length === 0) return single
  const bytes = parts.reduce((sum, path) => sum + sink.size(path), 0)
  const { mediaType: mediatype } = flavours.parquet
  const partitioned = { name: `${name}-parts`, title, description, path: parts, format: 'parquet' }
  return [...single, { ...partitioned, mediatype, bytes, rows }]
}

/** What a table is left out of because of its size, as a sentence to follow another; empty where it is nothing. */
function sizeNote(published: PublishedTable): string {
  const without = leftOut(published).map(([format]) => `${published.table.name}.${format}`)
  return without.length === 0
    ? ''
    : ` 因超过大小上限而没有：${without.join('、')}。Left out as too large: ${without.join(', ')}.`
}

/** The Table Schema of a table: fields, what is missing, the key, and the keys of other tables. */
export function tableSchema(table: Table): object {
  return {
    fields: table.columns.map(field),
    missingValues: [''],
    primaryKey: table.key,
    ...foreignKeys(table),
  }
}

function field({ name, type, unit, label, description, key, words }: Column): object {
  return {
    name,
    type,
    ...(type === 'list' ? { delimiter: ';', itemType: 'string' } : {}),
    title: `${label.zh} ${label.en}`,
    description: `${description.zh}。${description.en}.`,
    ...(unit ? { unit } : {}),
    ...(key ? { constraints: { required: true } } : {}),
    ...(words
      ? {
          categories: Object.entries(words).map(([value, { zh, en }]) => ({
            value,
            label: `${zh} ${en}`,
          })),
        }
      : {}),
  }
}

function foreignKeys(table: Table): object {
  const keys = foreignKeysOf(table)
  if (keys.length === 0) return {}
  return {
    foreignKeys: keys.map(({ columns, to, key }) => ({
      fields: columns,
      reference: { ...(to === table.name ? {} : { resource: to }), fields: key },
    })),
  }
}
