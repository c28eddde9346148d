import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFile } from '../../../scripts/lib/add/add-file.ts'
import type { Outcome } from '../../../scripts/lib/add/wanted.ts'
import { anyFatal, openCurated } from '../../../scripts/lib/curated.ts'
import { launch } from '../../e2e/browser.ts'
import type { Written } from '../ingest/documents.ts'
import { documentWriters, writeAll } from '../ingest/documents.ts'
import { madeUp } from '../ingest/made-up.ts'
import { frozen } from '../support/folder.ts'
import { madeUpPlaces, makeDataFolder } from '../support/made-up-places.ts'

const others = [
  ...[
    'cells a line',
    'led by tabs',
    'rows of tabs',
    'columns of spaces',
    'html',
    'markdown',
    'mht',
  ].map((layout) => `${layout} form-2019`),
  'pdf cut by pages',
  'pdf on one page',
  'pdf with page numbers',
]
const folder = mkdtempSync(join(tmpdir(), 'add-documents-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true }))

describe('also of the edition before, and printed by a browser, a document goes in with nothing typed but its name', () => {
  const places = madeUpPlaces(40)
  let written: readonly Written[] = []
  beforeAll(async () => {
    const browser = await launch()
    const reports = fc.sample(madeUp(['zero']), { numRuns: 80, seed: 4 })
    written = await writeAll(browser, reports, (at) => `${places[at]!.name}人民政府`)
    await browser.close()
  })

  test('these are all that there are beside those of the newest edition (add.test.ts)', () => {
    expect(written.slice(documentWriters.length).map(({ id }) => id)).toEqual(others)
  })

  test.each(others.map((id, at) => [id, documentWriters.length + at] as const))(
    '%s',
    async (_, at) => {
      const { name, bytes, year, made } = written[at]!
      makeDataFolder(data, places)
      const path = join(folder, `new-${name}`)
      writeFileSync(path, bytes)
      const agency = `${places[at]!.pinyin}-${places[at]!.code}-gov`
      expect(await add(path)).toMatchObject({ agency, year, state: 'placed', unresolved: 0 })
      const curated = openCurated(data)
      const [report] = [...curated.records()].flatMap((record) => record.reports)
      expect(anyFatal(curated.files)).toBe(false)
      const wrong = report!.observations.filter(
        ({ cell, printed }) => printed !== made.cells.get(cell),
      )
      expect(wrong).toEqual([])
    },
  )
})

// The reports as captured, where they lie beside the repository. Two have lost their title, of one a machine misread the name.
const nameless = /^(?:suqian-321300-gov-202[34]\.txt|shuyang-321322-gov-2025\.md)$/
const captured = ['reports', 'incoming']
  .map((name) => resolve('..', 'shared', name))
  .filter((each) => existsSync(each))
  .flatMap((each) => readdirSync(each).map((name) => [name, join(each, name)] as const))
  .filter(([name]) => /-20\d\d\./.test(name))

describe.runIf(captured.length > 0)('a real report goes into a folder without agencies', () => {
  test.each(captured)('%s', async (name, path) => {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data)
    for (const each of ['divisions.csv', 'release.json'])
      cpSync(join(frozen, each), join(data, each))
    const plain = join(folder, `download${extname(name)}`)
    cpSync(path, plain)
    const [, agency, year] = /^(.*)-(20\d\d)\./.exec(name)!
    const found = { agency, year: Number(year), state: 'placed', unresolved: 0 }
    if (nameless.test(name)) {
      expect((await add(plain)).state).toBe('unusable')
      expect(existsSync(join(data, 'agencies'))).toBe(false)
      expect(await add(path)).toMatchObject(found)
    } else expect(await add(plain)).toMatchObject(found)
    const curated = openCurated(data)
    expect([...curated.records()]).toHaveLength(1)
    expect(anyFatal(curated.files)).toBe(false)
  })
})

function add(source: string): Promise<Outcome> {
  return addFile(
    { path: source, names: [], url: null, retrieved: null },
    { source, agency: null, year: null, url: null, published: null },
    openCurated(data),
    { data, force: false, keyed: false, today: '2026-11-27', allowPrivate: false },
  )
}
