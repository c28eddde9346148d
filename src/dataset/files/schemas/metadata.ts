import type { JsonSchema } from './common.ts'
import { draft, list, text } from './common.ts'

const column: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[^_\\s][^\\s]*$' },
    titles: {
      type: 'object',
      properties: { zh: list(text), en: list(text) },
      required: ['zh', 'en'],
    },
    datatype: { enum: ['string', 'integer', 'decimal', 'date', 'gYear', 'boolean'] },
    separator: { const: ';' },
    required: { type: 'boolean' },
  },
  required: ['name', 'titles', 'datatype', 'required'],
}

const tableSchema: JsonSchema = {
  type: 'object',
  properties: {
    columns: list(column, { minItems: 1 }),
    primaryKey: list(text, { minItems: 1 }),
    foreignKeys: list({ type: 'object', required: ['columnReference', 'reference'] }),
  },
  required: ['columns', 'primaryKey'],
}

const url: JsonSchema = { type: 'string', pattern: '^[a-z0-9-]+\\.csv$' }

/** The schema of `X.csv-metadata.json` and `csv-metadata.json`: CSV on the Web, as far as we use it. */
export function csvwSchema(): JsonSchema {
  return {
    $schema: draft,
    title: 'CSV on the Web',
    type: 'object',
    properties: {
      '@context': {
        type: 'array',
        items: [{ const: 'http://www.w3.org/ns/csvw' }, { type: 'object' }],
        minItems: 2,
        maxItems: 2,
      },
      url,
      tableSchema,
      tables: list(
        { type: 'object', properties: { url, tableSchema }, required: ['url'] },
        { minItems: 1 },
      ),
    },
    required: ['@context', 'dc:title', 'dc:license'],
    oneOf: [{ required: ['url', 'tableSchema'] }, { required: ['tables'] }],
  }
}

/** The schema of `catalog.jsonld`: DCAT, as far as we use it. */
export function catalogSchema(): JsonSchema {
  const labels = list({ type: 'object', required: ['@value', '@language'] }, { minItems: 2 })
  const distribution = {
    type: 'object',
    properties: { '@type': { const: 'dcat:Distribution' } },
    required: ['dcat:accessURL', 'dcat:downloadURL', 'dcat:mediaType', 'dct:title'],
  }
  const dataset = {
    type: 'object',
    properties: {
      '@type': { const: 'dcat:Dataset' },
      'dct:title': labels,
      'dct:description': labels,
      'dcat:distribution': list(distribution, { minItems: 1 }),
    },
    required: ['dct:title', 'dct:description', 'dcat:distribution'],
  }
  return {
    $schema: draft,
    title: 'catalog.jsonld',
    type: 'object',
    properties: {
      '@type': { const: 'dcat:Catalog' },
      'dct:title': labels,
      'dct:description': labels,
      'dcat:dataset': dataset,
    },
    required: [
      '@context',
      '@type',
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dcat:dataset',
    ],
  }
}
