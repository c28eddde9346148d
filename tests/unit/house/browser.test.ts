import { basename } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** What a browser runs of the way from a captured report to a checked draft. */
const entries = [
  'src/ingest/read.ts',
  'src/ingest/draft.ts',
  'src/ingest/identify/identify.ts',
  'src/agency/division.ts',
  'src/check/checks.ts',
]

test('reading, drafting and checking ask for nothing of Node when they are bundled for a browser', async () => {
  const asked: string[] = []
  const loaded: string[] = []
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, rollupOptions: { input: entries, onwarn: () => {} } },
    plugins: [
      {
        name: 'asked',
        transform(_, id) {
          if (id.includes('/src/ingest/read/pdf-')) loaded.push(basename(id))
        },
        enforce: 'pre',
        resolveId(id) {
          if (/^node:|^(?:fs|path|zlib|stream|util|buffer|url|crypto)$/u.test(id)) asked.push(id)
          return null
        },
      },
    ],
  })
  expect(asked).toEqual([])
  expect(loaded).toContain('pdf-browser.ts')
  expect(loaded).not.toContain('pdf-node.ts')
})
