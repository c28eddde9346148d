import { environment } from '../../src/published/environment.ts'

/** All that the environment can say to a site; the folders in it are build:site's own to name, as is whether it has pictures. */
export function settings(pictures = environment.pictures): object {
  return {
    ...environment,
    pictures,
    data: null,
    charts: null,
    mode: process.env['NODE_ENV'] ?? null,
  }
}
