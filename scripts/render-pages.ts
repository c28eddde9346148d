import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { withAside } from './lib/aside.ts'
import { command } from './lib/command.ts'
import { machineFault } from './lib/machine.ts'
import { moveInto } from './lib/output.ts'
import { refuse } from './lib/lines.ts'

const usage = `Usage: DATA_DIR=DIR CHARTS_DIR=DIR OUT_DIR=OUT node scripts/render-pages.ts

Lays out every page with Astro from the published files and the drawn charts, into OUT. A step of build:site, in a process
of its own; its settings are those of astro.config.mjs.`

await command(usage, {}, async () => {
  if (!process.env['OUT_DIR']) return refuse(`Missing OUT_DIR\n\n${usage}`)
  const out = resolve(process.env['OUT_DIR'])
  mkdirSync(out, { recursive: true })
  // To Vite a path ends at a # or ?, and pages from below one come out without their styles.
  const folders = [dirname(out), tmpdir()].map((path) => realpathSync(path))
  const plain = folders.find((path) => !/[#?%"*\n]/.test(path))
  if (plain !== undefined) return await withAside(plain, ({ folder }) => render(folder, out))
  return refuse(
    `Unexpected ${folders[1]!}, expected a folder for temporary files without # ? % " * in its path: set TMPDIR to another`,
  )
})

/**
 * Runs Astro in and on a copy of what it lays out, so that what it writes beside its sources and where it runs is of this
 * run alone.
 */
async function render(root: string, out: string): Promise<number> {
  const checkout = process.cwd()
  for (const name of ['DATA_DIR', 'CHARTS_DIR']) {
    process.env[name] = resolve(process.env[name] ?? '')
  }
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(root, name), {
      recursive: true,
      filter: (path) => path !== join('public', 'data'),
    })
  }
  // Files of a package, which Vite reads by where links lead, must lie below the plain folder.
  for (const name of ['cmaps', 'standard_fonts']) {
    cpSync(join('node_modules', 'pdfjs-dist', name), join(root, 'pdfjs', name), { recursive: true })
  }
  for (const name of ['node_modules', 'scripts']) {
    symlinkSync(resolve(name), join(root, name), 'junction')
  }
  process.chdir(root)
  const { build } = await import('astro')
  try {
    // The caches too: those in node_modules/ would be of all runs.
    const [cacheDir, vite] = [join(root, '.cache'), { cacheDir: join(root, '.vite') }]
    await build({ root, cacheDir, vite, logLevel: 'warn' })
  } catch (error) {
    if (machineFault(error) !== null) throw error
    const said = (error as Error).stack ?? String(error)
    return refuse(said.replaceAll(root, checkout))
  } finally {
    process.chdir(checkout)
  }
  moveInto(join(root, 'dist'), out)
  return 0
}
