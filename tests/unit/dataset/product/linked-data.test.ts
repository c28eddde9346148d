import { expect, test } from 'vitest'
import type { DataPackage } from '../../../../src/dataset/files/data-package.ts'
import { datasetJsonLd, jsonForScript } from '../../../../src/view/json-ld.ts'
import { locales } from '../../../../src/locale/locale.ts'
import { catalogShape, datasetShape, shaclFaults } from './rdf.ts'
import { publishReal } from './support.ts'
import { words } from '../../../../src/locale/words.ts'

const published = await publishReal()
const described = JSON.parse(published.text('datapackage.json')) as DataPackage
const served = { site: 'https://example.org', base: '/a/b/' }
const here = 'https://example.org/a/b/data/v1/catalog.jsonld'

type Loose = Record<string, unknown>

test.each(locales)(
  'the Dataset in %s has all that a search for datasets asks for',
  async (locale) => {
    const made = datasetJsonLd(described, served, words(locale)) as Loose
    expect(await shaclFaults(made, datasetShape, here)).toEqual([])
    const urls = (made['distribution'] as Loose[]).map((each) => String(each['contentUrl']))
    for (const url of urls) {
      expect(url.startsWith('https://example.org/a/b/data/v1/')).toBe(true)
      expect(published.paths()).toContain(url.slice('https://example.org/a/b/data/v1/'.length))
    }
    expect(made['temporalCoverage']).toBe('2019/2024')
  },
)

test.each<[string, (of: Loose) => void, RegExp]>([
  ['a description of five letters', (of) => void (of['description'] = '信息公开年'), /description/],
  ['no licence', (of) => void delete of['license'], /license/],
  ['a licence that is no address', (of) => void (of['license'] = { name: 'CC' }), /license/],
  [
    'a download without an address',
    (of) => void delete (of['distribution'] as Loose[])[3]!['contentUrl'],
    /contentUrl/,
  ],
  [
    'a download beside the page',
    (of) => void ((of['distribution'] as Loose[])[3]!['contentUrl'] = 'a.csv'),
    /contentUrl/,
  ],
  ['no distribution', (of) => void (of['distribution'] = []), /distribution/],
  ['no name', (of) => void delete of['name'], /name/],
])('the shape refuses %s', async (_, spoil, path) => {
  const made = structuredClone(datasetJsonLd(described, served, words('zh'))) as Loose
  spoil(made)
  const base = 'http://example.org/'
  expect((await shaclFaults(made, datasetShape, base)).join('\n')).toMatch(path)
})

test('the catalogue holds to DCAT-AP, wherever it is served from', async () => {
  const made = JSON.parse(published.text('catalog.jsonld')) as object
  expect(await shaclFaults(made, catalogShape, here)).toEqual([])
})

test.each<[string, (of: Loose) => void, RegExp]>([
  ['without a title', (of) => void delete of['dct:title'], /title/],
  ['without a publisher', (of) => void delete of['dct:publisher'], /publisher/],
  [
    'with a distribution that is nowhere',
    (of) =>
      void delete ((of['dcat:dataset'] as Loose)['dcat:distribution'] as Loose[])[0]![
        'dcat:accessURL'
      ],
    /accessURL/,
  ],
])('the shape refuses a catalogue %s', async (_, spoil, path) => {
  const made = JSON.parse(published.text('catalog.jsonld')) as Loose
  spoil(made)
  expect((await shaclFaults(made, catalogShape, here)).join('\n')).toMatch(path)
})

test('JSON for a script cannot end the script, and says the same', () => {
  const value = { name: '</script><script>alert(1)</script><!--\u2028&' }
  const text = jsonForScript(value)
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual(value)
})
