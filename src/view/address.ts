import type { Locale } from '../locale/locale.ts'
import { inLanguage } from '../locale/locale.ts'
import { environment } from '../published/environment.ts'

const { site, repository, contact } = environment

/** The address of a page: `pageUrl('en', 'agencies/')` is `/en/agencies/` under the base path. */
export function pageUrl(locale: Locale, path = ''): string {
  return `${site.base}/${inLanguage(locale, path)}`
}

/** The address of a published file: `dataUrl('reports.csv')` is `/data/v1/reports.csv` under the base path. */
export function dataUrl(path: string): string {
  return `${site.base}/data/v1/${path}`
}

/** The address of a file of `public/`, or of one that the build puts beside the pages. */
export function assetUrl(path: string): string {
  return `${site.base}/${path}`
}

/** The full address of an address of this site; null where SITE is not set. */
export function fullUrl(address: string): string | null {
  return site.site && new URL(address, site.site).href
}

/** The address of a line of a curated file in the repository; null where REPOSITORY is not set. */
export function sourceUrl(path: string, line?: number): string | null {
  return repository ? `${repository}/blob/main/${path}${line ? `#L${line}` : ''}` : null
}

/** The address of a line of a report's curated file on this site, from its path `data/agencies/<province>/<agency id>/<year>.md`. */
export function lineUrl(file: string, line?: number): string {
  const [agency, name] = file.split('/').slice(-2) as [string, string]
  const anchor = line === undefined ? '' : `#L${line}`
  return assetUrl(`agencies/${agency}/${name.replace(/\.md$/, '')}/source/${anchor}`)
}

/** Where a person is reached, as a link; null where CONTACT is not set. */
export const contactUrl = contact && (contact.includes('://') ? contact : `mailto:${contact}`)

/** Where a new issue is opened; null where REPOSITORY is not set. */
export const newIssueUrl = repository && `${repository}/issues/new`

/** Where an issue is opened by a form of `.github/ISSUE_TEMPLATE/`; null where REPOSITORY is not set. */
export function issueFormUrl(form: 'report' | 'correction'): string | null {
  return newIssueUrl && `${newIssueUrl}?template=${form}.yml`
}
