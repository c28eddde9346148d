/** Where a site lives: its origin, null where SITE is not set, and its base path without the slash at the end. */
export type SiteAddress = { readonly site: string | null; readonly base: string }

/** The address of a site from the settings SITE and BASE as they are written. */
export function siteAddress(site: string | undefined, base: string | undefined): SiteAddress {
  const path = (base ?? '')
    .split('/')
    .filter((name) => name !== '')
    .join('/')
  return { site: site || null, base: path && `/${path}` }
}

/** The full address of a path below the base; null where SITE is not set. */
export function fullAddress({ site, base }: SiteAddress, path: string): string | null {
  return site && new URL(`${base}/${path}`, site).href
}
