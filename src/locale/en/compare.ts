import { limitLabels } from './limits.ts'
import type { Sections } from '../words.ts'

/** The pages that set agencies side by side. */
export const compare: Sections['compare'] = {
  title: 'Compare',
  heading: 'Agencies side by side',
  description:
    'Up to six agencies and any indicators side by side, with what limits the comparison said first; ready-made pairs of one level and scope need no script.',
  intro:
    'What limits the comparison comes first, then the figures: of the newest year that all have or, where there is none, of the newest of each. The order is that of division codes and no ranking.',
  limits: 'First: what limits the comparison',
  noLimits:
    'Level, kind, scope, year and edition are the same, and no indicator is short of figures or under ten cases.',
  always:
    'What is asked for differs from place to place: a higher or lower rate does not by itself mean more or less openness.',
  limit: limitLabels,
  year: (year) => `The figures are of ${year}, the newest year held of both.`,
  ownYears: (list) => `There is no year held of both, so each stands with its newest: ${list}.`,
  indicators: 'Indicators',
  indicator: 'Indicator',
  outcomes: 'Outcomes',
  noOutcomes: 'Neither agency has outcomes that shares could be worked out of.',
  sources: 'Sources',
  files: 'Files',
  address: 'Address',
  report: (year) => `report on ${year}`,
  pairTitle: (a, b) => `${a} and ${b}`,
  pairDescription: (a, b, year) =>
    `${a} and ${b}, annual disclosure reports (${year}) side by side: what limits the comparison, outcomes, and every indicator with its counts.`,
  more: 'Add other agencies',
  choose: 'Choose agencies and indicators',
  chooseAgencies: 'Agencies (up to six)',
  chooseIndicators: 'Indicators',
  show: 'Compare',
  noscript: 'Choosing freely needs script; without it, use the ready-made pairs below.',
  pairs: 'Ready-made pairs',
  pairsNote:
    'Two agencies of the same level and scope, to be read without script. In large groups each is paired with a few of its own province or next by code.',
  noPairs: 'No two agencies of one level and scope are held yet.',
  unknownScope: 'Scope not clear: not to be compared',
  result: 'Comparison',
  said: '. Indicators: ',
  six: 'Six agencies at most: no further one was added.',
  none: 'Choose at least one agency and one indicator.',
  failed: 'The figures could not be loaded: reload the page, or see the pages of the agencies.',
}
