import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Store } from '../../../../scripts/lib/cache/store.ts'
import { noStore, openStore } from '../../../../scripts/lib/cache/store.ts'
import { keeperOf, portionFor } from '../../../../scripts/lib/cache/portions.ts'
import { openCurated, pathsIn } from '../../../../scripts/lib/curated.ts'
import { writePortions } from '../../../../src/dataset/build.ts'
import type { Frozen } from '../../../../src/release/frozen.ts'
import type { Comparison } from '../../../../src/release/compare.ts'
import { openComparison } from '../../../../src/release/compare.ts'
import { memorySink } from '../../dataset/product/support.ts'
import { layered, base, remove } from '../../support/folder.ts'
import { deep } from '../../support/killed.ts'

const data = layered(base)
const kept = join(data, '..', 'cache')
const [pristine, first, second] = [
  join(data, '..', 'pristine'),
  'yangben-990101-gov',
  'shili-990100-gov',
]
const at = (id: string, name: string): string => join(data, 'agencies', '99', id, name)
afterAll(() => remove(data))

cpSync(at(first, ''), at(second, ''), { recursive: true })
for (const name of ['agency.yaml', '2023.md']) {
  edit(at(second, name), [
    [first, second],
    ['990101', '990100'],
    ['样本县', '示例市'],
    ['Yangben County', 'Shili City'],
    ['level: county', 'level: prefecture'],
    ['abab', 'cdcd'],
  ])
}
writeFileSync(
  join(data, 'population.csv'),
  'division_code,year,basis,residents,source\n990101,2020,census,4000,a\n',
)
cpSync(data, pristine, { recursive: true })

function edit(path: string, changes: readonly (readonly [string, string])[]): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    changes.reduce((now, [from, to]) => now.replaceAll(from, to), text),
  )
}

/** A release that has the request total of the first agency so; the build refuses another without a correction. */
const released = (version: string, printed: string): Frozen => ({
  version,
  columns: {},
  agencies: [first],
  reports: new Map([
    [
      first,
      new Map([
        [
          2023,
          { cells: ['requests.received.total'], printed: [printed], values: [Number(printed)] },
        ],
      ]),
    ],
  ]),
})

type World = { code: string; release: Frozen | null }

function comparisonOf(release: Frozen | null): Comparison {
  const none = { ...released('0', '0'), agencies: [], reports: new Map() }
  return openComparison(release ?? none, [])
}

/** Everything that a build comes to: its files, and what is wrong. */
function build(store: Store, { code, release }: World): object {
  const curated = openCurated(data)
  const comparison = comparisonOf(release)
  const sink = memorySink()
  const around = { context: curated.context, comparison, code, store }
  const written = writePortions(
    Array.from(curated.sources(), (source) => portionFor(source, around)),
    curated.context,
    sink,
    { keep: keeperOf({ store, code }) },
  )
  store.prune()
  return {
    files: sink.paths().map((path) => [path, sink.sum(path)]),
    faults: [...written.faults, ...comparison.end()],
    messages: curated.files.flatMap(({ messages }) =>
      messages.filter(({ fatal }) => fatal).map(String),
    ),
  }
}

