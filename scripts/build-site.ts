import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { command, progress } from './lib/command.ts'
import { moveInto, recover, replaceFolder } from './lib/output.ts'

const usage = `Usage: npm run build:site -- [--data-dir DIR] [--releases DIR] [--out OUT] [--no-pictures]

Builds the site from published files into OUT (default: dist); DIR (default: public/data) holds v1/.
SITE (e.g. https://example.org), BASE (e.g. /a/b/) and REPOSITORY come from the environment; what needs one that is not
set is left out. The releases in RELEASES (default: data/releases) give charts that stay as they were. --no-pictures leaves
out the PNG of charts and the pictures that pages are shared with, for a quick build. A failing build leaves the last good
OUT as it was.`

const options = {
  'data-dir': { type: 'string' },
  releases: { type: 'string' },
  out: { type: 'string' },
  'no-pictures': { type: 'boolean' },
} as const

await command(usage, options, async (values) => {
  const data = resolve(values['data-dir'] ?? join('public', 'data'))
  if (!existsSync(join(data, 'v1', 'SHA256SUMS'))) {
    process.stderr.write(`${data}/v1 holds no published files: run \`npm run build:data\` first.\n`)
    return 1
  }
  return buildSite(data, values.out ?? 'dist', {
    releases: values.releases ?? join('data', 'releases'),
    pictures: !values['no-pictures'],
  })
})

type Charts = { readonly releases: string; readonly pictures: boolean }

async function buildSite(data: string, out: string, how: Charts): Promise<number> {
  const started = performance.now()
  const aside = resolve('.build', 'site')
  recover(out)
  rmSync(aside, { recursive: true, force: true })
  const charts = resolve('.build', 'charts')
  const files = resolve('.build', 'chart-files')
  for (const each of [charts, files]) rmSync(each, { recursive: true, force: true })
  if (!drawCharts({ data, charts, files }, how)) {
    process.stderr.write(`The site was not built; ${out} is as it was.\n`)
    return 1
  }
  process.env['CHARTS_DIR'] = charts
  process.env['PICTURES'] = how.pictures ? 'yes' : ''
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
      `${(error as Error).stack ?? String(error)}\nThe site was not built; ${out} is as it was.\n`,
    )
    return 1
  }
  rmSync(join(aside, 'data', 'v1'), { recursive: true, force: true })
  cpSync(join(data, 'v1'), join(aside, 'data', 'v1'), { recursive: true })
  moveInto(files, aside)
  replaceFolder(aside, out)
  bar.end(`${out}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return 0
}

/** Draws the charts in a process of its own, so that its memory is free again before the pages are built. */
function drawCharts(
  { data, charts, files }: Readonly<Record<'data' | 'charts' | 'files', string>>,
  { releases, pictures }: Charts,
): boolean {
  const folders = ['--data-dir', data, '--releases', releases, '--out', charts, '--files', files]
  const args = ['scripts/draw-charts.ts', ...folders, ...(pictures ? [] : ['--no-pictures'])]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0
}
