import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The home page. */
export const home: Sections['home'] = {
  heading: 'How governments in China answer requests for information',
  description:
    'The annual reports of Chinese agencies on government information disclosure as open data: figures as printed, each at its own address, checked against the form’s own arithmetic, free to download.',
  title: 'How governments in China answer requests',
  lead: 'Every year each agency reports on one national form how many requests for information it received, how it answered them, and how many went to review or to court.',
  asOf: 'As of',
  reports: 'Reports',
  years: 'Years',
  about: (cells, findings) =>
    `This site holds those reports cell by cell as open data: ${some(cells, 'cell')} as printed, checked against the form’s own arithmetic, with ${some(findings, 'finding')}.`,
  findings: 'The findings',
  findingsNote:
    'A finding is a place where a report does not satisfy a rule. The report, its conversion or our transcription may be the cause; it need not be an error.',
  sample:
    'What is held is a small part of all reports and no sample: nothing about the country follows from it.',
  added: 'Newest additions',
  yearOf: (year) => `, ${year}`,
  corrections: 'Corrections',
  feed: 'Feed (Atom)',
  bundles: {
    zip: (size) => `Download everything (ZIP, ${size})`,
    xlsx: (size) => `Excel workbook (${size})`,
  },
  download: 'The data',
  downloadNote:
    'These are CSV files; each has a JSON twin. The data page lists every file and every column.',
  rowIs: ': one row is ',
  allFiles: 'All files and columns',
  method: 'How the figures are made',
  allAgencies: 'All agencies',
}

/** Lists of agencies. */
export const list: Sections['list'] = {
  title: 'Agencies',
  description: 'The agencies whose reports are held, by province and level, and from A to Z.',
  intro: (agencies, reports) =>
    `${some(agencies, 'agency', 'agencies')} with ${some(reports, 'report')}, by province, level and division code. The order is no ranking.`,
  reports: (count, years) => `${some(count, 'report')} (${years})`,
  noReports: 'no report yet',
  more: (count) => `all ${count} agencies`,
  letters: 'A to Z',
  nation: 'Nation',
}
