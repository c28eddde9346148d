import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { command } from './lib/command.ts'
import { listen } from './lib/listen.ts'
import { siteServer } from './lib/site-server.ts'
import { refuse } from './lib/lines.ts'

/** Serves a folder as any plain static server would, under a base path; port 0 takes a free one. */
export async function serve(
  folder: string,
  port: number,
  base = '/',
): Promise<{ server: Server; address: string }> {
  const server = siteServer(folder, base)
  return { server, address: await listen(server, port, base) }
}

const usage = `Usage: npm run serve

Serves dist/ as any plain file server would, until it is stopped. PORT (default: 4321) and BASE (e.g. /a/b/) come from the
environment.`

if (import.meta.main) {
  await command(usage, {}, async () => {
    const { PORT: port = '4321', BASE: base = '/' } = process.env
    const wrong = fault(port)
    if (wrong !== null) return refuse(wrong)
    try {
      const { address } = await serve('dist', Number(port), base)
      process.stdout.write(`${address}\n`)
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      return refuse(`Port ${port} is taken: choose another, e.g. PORT=4322 npm start`)
    }
  })
}

/** Why nothing can be served; null when nothing stands against it. */
function fault(port: string): string | null {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return `Unexpected PORT ${JSON.stringify(port)}, expected a number from 0 to 65535`
  }
  return existsSync('dist') ? null : 'There is no dist/: run `npm run build` first'
}
