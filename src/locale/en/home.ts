import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The home page. */
export const home: Sections['home'] = {
  heading: 'How governments in China answer requests for information',
  description:
    'The annual reports of Chinese agencies on government information disclosure as open data: figures as printed, each at its own address, checked against the form’s own arithmetic, free to download.',
  title: 'How governments in China answer requests',
  lead: 'Governments of county level and above, and their departments, report every year on one national form how many requests for information they received, how they answered them, and how many went to administrative review or a lawsuit.',
  // The longest name may break between its two halves.
  tile: (name) =>
    name
      .replace(/ (Province|Municipality|Autonomous Region)$/, '')
      .replace(/(Heilong|Guang|Nei|Chong)(?=jiang|dong|menggu|qing)/, '$1\u00AD'),
  outcomes: 'Outcomes of requests',
  held: 'What is held',
  stories: 'Findings worth reading',
  holds: (reports, agencies, years) =>
    `${some(reports, 'report')} of ${some(agencies, 'agency', 'agencies')}, ${years}.`,
  places: 'By place: what is held and what is not',
  line: (year, concluded) => (concluded === null ? String(year) : `${year}: ${concluded}`),
  few: (parts) => `Fewer than 10, so counts alone${parts && `: ${parts}`}`,
  noBar: 'Not drawn: a figure is left blank',
  nothing: 'No report can be listed yet.',
  more: (count) => some(count, 'more agency', 'more agencies'),
  order:
    'By division code: not a ranking. Agencies of different level or scope cannot be compared with each other.',
  findings: 'The findings',
  findingsNote:
    'A finding is a place where a report does not satisfy a rule. The cause may be the report, its conversion or our transcription; it is not necessarily an error.',
  sample:
    'This is a small part of all reports and not a random sample, so it says nothing about China as a whole.',
  added: 'Newest additions',
  yearOf: (year) => `, ${year}`,
  corrections: 'Corrections',
  feed: 'Feed (Atom)',
  bundles: {
    zip: (size) => `Download everything (ZIP, ${size})`,
    xlsx: (size) => `Excel workbook (${size})`,
  },
  download: 'The data',
  allFiles: 'All files and columns',
}

/** Lists of agencies. */
export const list: Sections['list'] = {
  title: 'Agencies',
  description: 'The agencies whose reports are held, by province and level, and from A to Z.',
  intro: (agencies, reports) =>
    `${some(agencies, 'agency', 'agencies')} with ${some(reports, 'report')}, by province, level and division code. The order is not a ranking.`,
  reports: (count, years) => `${some(count, 'report')} (${years})`,
  noReports: 'no report held yet',
  more: (count) => `all ${count} agencies`,
  letters: 'A to Z',
  nation: 'Nation',
}