// What may happen between two builds. Some leave the data wrong, until it is put back.
const changes: Readonly<Record<string, (world: World) => void>> = {
  'a figure': () => edit(at(first, '2023.md'), [['| 1500 |', '| 1501 |']]),
  'a figure, back': () => edit(at(first, '2023.md'), [['| 1501 |', '| 1500 |']]),
  'front matter': () => edit(at(second, '2023.md'), [['signed: 2024-03-18', 'signed: 2024-03-19']]),
  'a wrong figure': () => edit(at(second, '2023.md'), [['| 规章 | 0 |', '| 规章 | x |']]),
  'another year': () => {
    cpSync(at(first, '2023.md'), at(first, '2022.md'))
    edit(at(first, '2022.md'), [
      ['2023', '2022'],
      ['2024-03', '2023-03'],
      ['abab', 'efef'],
    ])
  },
  'a year less': () => rmSync(at(first, '2022.md'), { force: true }),
  'one source for two': () => edit(at(second, '2023.md'), [['cdcd', 'abab']]),
  'the name of an agency': () =>
    edit(at(first, 'agency.yaml'), [['Yangben County Gov', 'The Yangben Gov']]),
  residents: () => edit(join(data, 'population.csv'), [['4000', '4001']]),
  'the name of a place above': () =>
    edit(join(data, 'divisions.csv'), [['虚构省,xugou', '虚拟省,xuni']]),
  'a place elsewhere': () =>
    appendFileSync(
      join(data, 'divisions.csv'),
      '980000,别处省,biechu,province,,,,,false,made-up\n',
    ),
  'one that is called alike': () =>
    appendFileSync(
      join(data, 'divisions.csv'),
      '970000,样板省,yangben,province,,,,,false,made-up\n',
    ),
  'the day': () => edit(join(data, 'release.json'), [['2026-11-22', '2027-12-01']]),
  'the version': () => edit(join(data, 'release.json'), [['2026.11.0', '2026.11.1']]),
  code: (world) => void (world.code = world.code === 'one' ? 'two' : 'one'),
  'a release': (world) => void (world.release = released('2026.10.0', '30')),
  'a release that says otherwise': (world) => void (world.release = released('2026.10.0', '31')),
  'another release': (world) => void (world.release = released('2026.10.1', '30')),
  'no release': (world) => void (world.release = null),
  'everything, back': () => {
    rmSync(data, { recursive: true })
    cpSync(pristine, data, { recursive: true })
  },
  'an entry cut short': () =>
    entries()
      .slice(0, 1)
      .forEach((path) => truncateSync(path, 90)),
  'an entry emptied': () =>
    entries()
      .slice(-1)
      .forEach((path) => truncateSync(path)),
  'a byte of an entry': () =>
    entries().forEach((path) => {
      const bytes = readFileSync(path)
      bytes[bytes.length - 9]! ^= 1
      writeFileSync(path, bytes)
    }),
  'a clock that goes wrong': () => {
    for (const [at, path] of [...entries(), ...pathsIn(data)].entries()) {
      const day = at % 2 === 0 ? 0 : 4_000_000_000
      utimesSync(path, day, day)
    }
  },
  'entries in each other’s place': () => {
    const [one, other] = entries()
    if (other) cpSync(one!, other)
  },
}

function entries(): string[] {
  return existsSync(kept)
    ? readdirSync(kept)
        .sort()
        .map((name) => join(kept, name))
    : []
}

test('whatever changes between builds, with the cache they come to what they do without', () => {
  const names = fc.constantFrom(...Object.keys(changes))
  const said: string[] = []
  const property = fc.property(fc.array(names, { minLength: 4, maxLength: 10 }), (chosen) => {
    const world: World = { code: 'one', release: null }
    changes['everything, back']!(world)
    for (const name of ['no release', ...chosen]) {
      changes[name]!(world)
      expect(
        build(
          openStore(kept, (text) => said.push(text)),
          world,
        ),
        name,
      ).toEqual(build(noStore, world))
    }
  })
  const each = Object.keys(changes).flatMap((name) => [name, 'everything, back'])
  fc.assert(property, { numRuns: deep ? 1_000 : 2, seed: 17, examples: [[each]] })
  expect(said).toEqual([])
})

test('what did not change is not made again, and an entry that no build used is gone', () => {
  changes['everything, back']!({ code: 'one', release: null })
  const store = openStore(kept, () => undefined)
  const world: World = { code: 'one', release: null }
  const made = build(store, world)
  const before = entries()
  const curated = openCurated(data)
  const around = { context: curated.context, code: 'one', store, comparison: comparisonOf(null) }
  for (const source of curated.sources()) {
    const record = (): never => expect.fail(`${source.agency.id} was made again`)
    portionFor({ ...source, record }, around).tables()
    expect(() => portionFor({ ...source, record }, { ...around, code: 'two' })).toThrow('again')
  }
  changes['a figure']!(world)
  expect(
    build(
      openStore(kept, () => undefined),
      world,
    ),
  ).not.toEqual(made)
  // Of the agency that is as it was: what it gives, its files and its rows.
  expect(entries().filter((path) => before.includes(path))).toHaveLength(3)
})
