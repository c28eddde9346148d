import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The pages of indicators, and where an agency stands among those like it. */
export const indicators: Sections['indicators'] = {
  title: 'Indicators',
  description:
    'Every indicator of this site: how it is worked out, and the newest figures of agencies, by level and scope. No ranking.',
  intro:
    'Indicators are ours, worked out from the figures of the form. A rate is always shown with its numerator and denominator; under ten cases only the counts are shown. Agencies are compared only within the same level and scope, in the order of division codes: no ranking.',
  known: (known, all) => `A value in ${known} of ${some(all, 'report')}.`,
  pageTitle: (label) => `${label}, agency by agency`,
  pageDescription: (label, note) =>
    `How “${label}” is defined, and the newest figures of agencies, by level and scope. ${note}`,
  definition: 'Definition',
  formula: 'Formula',
  cells: 'Cells',
  articles: 'Articles',
  side: 'Figures by agency',
  sideNote:
    'Each agency with its newest report. Agencies of different level or scope are in separate groups and are not to be compared; within a group they are in the order of division codes.',
  unknown: 'Reports whose scope is not clear belong to no group; see the pages of these agencies: ',
  unknownCount: (count) =>
    `${some(count, 'more agency', 'more agencies')} of a scope that is not clear belong to no group.`,
  group: (level, scope) => `${level} level, ${scope.charAt(0).toLowerCase()}${scope.slice(1)}`,
  groupTitle: (group, count) => `${group}: ${some(count, 'agency', 'agencies')}`,
  agency: 'Agency',
  noFigure: 'no figure',
  derived: '(left blank in the report, worked out from the rows of the table)',
  residents: '(residents of the 2020 census, in 10,000s)',
  boundsNote:
    'Where a rate rests on 10 to 99 cases, its 95 % Wilson interval follows the counts. A report counts all its cases and is not a sample: the interval says how far the rate could vary if as many cases were decided again in the same way, so that a difference of a few cases is not taken for a difference in practice.',
  days: 'days',
  trend: 'Over the years',
  trendNote: 'Agencies with more than one year held. –: no report on that year is held.',
  mixedScopes: 'the years differ in scope: not directly comparable',
  noTrend: 'No agency has more than one year held yet.',
  manyTrends: (count) =>
    `${count} agencies have more than one year held, too many to list here: see their pages, or the files below.`,
  brokenSince: (day) => `break: ${day}`,
  breaks: 'Breaks in the series',
  breaksNote: 'Figures before and after these dates are not directly comparable:',
  noBreaks: (editions) =>
    `${editions === 2 ? 'Both' : 'All'} editions of the form give this indicator in the same way; no break in the series is known.`,
  files: 'Files',
  filesNote: (rows) =>
    `This indicator for every report, one a row, ${some(rows, 'row')}; reports without a figure are included, with the reason as status.`,
  others: 'Other indicators',
  likeRule: (group) =>
    `Similar agencies have the same level and scope (${group}). Those in the same province come first, then the nearest by code; figures play no part in the choice. Each with its newest report; shares of requests concluded, under ten the counts only.`,
  alone:
    'No other agency of the same level and scope is held, so there is nothing to compare it with.',
  scopeUnknown:
    'The report does not make its scope clear, so it is not compared with other agencies.',
  middle:
    'The median of all of them, and where each stands, is on the indicators’ pages, to which the heads lead.',
  pair: 'compare',
  chooseOthers: 'Choose agencies and indicators to compare',
  concluded: 'Concluded',
}
