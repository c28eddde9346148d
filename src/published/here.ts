import { environment } from './environment.ts'
import { open } from './open.ts'

/** The published files that this process builds the site from, with all that is kept of them. */
export const published = open(environment.data, environment.charts)
