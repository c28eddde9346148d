import { command } from './lib/command.ts'

const usage = `Usage: DATA_DIR=DIR CHARTS_DIR=DIR OUT_DIR=OUT node scripts/render-pages.ts

Lays out every page with Astro from the published files and the drawn charts, into OUT. A step of build:site, in a process
of its own; its settings are those of astro.config.mjs.`

await command(usage, {}, async () => {
  const { build } = await import('astro')
  try {
    await build({ root: '.', logLevel: 'warn' })
    return 0
  } catch (error) {
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`)
    return 1
  }
})
