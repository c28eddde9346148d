import { spawnSync } from 'node:child_process'
import { command } from './lib/command.ts'
import { tidyHeap } from './lib/memory.ts'

const usage = `Usage: npm run build

Turns the curated reports in data/ into the published files (public/data/v1), then these into the site (dist):
\`npm run build:data\` and \`npm run build:site\`, one after the other. Each has options of its own.`

// Each in a process of its own, so that the memory of the first is free for the second.
await command(usage, {}, () => {
  for (const script of ['scripts/build-data.ts', 'scripts/build-site.ts']) {
    const { status } = spawnSync(process.execPath, [...tidyHeap, script], { stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
})
