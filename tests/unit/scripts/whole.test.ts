import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import { runNode } from '../support/killed.ts'
import { reference } from '../support/reference.ts'

const project = realpathSync(mkdtempSync(join(tmpdir(), 'whole-')))
afterAll(() => rmSync(project, { recursive: true }))

// Loses a style sheet when the pages are bundled, as Vite does below a path that it cannot take.
const losing = `defineConfig({ integrations: [{
  name: 'lose',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { globSync, rmSync } = await import('node:fs')
      for (const name of globSync('_astro/Base.*.css', { cwd: dir })) rmSync(new URL(name, dir))
    },
  },
}],`

test('a site without a style sheet that its pages name, or a page of the last release, is not put in place', async () => {
  copyProject(project)
  cpSync(reference().data, join(project, 'public', 'data'), { recursive: true })
  const config = join(project, 'astro.config.mjs')
  const text = readFileSync(config, 'utf8')
  expect(text).toContain('defineConfig({')
  writeFileSync(config, text.replace('defineConfig({', losing))
  const release = join(project, 'releases', '2026.11.0')
  cpSync(join('data', 'releases', '2026.11.0'), release, { recursive: true })
  appendFileSync(join(release, 'PAGES'), 'agencies/gone-110000-gov/\nguide/\n')
  const site = ['scripts/build-site.ts', '--releases', 'releases', '--no-pictures']
  const { code, said } = await runNode(site, { cwd: project })
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(
      /^Missing _astro\/Base\.[\w-]+\.css, which pages name\nMissing page \/guide\/, which the last release has\nMissing page \/en\/guide\/, which the last release has\nThe site was not built; dist is as it was\.\n$/,
    ),
  ])
  expect(existsSync(join(project, 'dist'))).toBe(false)
})
