import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from './command.ts'
import { base } from './folder.ts'

/** The folders of what the small data folder comes to: `data` holds v1/, `site` is for https://example.org, without pictures. */
export type Reference = { readonly data: string; readonly site: string }

let made: Reference | null = null

/** Builds the small data folder, once for all test files of a process: nobody writes to it. */
export function reference(): Reference {
  made ??= build(resolve('.build', `reference-${process.env['VITEST_POOL_ID'] ?? '0'}`))
  return made
}

function build(folder: string): Reference {
  rmSync(folder, { recursive: true, force: true })
  const [data, site] = [join(folder, 'data'), join(folder, 'site')]
  succeeded(run('build-data', ['--data', base, '--out', data]))
  const args = ['--data-dir', data, '--releases', join(folder, 'none'), '--no-pictures']
  succeeded(run('build-site', [...args, '--out', site], { SITE: 'https://example.org', BASE: '' }))
  return { data, site }
}

function succeeded({ code, err }: ReturnType<typeof run>): void {
  if (code !== 0) throw new Error(`the small data folder was not built:\n${err}`)
}
