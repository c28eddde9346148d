import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { schemaOf } from '../../../../src/dataset/files/schemas/schemas.ts'
import { tables } from '../../../../src/dataset/tables.ts'
import { publishReal } from './support.ts'

const published = await publishReal()
const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
})
const files = published.paths().filter((path) => /\.json(ld)?$/.test(path))
const schemas = new Map(
  files
    .filter((path) => path.startsWith('schemas/'))
    .map((path) => [path, ajv.compile(JSON.parse(published.text(path)) as object)]),
)
const data = files.filter((path) => !path.startsWith('schemas/'))

test('every published JSON file follows a published schema, and every schema is followed', () => {
  const used = new Set<string>()
  for (const path of data) {
    const name = schemaOf(path)!
    const validate = schemas.get(name)
    expect(validate, `${path}: ${name}`).toBeDefined()
    expect(
      validate!(JSON.parse(published.text(path))),
      `${path}: ${ajv.errorsText(validate!.errors)}`,
    ).toBe(true)
    used.add(name)
  }
  expect([...used].sort()).toEqual([...schemas.keys()].sort())
})

/** Every property of a document that could be taken away or become something else: the first of each kind of place. */
function places(
  value: unknown,
  at: readonly (string | number)[] = [],
  depth = 0,
): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object' || depth > 6) return []
  if (Array.isArray(value)) return value.length > 0 ? places(value[0], [...at, 0], depth + 1) : []
  return Object.entries(value).flatMap(([key, inner]) => [
    [...at, key],
    ...places(inner, [...at, key], depth + 1),
  ])
}

function spoil(
  document: unknown,
  place: readonly (string | number)[],
  change: (of: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(document)
  const parent = place
    .slice(0, -1)
    .reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], copy)
  change(parent as Record<string, unknown>, String(place.at(-1)))
  return copy
}

const own = [
  'observations.json',
  'reports.json',
  'findings.json',
  'agencies/jincheng-140500-gov.json',
  'release.json',
  'search.json',
]

test.each(own)(
  'the schema of %s sees each property that is gone, renamed or of another type',
  (path) => {
    const document = JSON.parse(published.text(path)) as unknown
    const validate = schemas.get(schemaOf(path)!)!
    const free = /\.(editions|judgements|derived)$/
    for (const place of places(document).filter(
      (each) => !free.test(`.${each.slice(0, -1).join('.')}`),
    )) {
      const name = place.join('.')
      if (/source\.note/.test(name)) continue
      expect(
        validate(spoil(document, place, (of, key) => void delete of[key])),
        `${name} gone`,
      ).toBe(false)
      expect(
        validate(spoil(document, place, (of, key) => void (of[key] = { odd: 1 }))),
        `${name} an object`,
      ).toBe(/(editions|judgements|derived)$/.test(name) && false)
      expect(
        validate(spoil(document, place, (of, key) => void (of[`${key}_2`] = of[key]))),
        `${name} twice`,
      ).toBe(false)
    }
  },
)

test('CSV on the Web, the package and the header name the same columns', () => {
  for (const { name, columns } of tables) {
    const csvw = JSON.parse(published.text(`${name}.csv-metadata.json`)) as {
      url: string
      tableSchema: {
        columns: { name: string; titles: { zh: string[]; en: string[] } }[]
        primaryKey: string[]
      }
    }
    const [header] = parse(published.text(`${name}.csv`), { to_line: 1 }) as string[][]
    expect(csvw.url).toBe(`${name}.csv`)
    expect(csvw.tableSchema.columns.map((each) => each.name)).toEqual(header)
    for (const { name: column, titles } of csvw.tableSchema.columns) {
      expect(titles.zh[0]).toBe(column)
      expect(titles.en[0]).toBe(column)
    }
    expect(columns.map((each) => each.name)).toEqual(header)
  }
})

test('the keys of the group are columns of its tables', () => {
  const group = JSON.parse(published.text('csv-metadata.json')) as {
    tables: {
      url: string
      tableSchema: {
        columns: { name: string }[]
        primaryKey: string[]
        foreignKeys?: {
          columnReference: string[]
          reference: { resource: string; columnReference: string[] }
        }[]
      }
    }[]
  }
  const columns = new Map(
    group.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)]),
  )
  expect(group.tables).toHaveLength(tables.length)
  let keys = 0
  for (const { url, tableSchema } of group.tables) {
    expect(columns.get(url)).toEqual(expect.arrayContaining(tableSchema.primaryKey))
    for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
      keys += 1
      expect(columns.get(url)).toEqual(expect.arrayContaining(columnReference))
      expect(columns.get(reference.resource)).toEqual(
        expect.arrayContaining(reference.columnReference),
      )
    }
  }
  expect(keys).toBeGreaterThan(10)
})
