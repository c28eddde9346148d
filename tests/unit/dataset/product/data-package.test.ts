import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import type { DataPackage } from '../../../../src/dataset/files/data-package.ts'
import { dataPackageSchema } from '../../../../src/dataset/files/schemas/data-package.ts'
import { tables } from '../../../../src/dataset/tables.ts'
import { publishReal, scratch } from './support.ts'

// Three layers, as a structural schema alone accepts a key of fields that are not there: our schema of version 2, four
// checks across the package, and every row read by the reference reader of version 1 from a twin in its words.
type Reader = { readonly errors: readonly unknown[]; readonly resources: readonly RowReader[] }
type RowReader = {
  readonly name: string
  readonly read: (options: object) => Promise<unknown[]>
}
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: { load: (descriptor: object, options: object) => Promise<Reader> }
}

type Schema = {
  fields: { name: string; type: string; constraints?: object; categories?: { value: string }[] }[]
  primaryKey: string[]
  foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[]
  missingValues: string[]
}

const published = await publishReal()
const real = JSON.parse(published.text('datapackage.json')) as DataPackage
const { path: folder, remove } = scratch()
afterAll(remove)

const valid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(
  dataPackageSchema(),
)

type Loose = { resources: Record<string, unknown>[] } & Record<string, unknown>

function changed(change: (of: Loose) => void): Loose {
  const copy = JSON.parse(JSON.stringify(real)) as Loose
  change(copy)
  return copy
}

/** What a structural schema cannot see: names twice, keys of fields or resources that are not there, files that differ. */
function crossFaults(of: DataPackage): string[] {
  const faults: string[] = []
  const names = of.resources.map(({ name }) => name)
  if (new Set(names).size < names.length) faults.push('two resources with one name')
  const schemas = new Map(
    of.resources.map(({ name, schema }) => [name, schema as Schema | undefined]),
  )
  const fieldsOf = (name: string): string[] =>
    schemas.get(name)?.fields.map((each) => each.name) ?? []
  for (const { name, path, bytes, hash, schema } of of.resources) {
    const files = [path].flat().map((each) => published.read(each))
    if (files.reduce((sum, each) => sum + each.length, 0) !== bytes) faults.push(`${name}: bytes`)
    const sum = createHash('sha256').update(files[0]!).digest('hex')
    if (hash !== undefined && hash !== `sha256:${sum}`) faults.push(`${name}: hash`)
    if (!schema) continue
    const { primaryKey, foreignKeys = [] } = schema as Schema
    const own = fieldsOf(name)
    if (new Set(own).size < own.length) faults.push(`${name}: two fields with one name`)
    const [header] = parse(Buffer.from(files[0]!), { to_line: 1 }) as string[][]
    if (header!.join() !== own.join()) faults.push(`${name}: header`)
    if (primaryKey.some((each) => !own.includes(each))) faults.push(`${name}: primary key`)
    for (const { fields, reference } of foreignKeys) {
      const there = fieldsOf(reference.resource ?? name)
      const known = fields.every((each) => own.includes(each))
      if (!known || reference.fields.some((each) => !there.includes(each))) {
        faults.push(`${name}: foreign key`)
      }
    }
  }
  return faults
}

test('the package is valid, and every table of the contract is described by its columns', () => {
  expect(valid(real), JSON.stringify(valid.errors)).toBe(true)
  expect(crossFaults(real)).toEqual([])
  const described = real.resources.filter(({ type }) => type === 'table')
  expect(described.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
  expect(described.map(({ schema }) => (schema as Schema).fields.map(({ name }) => name))).toEqual(
    tables.map(({ columns }) => columns.map(({ name }) => name)),
  )
  expect(
    real.resources.some(({ path }) => [path].flat().some((each) => each.includes('excel'))),
  ).toBe(false)
})

test.each<[string, (of: Loose) => void]>([
  ['no resources', (of) => void (of.resources = [])],
  ['a resource without a name', (of) => void delete of.resources[0]!['name']],
  ['a resource without a path', (of) => void delete of.resources[0]!['path']],
  ['path and data both', (of) => void (of.resources[0]!['data'] = [])],
  ['a path that climbs', (of) => void (of.resources[0]!['path'] = '../../etc/passwd')],
  ['an absolute path', (of) => void (of.resources[0]!['path'] = '/etc/passwd')],
  ['an address as path', (of) => void (of.resources[0]!['path'] = 'https://example.org/a.csv')],
  ['a hidden folder', (of) => void (of.resources[0]!['path'] = '.git/config')],
  ['a year in place of a moment', (of) => void (of['created'] = 'yesterday')],
  ['a malformed hash', (of) => void (of.resources[0]!['hash'] = 'sha256:12')],
  ['an empty licence', (of) => void (of['licenses'] = [{}])],
  ['the role of version 1', (of) => void (of['contributors'] = [{ title: 'a', role: 'author' }])],
  [
    'an unknown type',
    (of) => void ((of.resources[0]!['schema'] as Schema).fields[0]!.type = 'text'),
  ],
  [
    'missing values that are no texts',
    (of) => void ((of.resources[0]!['schema'] as { missingValues: unknown }).missingValues = [0]),
  ],
  ['a profile of version 1', (of) => void delete of['$schema']],
])('the schema refuses %s', (_, change) => {
  expect(valid(changed(change))).toBe(false)
})

test.each<[string, (of: Loose) => void]>([
  [
    'agencies: primary key',
    ({ resources: [one] }) => void ((one!['schema'] as Schema).primaryKey = ['id']),
  ],
  [
    'agencies: foreign key',
    ({ resources: [one] }) =>
      void ((one!['schema'] as Schema).foreignKeys![0]!.reference = {
        resource: 'agency',
        fields: ['agency_id'],
      }),
  ],
  ['two resources with one name', (of) => void of.resources.push({ ...of.resources[1]! })],
  [
    'agencies: two fields with one name',
    ({ resources: [one] }) => void ((one!['schema'] as Schema).fields[1]!.name = 'agency_id'),
  ],
  [
    'agencies: header',
    ({ resources: [one] }) => void ((one!['schema'] as Schema).fields[1]!.name = 'name'),
  ],
  ['agencies: bytes', ({ resources: [one] }) => void (one!['bytes'] = 1)],
  ['agencies: hash', ({ resources: [one] }) => void (one!['hash'] = `sha256:${'0'.repeat(64)}`)],
])('the checks across the package find %s, which the schema does not', (fault, change) => {
  const wrong = changed(change)
  expect(valid(wrong)).toBe(true)
  expect(crossFaults(wrong as unknown as DataPackage)).toContain(fault)
})

/** The package in the words of version 1: no list type, enumerations as constraints, own keys with an empty resource. */
function twin(): object {
  const resources = real.resources.flatMap(({ name, type, path, schema }) => {
    if (type !== 'table') return []
    const { fields, primaryKey, foreignKeys = [], missingValues } = schema as Schema
    return {
      name,
      path,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: {
        fields: fields.map(({ name: field, type: kind, constraints, categories }) => ({
          name: field,
          type: kind === 'list' ? 'string' : kind,
          constraints: {
            ...constraints,
            ...(categories ? { enum: categories.map(({ value }) => value) } : {}),
          },
        })),
        primaryKey,
        missingValues,
        ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(ofVersion1) } : {}),
      },
    }
  })
  return { profile: 'tabular-data-package', name: real.name, resources }
}

