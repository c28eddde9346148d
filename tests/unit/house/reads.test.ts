import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

// What a page is made from is noted while it is laid out. It could come by another way, too: each is shut here.

test('no module asks the published files for anything as it is loaded, when no page notes it', () => {
  const browser = /^src\/(?:search\/box|view\/workbench\/|view\/\w+\/(?:client|worker))/
  const modules = globSync('src/{charts,search,release,view,middleware,pages}/**/*.ts')
    .filter((path) => !browser.test(path))
    .map((path) => pathToFileURL(path).href)
  expect(modules.length).toBeGreaterThan(130)
  const script = `
    const { published } = await import('${pathToFileURL('src/published/here.ts').href}')
    const [, asked] = await published.noted(async () => {
      for (const path of ${JSON.stringify(modules)}) await import(path)
    })
    process.stdout.write(JSON.stringify(asked))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect([stdout, stderr]).toEqual(['[]', ''])
})

test('only what notes it reads the published files', () => {
  const readers = globSync('src/**/*.{ts,astro}').filter((path) =>
    /^import \{[^}]*\} from '[./]*(?:published\/)?read\.ts'/m.test(readFileSync(path, 'utf8')),
  )
  expect(readers.filter((path) => path.includes('published')).toSorted()).toEqual([
    'src/published/notes.ts',
    'src/published/open.ts',
  ])
  const opened = globSync('src/**/*.{ts,astro}').filter((path) =>
    /\bimport \{[^}]*\bopen\b[^}]*\} from '[./]*published\/open\.ts'/.test(
      readFileSync(path, 'utf8'),
    ),
  )
  expect(opened).toEqual([])
})

test('a page knows its address alone: nothing that getStaticPaths gives beside it, nothing of the request', () => {
  const pages = globSync('src/{pages,layouts,components}/**/*.{ts,astro}').filter((path) => {
    const text = readFileSync(path, 'utf8')
    const given = path.startsWith('src/pages/') && /Astro\.props|\bprops\b/.test(text)
    return given || /Astro\.(?:request|cookies|locals|url|clientAddress)/.test(text)
  })
  expect(pages).toEqual([])
})
