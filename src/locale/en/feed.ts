import type { Sections } from '../words.ts'

/** The Atom feeds. */
export const feed: Sections['feed'] = {
  reports: 'Reports added',
  corrections: 'Corrections',
  findings: 'Findings',
  data: 'Data: releases and changes of the files',
  release: (version) => `Version ${version} of the data`,
  releaseText: (version, day) => `Version ${version} of the data, as of ${day}.`,
  after: (version) => `From the release after ${version} on.`,
  finding: (of, check) => `${of}: ${check}`,
  title: (agency, year) => `${agency}, ${year}`,
  summary: (agency, year, cells, findings) =>
    `${agency}, report on ${year}: ${cells} cells reported, ${findings} findings.`,
}
