import { tables } from '../../tables.ts'
import { agencyJsonSchema } from './agency.ts'
import type { JsonSchema } from './common.ts'
import { dataPackageSchema } from './data-package.ts'
import { formJsonSchema, releaseJsonSchema } from './form.ts'
import { catalogSchema, csvwSchema } from './metadata.ts'
import { knownSchema } from './known.ts'
import { searchSchema } from './search.ts'
import { tableJsonSchema, wideSliceSchema } from './tables.ts'

/** The published JSON Schemas by path under `v1/`. */
export function schemaFiles(): ReadonlyMap<string, JsonSchema> {
  const named: [string, JsonSchema][] = [
    ...tables.map((table): [string, JsonSchema] => [table.name, tableJsonSchema(table)]),
    ['agency', agencyJsonSchema()],
    ['wide-slice', wideSliceSchema()],
    ['form', formJsonSchema()],
    ['release', releaseJsonSchema()],
    ['known', knownSchema()],
    ['search', searchSchema()],
    ['datapackage', dataPackageSchema()],
    ['csv-metadata', csvwSchema()],
    ['catalog', catalogSchema()],
  ]
  return new Map(named.map(([name, schema]) => [`schemas/${name}.json`, schema]))
}

/** The path of the schema that a published JSON file follows; null for a schema itself. */
export function schemaOf(path: string): string | null {
  if (path.startsWith('schemas/')) return null
  if (path.endsWith('csv-metadata.json')) return 'schemas/csv-metadata.json'
  if (path === 'catalog.jsonld') return 'schemas/catalog.json'
  const [folder] = path.split('/')
  const sliced = { agencies: 'agency', indicators: 'indicators', curated: 'known' }[folder ?? '']
  if (path.includes('/')) return `schemas/${sliced ?? 'wide-slice'}.json`
  return `schemas/${path}`
}
