import { environment } from '../../src/published/environment.ts'

/** All that the environment can say to a site; the folders in it are build:site's own to name. */
export function settings(): object {
  return { ...environment, data: null, charts: null, mode: process.env['NODE_ENV'] ?? null }
}
