import type { SiteAddress } from './address.ts'
import { siteAddress } from './address.ts'
import { environmentFaults } from './settings.ts'

/** What the environment says of a build of the site: read here and nowhere else in `src/`. */
export type Environment = {
  readonly site: SiteAddress
  /** The folder of the published files, which holds `v1/`. */
  readonly data: string
  /** The folder of what was drawn for the pages. */
  readonly charts: string
  /** The address of the repository without a slash at its end; null where REPOSITORY is not set. */
  readonly repository: string | null
  /** An e-mail address, or the address of a page, where a person is reached; null where CONTACT is not set. */
  readonly contact: string | null
  /** Whether charts are built as PNG too. */
  readonly pictures: boolean
}

/** What variables say; what is not set is left out or has its default. Throws what `environmentFaults` says of them. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const { SITE, BASE, DATA_DIR, CHARTS_DIR, REPOSITORY, CONTACT, PICTURES } = variables
  const faults = environmentFaults(variables)
  if (faults.length > 0) throw new Error(faults.join('. '))
  return {
    site: siteAddress(SITE, BASE),
    data: DATA_DIR ?? 'public/data',
    charts: CHARTS_DIR ?? '.build/charts',
    repository: REPOSITORY?.replace(/\/$/, '') || null,
    contact: CONTACT || null,
    pictures: Boolean(PICTURES),
  }
}

/** The environment of this process. */
export const environment = readEnvironment(process.env)
