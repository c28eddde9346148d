import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { tables } from '../../../src/dataset/tables.ts'

// ESLint's configuration has no types of its own.
const { layers } = (await import(pathToFileURL('eslint.config.js').href)) as {
  readonly layers: readonly string[]
}
const text = readFileSync('ARCHITECTURE.md', 'utf8')
const rooms = text.slice(
  text.indexOf('## Rooms'),
  text.indexOf('\n## ', text.indexOf('## Rooms') + 1),
)

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The folders that a line of the list of rooms names: `layouts/ pages/[...locale]/ styles/`. */
function namesIn(line: string): string[] {
  return [...line.matchAll(/(?<=^|\s)([a-z]+)\//g)].map((match) => match[1]!)
}

test('ARCHITECTURE.md names the folders of src/ that there are', () => {
  const block = rooms.slice(rooms.indexOf('    src/'), rooms.indexOf('    public/'))
  const named = block
    .split('\n')
    .filter((line) => /^ {6}[a-z]/.test(line))
    .flatMap((line) => (/^ {6}layouts/.test(line) ? namesIn(line) : namesIn(line).slice(0, 1)))
  expect(named.toSorted()).toEqual(foldersOf('src'))
})

test('it names the folders of components/ that there are', () => {
  const [line = ''] = /^ {6}components\/.*$/m.exec(rooms) ?? []
  expect(namesIn(line).slice(1).toSorted()).toEqual(foldersOf('src/components'))
})

test('its order of the layers is the one that the linter holds', () => {
  const [order = ''] = /`locale → [^`]*`/.exec(rooms) ?? []
  expect(order.replaceAll(/[`\s]/g, '').split('→')).toEqual(layers)
  expect([...layers, 'styles'].toSorted()).toEqual(foldersOf('src'))
})

const documents = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md']

test.each(documents)('every file of the code that %s names is there', (document) => {
  const named = [
    ...readFileSync(document, 'utf8').matchAll(/`([\w.[\]/-]+\.(?:ts|js|mjs|astro|csv))`/g),
  ]
  const missing = named
    .map((match) => match[1]!)
    .filter((path) => path.includes('/') && !/^(v1|data\/v1|charts\/<)/.test(path))
    .filter((path) => !existsSync(path) && !existsSync(`src/${path}`))
  expect(missing).toEqual([])
})

test('README.md names every table of the data', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [block = ''] = /^\| file .*(?:\n\|.*)+/m.exec(readme) ?? []
  const named = [...block.matchAll(/^\| `([a-z-]+)` /gm)].map((match) => match[1]!)
  expect(named.toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
})
