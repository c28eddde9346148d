import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { defaultClientConditions } from 'vite'
import { sitemap } from './scripts/lib/sitemap.ts'

// Addresses come from the environment; where one is not set, what needs it is left out.
export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  markdown: { syntaxHighlight: false },
  integrations: [sitemap(process.env.DATA_DIR || 'public/data')],
  devToolbar: { enabled: false },
  // A script is a file of its own, however small: pages have none inline.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    resolve: {
      // The list of named characters that the reader of web pages has is enough.
      alias: {
        'decode-named-character-reference': fileURLToPath(
          new URL('src/view/workbench/named-character.ts', import.meta.url),
        ),
      },
    },
    // Packages that come for a worker, too: the workbench has no document where it reads.
    environments: { client: { resolve: { conditions: ['worker', ...defaultClientConditions] } } },
  },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
})
