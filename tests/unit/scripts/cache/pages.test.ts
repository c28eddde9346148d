import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withAside } from '../../../../scripts/lib/aside.ts'
import { buildData } from '../../../../scripts/lib/build-data.ts'
import { codeSum } from '../../../../scripts/lib/cache/code.ts'
import { keptIn } from '../../../../scripts/lib/cache/kept.ts'
import type { Store } from '../../../../scripts/lib/cache/store.ts'
import { noStore, openStore } from '../../../../scripts/lib/cache/store.ts'
import type { App } from '../../../../scripts/lib/pages/app.ts'
import { openApp } from '../../../../scripts/lib/pages/app.ts'
import type { Bundle } from '../../../../scripts/lib/pages/bundle.ts'
import { bundleFor, unbundle } from '../../../../scripts/lib/pages/bundle.ts'
import { groupsOf, pagesOfGroup } from '../../../../scripts/lib/pages/kept.ts'
import { settings } from '../../../../scripts/lib/settings.ts'
import { languageIn } from '../../../../src/locale/locale.ts'
import { run } from '../../support/command.ts'
import { alike, edit, remove } from '../../support/folder.ts'
import { deep } from '../../support/killed.ts'

const {
  data,
  ids: [first, second],
  of,
} = alike()
const at = (...names: string[]): string => join(data, '..', ...names)
let bundle: Bundle
let builds = 0

cpSync(data, at('pristine'), { recursive: true })

beforeAll(async () => {
  const store = keptIn('bundle', true)
  const made = await bundleFor(
    { store, code: codeSum(), settings: JSON.stringify(settings()) },
    at('site'),
  )
  bundle = made!
})
afterAll(() => remove(data))

/** Edits a file that another change may have removed. */
function editHeld(...[path, changes]: Parameters<typeof edit>): void {
  if (existsSync(path)) edit(path, changes)
}

/** Builds the data and draws its charts, and opens the pages of them, as no build before; null where the data is wrong. */
async function openPages(): Promise<App | null> {
  const own = at(`build-${(builds += 1)}`)
  const place = join(own, 'data', 'v1')
  const said = await withAside(join(own, 'data'), (aside) =>
    buildData(
      { data, place, own: aside, finished: () => undefined, jobs: 1 },
      { code: '', store: noStore },
    ),
  )
  if (said === null) return null
  const folders = { DATA_DIR: join(own, 'data'), CHARTS_DIR: join(own, 'charts') }
  const args = ['--releases', at('none'), '--files', join(own, 'files'), '--no-pictures']
  const { code, err } = run('draw-charts', args, { ...folders, CACHE_DIR: at('drawn') })
  expect(code, err).toBe(0)
  symlinkSync(resolve('node_modules'), join(own, 'node_modules'))
  unbundle(bundle, 'app', join(own, 'app'))
  const before = { ...process.env }
  Object.assign(process.env, folders)
  try {
    const app = await openApp(bundle, join(own, 'app'), null)
    // Only then is every module loaded that reads where the files are.
    await app.pages()
    return app
  } finally {
    process.env = before
  }
}

/** The pages by their paths, and which of them were laid out. */
async function build(
  app: App,
  store: Store,
  by: string,
): Promise<[Record<string, string>, string[]]> {
  const pages: Record<string, string> = {}
  const laid: string[] = []
  const watched: App = {
    ...app,
    lay(page) {
      laid.push(page.path)
      return app.lay(page)
    },
  }
  for (const group of groupsOf(await app.pages())) {
    for (const [path, { bytes }] of await pagesOfGroup(watched, group, { store, by }))
      pages[path] = Buffer.from(bytes!).toString()
  }
  store.prune()
  return [pages, laid]
}

type World = { by: string }

// What may happen between two builds.
const changes: Readonly<Record<string, (world: World) => void>> = {
  nothing: () => undefined,
  'a figure': () => edit(of(first, '2023.md'), [['| 规章 | 0 |', '| 规章 | 1 |']]),
  'a day': () => editHeld(of(second, '2023.md'), [['signed: 2024-03-18', 'signed: 2024-03-19']]),
  'a finding': () => editHeld(of(second, '2023.md'), [['| 20 |', '| 19 |']]),
  'another year': () => {
    cpSync(of(first, '2023.md'), of(first, '2022.md'))
    edit(of(first, '2022.md'), [
      ['2023', '2022'],
      ['2024-03', '2023-03'],
      ['abab', 'efef'],
    ])
  },
  'a year less': () => rmSync(of(first, '2022.md'), { force: true }),
  'the name of an agency': () =>
    edit(of(first, 'agency.yaml'), [['Yangben County Gov', 'The Yangben Gov']]),
  'who follows it': () => {
    if (existsSync(of(second, ''))) followedBy(`successor: ${second}\n`)
  },
  'an agency less': () => {
    rmSync(of(second, ''), { recursive: true, force: true })
    followedBy('')
  },
  'the name of a place above': () =>
    edit(join(data, 'divisions.csv'), [['虚构省,xugou', '虚拟省,xuni']]),
  'the day of the release': () => edit(join(data, 'release.json'), [['2026-11-22', '2027-12-01']]),
  code: (world) => void (world.by = world.by === 'one' ? 'two' : 'one'),
  'everything, back': () => {
    rmSync(data, { recursive: true })
    cpSync(at('pristine'), data, { recursive: true })
  },
  'entries cut short': () => entries().forEach((path) => truncateSync(path, 90)),
  'a byte of each': () =>
    entries().forEach((path) => {
      const bytes = readFileSync(path)
      bytes[bytes.length - 9]! ^= 1
      writeFileSync(path, bytes)
    }),
  'entries in each other’s place': () => {
    const [one, other] = entries()
    if (other) cpSync(one!, other)
  },
}

