import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { defaultClientConditions } from 'vite'

// Addresses come from the environment; where one is not set, what needs it is left out.
export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // A script is a file of its own, however small: pages have none inline.
  vite: {
    build: { assetsInlineLimit: 0 },
    // How long plugins took is of no matter, and differs with what else the machine does.
    worker: { format: 'es', rolldownOptions: { checks: { bundlerTimings: false } } },
    resolve: {
      // The list of named characters that the reader of web pages has is enough.
      alias: {
        'decode-named-character-reference': fileURLToPath(
          new URL('src/view/workbench/named-character.ts', import.meta.url),
        ),
      },
    },
    environments: {
      client: {
        // Packages that come for a worker, too: the workbench has no document where it reads.
        resolve: { conditions: ['worker', ...defaultClientConditions] },
        // The name of a script stands on every page that loads it: that of its component, no more.
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
})
