import type { JsonSchema } from './common.ts'
import { draft, list, text } from './common.ts'

/** A path inside the package: relative, no `..`, no hidden folder, no address. */
const path: JsonSchema = {
  type: 'string',
  pattern: '^(?!/)(?!.*://)(?!(.*/)?\\.)[^\\\\]+$',
}

const fieldTypes = ['string', 'integer', 'number', 'date', 'year', 'boolean', 'list'] as const

const field: JsonSchema = {
  type: 'object',
  properties: {
    name: text,
    type: { enum: fieldTypes },
    title: text,
    description: text,
    unit: text,
    delimiter: { const: ';' },
    itemType: { const: 'string' },
    constraints: { type: 'object', properties: { required: { type: 'boolean' } } },
    categories: list({ type: 'object', required: ['value', 'label'] }, { minItems: 1 }),
  },
  required: ['name', 'type', 'title', 'description'],
}

const names: JsonSchema = list(text, { minItems: 1, uniqueItems: true })

const schema: JsonSchema = {
  type: 'object',
  properties: {
    fields: list(field, { minItems: 1 }),
    missingValues: list({ type: 'string' }),
    primaryKey: names,
    foreignKeys: list({
      type: 'object',
      properties: {
        fields: names,
        reference: {
          type: 'object',
          properties: { resource: text, fields: names },
          required: ['fields'],
        },
      },
      required: ['fields', 'reference'],
    }),
  },
  required: ['fields', 'missingValues', 'primaryKey'],
}

const resource: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    type: { const: 'table' },
    title: text,
    description: text,
    path: { anyOf: [path, list(path, { minItems: 2, uniqueItems: true })] },
    format: text,
    mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    rows: { type: 'integer', minimum: 0 },
    schema,
  },
  required: ['name', 'path'],
  not: { required: ['data'] },
}

/**
 * The schema of `datapackage.json`: what Data Package 2 and Table Schema 2 ask of the parts that we use, written by us
 * from the specification (the profile itself is not copied), and what we promise beside: every field described.
 */
export function dataPackageSchema(): JsonSchema {
  return {
    $schema: draft,
    title: 'datapackage.json',
    type: 'object',
    properties: {
      $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
      name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
      title: text,
      description: text,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
      keywords: names,
      licenses: list(
        { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] },
        { minItems: 1 },
      ),
      contributors: list({
        type: 'object',
        properties: { title: text, roles: list(text) },
        not: { required: ['role'] },
        minProperties: 1,
      }),
      sources: list({ type: 'object', minProperties: 1 }, { minItems: 1 }),
      resources: list(resource, { minItems: 1 }),
      years: {},
    },
    required: ['$schema', 'name', 'licenses', 'resources'],
  }
}
