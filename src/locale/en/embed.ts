import type { Sections } from '../words.ts'

/** A chart on a page of its own, and what stands in its pictures. */
export const embed: Sections['embed'] = {
  link: 'Cite, embed',
  keep: 'Download, cite, embed',
  files: 'Download',
  cite: 'Cite',
  live: 'Code to embed the chart, kept up to date',
  fixed: (version) => `Code to embed the chart, fixed at data version ${version}`,
  noSite:
    'This site was built without its address, so there is no code to embed: whoever runs it sets SITE and builds it again. The chart can be taken along as SVG and CSV.',
  releases: 'Fixed versions',
  current: 'See the chart drawn from the current data',
  pinned: (version, date) =>
    `This chart is fixed at data version ${version}, as of ${date}: its figures do not change. The agency’s name and the scope are those in the current data.`,
  source: (version, date) =>
    `Source: the agency’s annual reports, figures as printed. Open Disclosure, data version ${version}, as of ${date}, CC BY 4.0.`,
  about:
    'Annual reports on information disclosure in China as open data: as printed, checked in the open.',
  agencies: 'agencies',
  reports: 'reports',
  years: 'years',
  asOf: (version, date) => `Data version ${version}, as of ${date}`,
}
