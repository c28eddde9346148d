import type { Sections } from '../words.ts'

/** What stands around a chart. */
export const chart: Sections['chart'] = {
  table: 'Table',
  year: 'Year',
  total: 'Total',
  unheld: 'no report held',
  only: (agency) => `${agency}.`,
}

/** What limits a chart's figures. */
export const chartNotes: Sections['chartNotes'] = {
  scope: (scope) => `Scope: ${scope}.`,
  scopeOf: (year, scope) => `${year} ${scope}`,
  review: (each) => `Compared with the source: ${each}.`,
  reviewOf: (name, review) => `${name}: ${review}.`,
  scopes: (each) => `The years differ in scope and should not be compared directly: ${each}.`,
  missing: (reason, names) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: ${names}.`,
  few: (most) => `Fewer than ${most} cases in all: counts only, no shares.`,
  derived: '*: left blank in the report, worked out from the rows of the table.',
  findings: (year, each) => `Findings of ${year}: ${each}.`,
  dash: '–: no figure, which is not 0.',
  ranked: (each) => `Most to fewest: ${each}.`,
}

/** How a series runs over the years, in sentences. */
export const chartYears: Sections['chartYears'] = {
  edition: (year) => `${year} form`,
  lawBreaks: {
    'regulation-2019': 'revised Regulation',
    'fees-2021': 'processing fee',
    'review-first-2024': 'review before court',
    'court-rules-2025': 'court rules from mid-year',
  },
  breakOf: (year, label) => `${year} (${label})`,
  breaks: (each) => `Vertical lines mark changes in what is counted: ${each}.`,
  cut: 'Where the line is cut, do not compare the figures on its two sides.',
  gaps: (years) => `No report held for ${years}.`,
  end: (year, figure) => `${figure} in ${year}`,
  course: (name, ends, more) => `${name}: ${ends.join(', ')}${more}.`,
  unchanged: ', unchanged',
  changed: (up, by, share) => `, ${up ? 'up' : 'down'} ${by}${share ? ` (${share})` : ''}`,
  extremes: (most, least) =>
    `; most ${most.count} in ${most.year}, fewest ${least.count} in ${least.year}`,
}

/** Who asks, and how their requests end. */
export const requestCharts: Sections['requestCharts'] = {
  applicants: {
    head: ['Applicant', 'Requests received', 'Share of received'],
    title: (year) => `Who made requests, ${year} (requests)`,
    opening: (agency, year, all) =>
      `${agency} received ${all ?? 'an unstated number of requests'} in ${year}.`,
  },
  outcomes: {
    head: ['Outcome', 'Requests', 'Share of concluded'],
    title: (year) => `Outcomes of requests, ${year} (requests)`,
    opening: (agency, year, all) =>
      `${agency} concluded ${all ?? 'an unstated number of requests'} in ${year}.`,
    carriedOver: (requests) => `Carried over to the next year: ${requests}.`,
  },
  outcomeTrend: {
    title: (span) => `Outcomes as shares of requests concluded, ${span} (%; total in requests)`,
    withoutShares: (few) =>
      `Years without shares: <${few} means a total under ten, – that no report is held or a cell has no figure.`,
    summary: (agency, from, to, each) =>
      `${agency}, shares of requests concluded, ${from.year} (${from.total} in all) → ${to.year} (${to.total} in all): ${each.join('; ')}.`,
    unequal: (years) => `The outcomes do not add up to the printed total in ${years}.`,
  },
  pair: {
    outcome: 'Outcome',
    title: (year) =>
      `Outcomes as shares of requests concluded${year === null ? '' : `, ${year}`} (%)`,
    side: (agency, year, all, parts) => `${agency}, ${year}, ${all} concluded: ${parts}.`,
  },
  grounds: {
    head: ['Group', 'Ground', 'Requests'],
    title: (year) => `Why requests ended without disclosure, ${year} (requests)`,
    about:
      '“Cannot be provided”, “not processed” and “other outcome” are not refusals. Grounds with no case are left out.',
    summary: (agency, year, all, kinds, most) =>
      `${agency}, ${year}: ${all ?? 'requests'} ended without disclosure, on ${kinds} ${kinds === 1 ? 'ground' : 'grounds'}${kinds > 3 ? '; the three largest' : ''}: ${most.join('; ')}.`,
    full: (group, ground) => `${group}: ${ground}`,
  },
  trend: {
    received: 'Received',
    concluded: 'Concluded',
    receivedIn: (year) => `received in ${year}`,
    concludedIn: (year) => `concluded in ${year}`,
    title: (span) => `Requests received and concluded, ${span} (requests)`,
  },
}

/** Reviews and lawsuits. */
export const disputeCharts: Sections['disputeCharts'] = {
  procedure: 'Procedure',
  title: (year) => `Results of reviews and lawsuits, ${year} (cases)`,
  opening: (agency, year) => `${agency}, ${year}:`,
  resultOf: (procedure, result) => `${procedure}, ${result}`,
  said: (procedure, all, results) =>
    `${procedure} ${all}${results.length > 0 ? ` (${results.join(', ')})` : ''}.`,
  about: 'Cases of a year do not always concern decisions of that year.',
  trendTitle: (span) => `Reviews and lawsuits, ${span} (cases)`,
  of: (year, procedure) => `${procedure} in ${year}`,
}

/** Similar agencies on one line. */
export const stripChart: Sections['stripChart'] = {
  rings: 'Rings are agencies with under ten cases: counts only, not to be compared.',
  columns: 'With this many agencies, they are counted by interval.',
  none: (indicator, all) => `${indicator}: no comparable figure among ${all} agencies.`,
  at: (text) => text,
  between: (first, last) => `between ${first} and ${last}`,
  middle: (text) => `, median ${text}`,
  spread: (indicator, known, all, range) =>
    `${indicator}: ${known === all ? `all ${all} agencies` : `${known} of ${all} agencies`} have a comparable figure, ${range}.`,
  agencies: (count) => `${count} agencies`,
  apart: (reason, agencies) => `${reason}: ${agencies}.`,
  reasons: {
    small: 'Under ten cases, counts only',
    zero: 'No cases',
    missing: 'No figure',
  },
}
