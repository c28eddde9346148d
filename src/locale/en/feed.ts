import type { Sections } from '../words.ts'

/** The Atom feeds. */
export const feed: Sections['feed'] = {
  reports: 'Reports added',
  corrections: 'Corrections',
  title: (agency, year) => `${agency}, ${year}`,
  summary: (agency, year, cells, findings) =>
    `${agency}, report on ${year}: ${cells} cells reported, ${findings} findings.`,
}
