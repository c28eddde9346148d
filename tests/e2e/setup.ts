import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Server } from 'node:http'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { serve } from '../../scripts/serve.ts'
import { frozen } from '../unit/support/folder.ts'

declare module 'vitest' {
  /** Where the tests find the built sites: folder and address, at the root and under a base path. */
  export interface ProvidedContext {
    root: { folder: string; address: string }
    based: { folder: string; address: string }
  }
}

/**
 * Builds the frozen data once and the site twice at once, whole under `/` and without pictures under `/a/b/`, and serves both
 * from a plain file server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = resolve('.build', 'e2e', 'data')
  await run('scripts/build-data.ts', ['--data', frozen, '--out', data], {})
  const drawn = ['--data-dir', data, '--releases', join(frozen, 'releases')]
  const sites = [
    ['root', '/', []],
    ['based', '/a/b/', ['--no-pictures']],
  ] as const
  const servers = await Promise.all(
    sites.map(async ([name, base, more]): Promise<Server> => {
      const folder = resolve('.build', 'e2e', name)
      await run('scripts/build-site.ts', [...drawn, ...more, '--out', folder], {
        SITE: 'https://example.org',
        BASE: base,
        REPOSITORY: 'https://example.org/repository',
        // Each its own, as a build keeps what it used alone.
        CACHE_DIR: resolve('.build', 'cache', name),
      })
      const { server, address } = await serve(folder, 0, base)
      project.provide(name, { folder, address })
      return server
    }),
  )
  return async () => {
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  }
}

const execute = promisify(execFile)

async function run(script: string, args: readonly string[], env: Record<string, string>) {
  await execute(process.execPath, [script, ...args], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  })
}
