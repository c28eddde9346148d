import { articleParts } from '../article.ts'
import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** Whose requests a report counts, in sentences. */
export const scope: Sections['scope'] = {
  heading: 'Scope',
  region: 'The tables add up all agencies of the region; they are not this one agency’s figures.',
  core: 'The tables count requests to the government proper, without its departments or lower levels.',
  agency: 'The tables count this agency’s own requests.',
  system: 'The tables add up the agency and its subordinate bodies.',
  unknown:
    'The report does not say whose requests its tables count, so they should not be compared with others.',
  evidence: 'Evidence in the report: ',
  noEvidence: 'The report does not state its scope.',
}

/** Laws other than the Regulation that articles are quoted from, in English. */
const laws: Readonly<Record<string, string>> = {
  立法法: 'Legislation Law, ',
  行政复议法: 'Administrative Reconsideration Law, ',
  行政诉讼法: 'Administrative Litigation Law, ',
}

/** An agency’s page. */
export const agency: Sections['agency'] = {
  description: (name, years) =>
    `Figures from the annual disclosure reports of ${name}, ${years}: requests and outcomes, administrative reviews and lawsuits, proactive disclosure, checks and downloads.`,
  byApplicant: 'Outcomes by kind of applicant (in brackets: share of their requests concluded)',
  applicants: 'Outcomes by kind of applicant',
  changes: 'Main changes',
  outcomeOf: 'Outcome',
  predecessor: 'Predecessor',
  parent: 'Parent',
  website: 'Website',
  variants: 'Also printed as',
  existed: (from, to) =>
    `${from ? `from ${from}` : ''}${from && to ? ' ' : ''}${to ? `until ${to}` : ''}`,
  successor: 'Successor',
  moved: (old, year) => `${old}, ${year}: moved to its successor`,
  movedText: (old, successor) => `${successor} follows ${old}. This address now leads to:`,
  empty: 'No report of this agency is held yet.',
  newest: (year) => `Every table of the report on ${year}`,
  outcomes: 'Outcomes',
  like: 'Compared with similar agencies',
  trend: 'Over the years',
  year: 'Year',
  grounds: 'Grounds for not disclosing',
  groundsIntro: 'The form sorts requests that were not granted into these groups.',
  groundAndAdvice: 'Ground (links to what it means and what you can do)',
  cases: 'Requests',
  ofConcluded: 'Share of concluded',
  zeros: 'Reported as 0:',
  zeroKinds: (count) => `The ${count} grounds reported as 0`,
  allZero: 'Every ground is reported as 0.',
  derivedZeros: 'Left blank in the report; worked out as 0 from the rows of the table:',
  articleOf: (article) => {
    const { law, numbers } = articleParts(article)
    return `${laws[law] ?? ''}art. ${numbers}`
  },
  disputes: 'Administrative reviews and lawsuits',
  reviewsLead: (reviews, suits) => `Over information disclosure: ${reviews}; ${suits}.`,
  reviewCount: (count) => some(count, 'administrative review'),
  suitCount: (count) => some(count, 'lawsuit'),
  reviewUnknown: 'administrative reviews: no figure given',
  suitUnknown: 'lawsuits: no figure given',
  disputesNote:
    'Cases of a year do not always concern decisions of that year. Other results include withdrawals and settlements.',
  reviewFirst:
    'Lawsuits without prior review fell and administrative reviews rose since the previous report held. The law may be a cause: since 1 January 2024 a refusal to disclose must go to administrative review before a lawsuit (Administrative Reconsideration Law, article 23); this does not apply to requests that could not be provided or were not processed.',
  indicator: 'Indicator',
  indicatorValue: 'Value',
  counts: 'Numerator / denominator',
  missing: 'a cell has no figure',
  fewCases: 'under ten cases: counts only',
  noCases: 'no cases',
  proactive: 'Proactive disclosure',
  proactiveNote:
    'Licences and penalties count decisions made: they show workload, not how much was disclosed. Where traffic fines are included the numbers are very large.',
  item: 'Item',
  counted: 'Counted',
  figure: 'Figure',
  unit: 'Unit',
  carriedNet: (out, carriedIn, net) =>
    `Requests carried over to the next year ${out}, carried in from the year before ${carriedIn}: net change ${net}.`,
  normativeNet: (issued, repealed, net) =>
    `Net change of normative documents ${net}: ${issued} issued, ${repealed} repealed.`,
  checks: 'Checks',
  checksLead: (passed, decided) =>
    `${passed} of ${some(decided, 'check')} that could be made hold.`,
  consistent: 'No findings.',
  clear: (count) => `${some(count, 'other check')}, without a finding`,
  tally: 'Check by check',
  asChart: 'As a chart',
  chain: 'From year to year',
  verdict: 'Result',
  check: 'Check',
  applied: 'Applied',
  passed: 'Hold',
  failed: 'Do not hold',
  undecided: 'Undecided',
  reports: 'Reports held',
  report: 'Report',
  edition: 'Form',
  published: 'Published',
  downloads: 'Downloads',
  csv: (rows) => `the form by years as printed, a column a year, ${some(rows, 'row')}`,
  json: (reports) =>
    `everything on this page, ${some(reports, 'report')}, with results of checks and figures in the text`,
  source: 'Source and caveats',
  sourceOf: (year) =>
    `The source of the report on ${year}; those of other years are on their pages.`,
  cite: 'How to cite',
}