/** Writes who follows the first agency in place of what it says of that. */
function followedBy(line: string): void {
  const text = readFileSync(of(first, 'agency.yaml'), 'utf8')
  writeFileSync(of(first, 'agency.yaml'), `${text.replace(/^successor.*\n/m, '')}${line}`)
}

function entries(): string[] {
  const kept = at('kept')
  return existsSync(kept)
    ? readdirSync(kept)
        .sort()
        .map((name) => join(kept, name))
    : []
}

/** What a build came to: its pages by their paths, and which of them it laid out. */
type Built = { readonly pages: Readonly<Record<string, string>>; readonly laid: string[] }

/** Builds, and after each change again: the pages with what is kept are those without. */
async function compare(names: readonly string[]): Promise<Built[]> {
  const world: World = { by: 'one' }
  changes['everything, back']!(world)
  rmSync(at('kept'), { recursive: true, force: true })
  const built: Built[] = []
  for (const name of ['nothing', ...names]) {
    changes[name]!(world)
    const app = await openPages()
    if (!app) continue
    const kept = openStore(at('kept'), (text) => expect.fail(text))
    const [pages, laid] = await build(app, kept, world.by)
    if (built.length > 0) expect(pages, name).toEqual((await build(app, noStore, world.by))[0])
    built.push({ pages, laid })
  }
  return built
}

test('whatever changes between builds, pages that are kept are those that are laid out', async () => {
  const names = ['a day', 'entries cut short', 'another year']
  const [all, some, damaged, added] = await compare(names)
  // Of what is an agency's own, a pair's, an indicator's or a province's; what shows all, and feeds, may change with any.
  const own = some!.laid.filter(
    (path) => languageIn(path)[1].includes('/') && !path.endsWith('/feed.xml'),
  )
  const [agency, pair] = [`agencies/${second}`, `compare/${second}/${first}`]
  const both = [agency, `${agency}/2023`, pair].flatMap((path) => [path, `en/${path}`])
  expect(own.toSorted()).toEqual([...both, `${agency}/2023/source`].toSorted())
  expect(damaged!.laid).toEqual(all!.laid)
  // After a report is added those alone differ that say something of it, and feeds, where there are any: none for a count, a
  // date or a version.
  const changed = differing(damaged!.pages, added!.pages)
  const others = changed.filter((path) => !/^indicators\/|(?:^|\/)feed\.xml$/.test(path))
  expect(others).toEqual([
    ...['', 'agencies', `agencies/${first}`, `agencies/${first}/2022`],
    ...[`agencies/${first}/2022/source`, `agencies/${first}/2023`, 'ask', pair],
    ...['coverage', 'data', 'findings', 'places', 'places/99'],
  ])
})

/** The pages of which two builds have other bytes, in Chinese. */
function differing(before: Built['pages'], after: Built['pages']): string[] {
  const paths = Object.keys({ ...before, ...after }).sort()
  return paths.filter((path) => before[path] !== after[path] && !/^en(?:\/|$)/.test(path))
}

test('what lays pages out loads neither Plot nor jsdom', () => {
  const code = [...bundle.files].filter(([path]) => path.startsWith('app/'))
  expect(code.length).toBeGreaterThan(50)
  const loads = code.filter(([, bytes]) =>
    /(?:from|import) "(?:jsdom|@observablehq\/plot)"/.test(Buffer.from(bytes).toString()),
  )
  expect(loads.map(([path]) => path)).toEqual([])
})

test.runIf(deep)('the same for whatever may happen, at random', async () => {
  const names = fc.constantFrom(...Object.keys(changes))
  const property = fc.asyncProperty(
    fc.array(names, { minLength: 4, maxLength: 10 }),
    async (chosen) => void (await compare(chosen)),
  )
  const each = Object.keys(changes).flatMap((name) => [name, 'everything, back'])
  await fc.assert(property, { numRuns: 20, seed: 17, examples: [[each]] })
})
