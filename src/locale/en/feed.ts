import type { Sections } from '../words.ts'

/** The Atom feeds. */
export const feed: Sections['feed'] = {
  reports: 'Reports added',
  corrections: 'Corrections',
  findings: 'Findings',
  finding: (of, check) => `${of}: ${check}`,
  title: (agency, year) => `${agency}, ${year}`,
  summary: (agency, year, cells, findings) =>
    `${agency}, report on ${year}: ${cells} cells reported, ${findings} findings.`,
}
