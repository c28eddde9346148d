import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The pages of indicators, and where an agency stands among those like it. */
export const indicators: Sections['indicators'] = {
  title: 'Indicators',
  description:
    'Every indicator of this site: how it is worked out, and the newest figures of agencies of one level and scope side by side. No ranking.',
  intro:
    'Indicators are ours, worked out from the figures of the form. A rate always stands with its numerator and denominator; under ten cases there is the fraction only. Agencies stand side by side only within one level and scope, in the order of division codes: no ranking.',
  pageTitle: (label) => `${label}, agency by agency`,
  pageDescription: (label, note) =>
    `How “${label}” is defined, and the newest figures of agencies of one level and scope. ${note}`,
  definition: 'Definition',
  formula: 'Formula',
  cells: 'Cells',
  articles: 'Articles',
  side: 'Agencies side by side',
  sideNote:
    'Each agency by its newest report. Agencies of another level or scope stand apart and are not to be compared; within a group they are in the order of division codes.',
  unknown: 'Reports whose scope is not clear belong to no group; see the pages of these agencies: ',
  unknownCount: (count) =>
    `${some(count, 'more agency', 'more agencies')} of a scope that is not clear belong to no group.`,
  group: (level, scope) => `${level} level, ${scope.charAt(0).toLowerCase()}${scope.slice(1)}`,
  groupTitle: (group, count) => `${group}: ${some(count, 'agency', 'agencies')}`,
  agency: 'Agency',
  noFigure: 'no figure',
  derived: '(worked out from the rows; left blank in the report)',
  residents: '(residents of the 2020 census, in 10,000s)',
  boundsNote:
    'Where a rate rests on 10 to 99 cases, its 95 % Wilson interval follows the counts. A report counts all its cases and is no sample: the interval says how far the rate would scatter if as many cases were decided the same way again, so that a few cases are not taken for another practice.',
  days: 'days',
  trend: 'Over the years',
  trendNote: 'Agencies of which more than one year is held. –: no report on that year is held.',
  mixedScopes: 'the years differ in scope: not directly comparable',
  noTrend: 'No agency has more than one year held yet.',
  manyTrends: (count) =>
    `${count} agencies have more than one year held, too many to list here: see their pages, or the files below.`,
  brokenSince: (day) => `break: ${day}`,
  breaks: 'Breaks in the series',
  breaksNote: 'Figures on the two sides of these dates are not directly comparable:',
  noBreaks: (editions) =>
    `${editions === 2 ? 'Both' : 'All'} editions of the form give this indicator alike; no break in the series is known.`,
  files: 'Files',
  filesNote: (rows) =>
    `This indicator for every report, one a row, ${some(rows, 'row')}; those without a figure too, with the reason as status.`,
  others: 'Other indicators',
  likeRule: (group, count) =>
    `Like agencies have the same level and scope (${group}): ${count} more. Those of the same province come first, then the nearest by code; no figure plays a part. Each by its newest report; shares of requests concluded, under ten the fraction only.`,
  alone:
    'No other agency of the same level and scope is held, so there is nothing to set it beside.',
  scopeUnknown: 'The report does not make its scope clear, so it is not set beside other agencies.',
  middle: (count) => `Middle value (of ${count} agencies, where comparable)`,
  pair: 'side by side',
  chooseOthers: 'Choose agencies and indicators to compare',
  concluded: 'Concluded',
}
