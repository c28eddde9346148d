import { writeFileSync } from 'node:fs'
import { pack } from './lib/cache/archive.ts'
import { command } from './lib/command.ts'
import { refuse } from './lib/lines.ts'
import { bundle } from './lib/pages/astro.ts'
import { bundleIn } from './lib/pages/bundle.ts'

const usage = `Usage: node scripts/bundle-pages.ts DIR

Bundles the code of the pages with Astro in DIR, an empty folder whose path is plain, and leaves it there in one file. A step
of render-pages, in a process of its own; its settings are those of astro.config.mjs.`

await command(usage, {}, async (_, [folder]) => {
  if (folder === undefined) return refuse(`Missing DIR\n\n${usage}`)
  const made = await bundle(folder)
  if (typeof made === 'string') return refuse(made)
  writeFileSync(bundleIn(folder), pack(made))
  return 0
})
