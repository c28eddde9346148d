import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { parquetMetadata, parquetSchema } from 'hyparquet'
import { afterAll, expect, test } from 'vitest'
import { publishReal, scratch } from './support.ts'

const published = await publishReal()
const zip = published.read('open-disclosure.zip')
const { path: folder, remove } = scratch()
afterAll(remove)

test('the zip holds every published file as it is, with README and sums of its own', () => {
  const files = unzipSync(zip)
  const others = published
    .paths()
    .filter((path) => !/^(open-disclosure\.zip|SHA256SUMS)$/.test(path))
  expect(Object.keys(files)).toEqual([...others, 'SHA256SUMS'].toSorted())
  for (const path of others)
    expect(Buffer.from(files[path]!).equals(published.read(path))).toBe(true)
})

test('every entry bears the same day, whatever the clock', () => {
  const view = Buffer.from(zip)
  let at = view.indexOf('PK\u0003\u0004')
  let entries = 0
  for (; at >= 0; at = view.indexOf('PK\u0003\u0004', at + 4)) {
    if (view.readUInt16LE(at + 4) !== 20) continue
    entries += 1
    expect([view.readUInt16LE(at + 12), view.readUInt16LE(at + 10)]).toEqual([0x21, 0x6000])
  }
  expect(entries).toBeGreaterThan(100)
})

test.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)(
  'sha256sum finds every file of SHA256SUMS as it was written, and one that is spoilt',
  () => {
    for (const path of published.paths()) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), published.read(path))
    }
    const check = (): string =>
      execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(check()).toBe('')
    const lines = published.text('SHA256SUMS').trimEnd().split('\n')
    expect(lines).toHaveLength(published.paths().length - 1)
    writeFileSync(join(folder, 'agencies.csv'), 'x')
    expect(check).toThrow(/1 computed checksum did NOT match/)
  },
)

test('at scale the zip holds Parquet, the wide table and what describes them', async () => {
  const split = await publishReal({ large: 1_000_000 })
  const names = Object.keys(unzipSync(split.read('open-disclosure.zip')))
  expect(names).toContain('observations.parquet')
  expect(names).toContain('reports-wide.csv')
  expect(names).toContain('README.md')
  expect(names).toContain('datapackage.json')
  expect(names).not.toContain('observations.csv')
  expect(names.filter((name) => /^(agencies|years)\//.test(name))).toEqual([])
})

test.each([
  ['with every file', {}],
  ['at scale', { large: 1_000_000 }],
])(
  'whoever has only the zip, %s, can say what each column means and how to cite it',
  async (_, within) => {
    const { read } = await publishReal(within)
    const files = unzipSync(read('open-disclosure.zip'))
    const text = (name: string): string => new TextDecoder().decode(files[name]!)
    const rows = (name: string): Record<string, string>[] => parse(text(name), { columns: true })
    const { version } = JSON.parse(text('release.json')) as { version: string }
    const readme = text('README.md')
    for (const style of ['GB/T 7714', 'APA', 'BibTeX']) {
      expect(readme.split('\n').filter((line) => line.startsWith(`- ${style}: `))).toHaveLength(2)
    }
    expect(readme).toContain(`(Version ${version})`)
    expect(readme).toMatch(/fields\.csv.*cells\.csv/)
    const meanings = new Map(
      rows('fields.csv').map((row) => [`${row['file']} ${row['field']}`, row]),
    )
    const cells = new Set(rows('cells.csv').map((row) => row['cell']))
    const columns = Object.keys(files).flatMap((path) => {
      const [, name, end] = /^([a-z-]+)\.(csv|parquet)$/.exec(path) ?? []
      if (name === undefined) return []
      const own =
        end === 'csv'
          ? (parse(text(path), { to_line: 1 }) as string[][])[0]!
          : parquetSchema(parquetMetadata(files[path]!.slice().buffer)).children.map(
              ({ element }) => element.name,
            )
      return own.map((column) => [`${name}.csv ${column}`, column] as const)
    })
    expect(columns.length).toBeGreaterThan(500)
    for (const [key, column] of columns) {
      expect(meanings.get(key)?.['description_en'], key).toBeTruthy()
      expect(meanings.get(key)?.['description_zh'], key).toBeTruthy()
      if (column.includes('.')) expect(cells.has(column), column).toBe(true)
    }
  },
)
