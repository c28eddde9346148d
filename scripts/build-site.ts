import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { command, progress } from './lib/command.ts'
import { recover, replaceFolder } from './lib/output.ts'

const usage = `Usage: npm run build:site -- [--data-dir DIR]

Builds the site from published files into dist/; DIR (default: public/data) holds v1/.
SITE (e.g. https://example.org), BASE (e.g. /a/b/) and REPOSITORY come from the environment; what needs one that is not
set is left out. A failing build leaves the last good dist/ as it was.`

await command(usage, { 'data-dir': { type: 'string' } }, async (values) => {
  const data = resolve(values['data-dir'] ?? join('public', 'data'))
  if (!existsSync(join(data, 'v1', 'SHA256SUMS'))) {
    process.stderr.write(`${data}/v1 holds no published files: run \`npm run build:data\` first.\n`)
    return 1
  }
  return buildSite(data)
})

async function buildSite(data: string): Promise<number> {
  const started = performance.now()
  const aside = resolve('.build', 'site')
  recover('dist')
  rmSync(aside, { recursive: true, force: true })
  process.env['DATA_DIR'] = data
  process.env['OUT_DIR'] = aside
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const bar = progress('site')
  try {
    const { build } = await import('astro')
    await build({ root: '.', logLevel: 'warn' })
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    process.stderr.write(
      `${(error as Error).stack ?? String(error)}\nThe site was not built; dist/ is as it was.\n`,
    )
    return 1
  }
  rmSync(join(aside, 'data'), { recursive: true, force: true })
  cpSync(join(data, 'v1'), join(aside, 'data', 'v1'), { recursive: true })
  replaceFolder(aside, 'dist')
  bar.end(`dist: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return 0
}
