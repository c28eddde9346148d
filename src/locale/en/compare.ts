import { limitLabels } from './limits.ts'
import type { Sections } from '../words.ts'

/** The pages that set agencies side by side. */
export const compare: Sections['compare'] = {
  title: 'Compare',
  heading: 'Compare agencies',
  description:
    'Up to six agencies and any indicators side by side, with what limits the comparison stated first; ready-made pairs of the same level and scope need no script.',
  intro:
    'What limits the comparison comes first, then the figures: of the newest year that all have or, where there is none, of the newest of each. The order is by division code; it is not a ranking.',
  limits: 'Before you compare',
  noLimits:
    'Level, kind, scope, year and edition are the same, and no indicator lacks a figure or rests on under ten cases.',
  always:
    'What people ask for differs from place to place: a higher or lower rate does not by itself mean more or less openness.',
  limit: limitLabels,
  year: (year) => `The figures are for ${year}, the newest year held for both.`,
  ownYears: (list) => `No year is held for both, so each is shown with its newest: ${list}.`,
  indicators: 'Indicators',
  indicator: 'Indicator',
  outcomes: 'Outcomes',
  noOutcomes: 'Neither agency has outcomes from which shares can be worked out.',
  sources: 'Sources',
  files: 'Files',
  address: 'Address',
  report: (year) => `report on ${year}`,
  pairTitle: (a, b) => `${a} and ${b}`,
  pairDescription: (a, b, year) =>
    `${a} and ${b}, annual disclosure reports (${year}) side by side: what limits the comparison, outcomes, and every indicator with its counts.`,
  more: 'Add other agencies',
  movedText: 'These two have no page of their own any more. This address now leads to:',
  choose: 'Choose agencies and indicators',
  chooseAgencies: 'Agencies (up to six)',
  chooseIndicators: 'Indicators',
  show: 'Compare',
  noscript: 'Choosing agencies needs script; without it, use the ready-made pairs below.',
  pairs: 'Ready-made pairs',
  pairsNote:
    'Two agencies of the same level and scope, to be read without script. In large groups each is paired only with a few in its province or next by code.',
  noPairs: 'No two agencies of the same level and scope are held yet.',
  unknownScope: 'Scope not clear: not to be compared',
  result: 'Comparison',
  said: '. Indicators: ',
  six: 'Six agencies at most: the others were not added.',
  none: 'Choose at least one agency and one indicator.',
  failed: 'The figures could not be loaded: reload the page, or see the pages of the agencies.',
}
