import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { command, progress } from './lib/command.ts'
import { takeLock } from './lib/lock.ts'
import { tidyHeap } from './lib/memory.ts'
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

await command(usage, options, (values) => {
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

/** Draws, lays out and publishes: each step in a process of its own, so that the next finds its memory free. */
function buildSite(data: string, out: string, { releases, pictures }: Charts): number {
  const [aside, charts, files] = ['site', 'charts', 'chart-files'].map((name) =>
    resolve('.build', name),
  ) as [string, string, string]
  // The folders of these steps, and Astro's own, are one for the project.
  takeLock(resolve('.build', 'site.lock'), (pid) =>
    process.stderr.write(`Waiting for another build of the site (process ${pid}) ...\n`),
  )
  const started = performance.now()
  recover(out)
  for (const folder of [aside, charts, files]) rmSync(folder, { recursive: true, force: true })
  const bar = progress('site')
  const folders = { DATA_DIR: data, CHARTS_DIR: charts }
  const drawing = ['--releases', releases, '--files', files, ...(pictures ? [] : ['--no-pictures'])]
  const done =
    run(['scripts/draw-charts.ts', ...drawing], folders) &&
    run(['scripts/render-pages.ts'], {
      ...folders,
      PICTURES: pictures ? 'yes' : '',
      OUT_DIR: aside,
      ASTRO_TELEMETRY_DISABLED: '1',
    })
  if (!done) {
    rmSync(aside, { recursive: true, force: true })
    process.stderr.write(`The site was not built; ${out} is as it was.\n`)
    return 1
  }
  if (data !== resolve('public', 'data')) {
    rmSync(join(aside, 'data', 'v1'), { recursive: true, force: true })
    cpSync(join(data, 'v1'), join(aside, 'data', 'v1'), { recursive: true })
  }
  moveInto(files, aside)
  replaceFolder(aside, out)
  bar.end(`${out}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return 0
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const how = { stdio: 'inherit', env: { ...process.env, ...env } } as const
  return spawnSync(process.execPath, [...tidyHeap, ...args], how).status === 0
}
