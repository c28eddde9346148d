import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import spdx from 'spdx-expression-parse'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { about } from '../../../../src/dataset/about.ts'

// The rules of the Citation File Format 1.2.0 for the keys that we use.
const person = { type: 'object', anyOf: [{ required: ['name'] }, { required: ['family-names'] }] }
const schema = {
  type: 'object',
  properties: {
    'cff-version': { const: '1.2.0' },
    message: { type: 'string', minLength: 1 },
    title: { type: 'string', minLength: 1 },
    type: { enum: ['dataset', 'software'] },
    authors: { type: 'array', items: person, minItems: 1 },
    version: { type: 'string' },
    'date-released': { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    license: { type: 'string' },
    keywords: { type: 'array', items: { type: 'string' }, minItems: 1 },
    url: { type: 'string', pattern: '^https?://' },
    'repository-code': { type: 'string', pattern: '^https?://' },
    abstract: { type: 'string' },
  },
  required: ['cff-version', 'message', 'title', 'authors'],
  additionalProperties: false,
}
const valid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema)
const citation = parse(readFileSync('CITATION.cff', 'utf8'), { schema: 'failsafe' }) as Record<
  string,
  unknown
>
const release = parse(readFileSync('data/release.json', 'utf8')) as {
  version: string
  date: string
}

test('CITATION.cff is valid, and names the release and the licence of the data', () => {
  expect(valid(citation), JSON.stringify(valid.errors)).toBe(true)
  expect(citation['type']).toBe('dataset')
  expect([citation['version'], citation['date-released']]).toEqual([release.version, release.date])
  expect(citation['license']).toBe(about.license.name)
  expect(readFileSync('LICENSE-DATA', 'utf8')).toContain(about.license.name)
})

test.each(['cff-version', 'message', 'title', 'authors'])(
  'CITATION.cff without %s is refused',
  (key) => {
    const rest = Object.fromEntries(Object.entries(citation).filter(([name]) => name !== key))
    expect(valid(rest)).toBe(false)
  },
)

test('every licence that we name is one of SPDX', () => {
  const code = (JSON.parse(readFileSync('package.json', 'utf8')) as { license: string }).license
  expect([code, about.license.name].map((each) => spdx(each))).toEqual([
    { license: 'MIT' },
    { license: 'CC-BY-4.0' },
  ])
  expect(() => spdx('CC-BY-4')).toThrow()
})
