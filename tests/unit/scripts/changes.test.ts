import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withAside } from '../../../scripts/lib/aside.ts'
import { folderSums } from '../../../scripts/lib/cache/standing.ts'
import type { Store } from '../../../scripts/lib/cache/store.ts'
import { noStore, openStore } from '../../../scripts/lib/cache/store.ts'
import type { Changes } from '../../../scripts/lib/changes.ts'
import { changesFault, listNoChanges, putWithChanges } from '../../../scripts/lib/changes.ts'

type Files = Readonly<Record<string, string>>

let root = ''
beforeEach(() => void (root = realpathSync(mkdtempSync(join(tmpdir(), 'changes-')))))
afterEach(() => rmSync(root, { recursive: true }))
const at = (...names: string[]): string => join(root, ...names)
const place = (): string => at('dist')
const store = (): Store => openStore(at('cache'), () => undefined)

/** Puts an output of these files in its place as a build does; what its list says. */
function build(files: Files, kept: Store = noStore): Promise<Changes> {
  return withAside(root, (own) => {
    const made = join(own.folder, 'made')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(made, path)), { recursive: true })
      writeFileSync(join(made, path), text)
    }
    const sums = folderSums(made)!
    putWithChanges(made, { place: place(), sums, store: kept, own })
    return read()
  })
}

function read(): Changes {
  return JSON.parse(readFileSync(at('dist.changes.json'), 'utf8')) as Changes
}

function uploaded(): void {
  rmSync(at('dist.changes.json'))
}

const first = { 'a/index.html': 'a', 'b.csv': 'b', 'c.csv': 'c' }
const second = { 'a/index.html': 'A', 'c.csv': 'c', 'd/index.html': 'd' }
const nothing = { added: [], changed: [], removed: [] }
const differs = { added: ['d/index.html'], changed: ['a/index.html'], removed: ['b.csv'] }

test.each([
  ['kept', store],
  ['read', () => noStore],
])(
  'of the first output all is added, of the next what differs, by sums that are %s',
  async (_, of) => {
    expect(await build(first, of())).toEqual({ ...nothing, added: Object.keys(first) })
    uploaded()
    expect(await build(second, of())).toEqual(differs)
    uploaded()
    expect(await build(second, of())).toEqual(nothing)
    expect(readdirSync(root).sort()).toEqual(
      of() === noStore ? ['dist', 'dist.changes.json'] : ['cache', 'dist', 'dist.changes.json'],
    )
    expect(folderSums(place())!.size).toBe(3)
  },
)

test('the sums of an output are not taken for those of another in its place', async () => {
  await build(first, store())
  uploaded()
  cpSync(place(), at('other'), { recursive: true })
  rmSync(place(), { recursive: true })
  // A folder that was there beside it cannot be the same one, whatever the disk does with what was removed.
  renameSync(at('other'), place())
  writeFileSync(at('dist', 'b.csv'), 'B')
  expect(await build(first, store())).toEqual({ ...nothing, changed: ['b.csv'] })
})

// Of what is listed and not yet uploaded, the list tells what the host has; what is again as it was is sent once more.
test.each<[string, Files, Changes]>([
  ['came went, the rest as it was', first, { ...nothing, changed: ['a/index.html', 'b.csv'] }],
  ['came changed', { ...second, 'd/index.html': 'D' }, differs],
  [
    'went came again',
    { ...second, 'b.csv': 'x' },
    { ...differs, changed: ['a/index.html', 'b.csv'], removed: [] },
  ],
  ['changed went', { 'c.csv': 'c' }, { ...nothing, removed: ['a/index.html', 'b.csv'] }],
  ['stayed', second, differs],
  [
    'stayed, and more came',
    { ...second, 'e.csv': 'e' },
    { ...differs, added: ['d/index.html', 'e.csv'] },
  ],
])('a list that was not removed is gone on with: what %s', async (_, third, expected) => {
  await build(first)
  uploaded()
  await build(second)
  expect(await build(third)).toEqual(expected)
})

test('beside an output that stays an empty list is put where there is none', async () => {
  await build(first)
  const whole = read()
  await withAside(root, (own) => listNoChanges(place(), own))
  expect(read()).toEqual(whole)
  uploaded()
  await withAside(root, (own) => listNoChanges(place(), own))
  expect(read()).toEqual(nothing)
})

test.each(['', '{"added": [', '[]', '{"added": [1], "changed": [], "removed": []}'])(
  'what is no list is not gone on with: %j',
  (text) => {
    expect(changesFault(place())).toBe(null)
    writeFileSync(at('dist.changes.json'), text)
    expect(changesFault(place())).toBe(
      `Unexpected ${at('dist.changes.json')}, expected the list of changes that build:site writes: move it away, and upload all of the site once`,
    )
  },
)