function ofVersion1({ fields, reference }: NonNullable<Schema['foreignKeys']>[number]): object {
  return { fields, reference: { resource: reference.resource ?? '', fields: reference.fields } }
}

function write(texts: ReadonlyMap<string, string> = new Map()): void {
  for (const { name } of tables) {
    const path = `${name}.csv`
    writeFileSync(join(folder, path), texts.get(path) ?? published.text(path))
  }
}

async function readAll(only?: string): Promise<Record<string, number>> {
  const reader = await Package.load(twin(), { basePath: folder, strict: false })
  expect(reader.errors).toEqual([])
  const counts: Record<string, number> = {}
  for (const resource of reader.resources) {
    if (only !== undefined && resource.name !== only) continue
    const rows = await resource.read({ keyed: true, relations: true })
    counts[resource.name] = rows.length
  }
  return counts
}

test('every row of every table is read by the reference reader: types, keys, relations', async () => {
  write()
  expect(await readAll()).toEqual(
    Object.fromEntries(published.written.tables.map(({ table, rows }) => [table.name, rows])),
  )
}, 60_000)

type Refusal = { readonly message: string; readonly errors?: readonly Refusal[] }

// The last is what the reader says, so that no other mistake passes for the one that is meant.
test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a foreign key to nothing',
    'claims',
    (text) => text.replace(/\n[^,]+,s1-1,/, '\nnobody-000000-gov-2024,s1-1,'),
    /foreign key/i,
  ],
  ['a key twice', 'reports', (text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`, /unique/i],
  [
    'a word in a number',
    'indicators',
    (text) => text.replace(/,(\d+),(\d+),computed/, ',x,$2,computed'),
    /"x" in column "numerator" is not type/,
  ],
  [
    'half a whole number',
    'audit',
    (text) => text.replace(/,\d+,/, ',1.5,'),
    /"1.5" in column "applied" is not type/,
  ],
  [
    'a word that is none of the column',
    'observations',
    (text) => text.replace(',reported,', ',guessed,'),
    /"guessed" does not conform to the "enum"/,
  ],
  [
    'one value more',
    'coverage',
    (text) => text.replace(/\n([^\n]+)\n/, '\n$1,x\n'),
    /row with 4 values does not match the 3 fields/,
  ],
  [
    'a renamed header',
    'claims',
    (text) => text.replace('report_id', 'report'),
    /'report_id' is missing/,
  ],
  [
    'no value in a key',
    'corrections',
    (text) => `${text},requests.received.total,2026-01-01,misprint,1,2,,,\n`,
    /"required" constraint/,
  ],
  [
    'a day that is none',
    'reports',
    (text) => text.replace('2026-11-22', '2026-13-22'),
    /"2026-13-22" in column "added"/,
  ],
])('the reference reader refuses %s', async (_, name, spoil, refusal) => {
  const path = `${name}.csv`
  const spoilt = spoil(published.text(path))
  expect(spoilt).not.toBe(published.text(path))
  write(new Map([[path, spoilt]]))
  const error = await readAll(name).catch((thrown: unknown) => thrown as Refusal)
  const said = [error as Refusal, ...((error as Refusal).errors ?? [])].map(
    ({ message }) => message,
  )
  expect(said.join('\n')).toMatch(refusal)
})
