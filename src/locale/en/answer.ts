import type { Sections } from '../words.ts'
import { some } from './plural.ts'

/** The answer that an agency’s page opens with. */
export const answer: Sections['answer'] = {
  received: (year, count) => `In ${year}, ${some(count, 'request was', 'requests were')} received.`,
  receivedUnknown: (year, status) =>
    `In the ${year} report the number of requests received ${status}.`,
  concludedUnknown: (status, parts) =>
    `The number concluded ${status}${parts && `; the table has ${parts}`}.`,
  none: 'None was concluded, so no share can be worked out.',
  few: (total, parts) => `${total} concluded${parts && `: ${parts}`}.`,
  part: (name, count) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${count}`,
  partsUnknown: (total) => `${total} were concluded; how many were disclosed is not stated.`,
  shares: (total, disclosed, change, most) =>
    `Of the ${total} concluded, ${disclosed} were disclosed in full or in part${change ? `, ${change}` : ''}${most ? `; the largest other outcome is “${most.name.toLowerCase()}” with ${most.share}` : ''}.`,
  points: (up, by, same) =>
    same
      ? 'the same as the year before'
      : `${by} ${by === '1' ? 'percentage point' : 'percentage points'} ${up ? 'more' : 'less'} than the year before`,
  toldOf: {
    received: 'the number received',
    outcome_total: 'the number concluded',
    parts: 'totals of outcomes',
  },
  derived: (names) =>
    `${names.charAt(0).toUpperCase()}${names.slice(1)} left blank in the report: worked out from the rows of the table.`,
  small: (few) => `Fewer than ${few}, so no percentages.`,
  unknownStatus: {
    blank: 'is left blank',
    marked: 'is a mark instead of a figure',
    illegible: 'cannot be read',
    absent: 'is missing',
  },
  figures: 'Main figures',
  noFigure: 'blank',
  before: (year, value, change) => `${year}: ${value}${change ? `, ${change}` : ''}`,
  moved: (up, by) => `${up ? 'up' : 'down'} ${by} ${by === '1' ? 'point' : 'points'}`,
  more: (up, by) => `${by} ${up ? 'more' : 'fewer'}`,
  same: 'unchanged',
  like: 'Similar: ',
  bars: 'Outcomes',
  concluded: (count) => `${count} concluded`,
  yearsHeld: (years) => `Reports on ${years}`,
  findings: (count) => some(count, 'finding', 'findings'),
  noFindings: 'No findings',
}

/** What changed on the year before. */
export const whatChanged: Sections['whatChanged'] = {
  title: (name, up) => `${name}: ${up ? 'up' : 'down'}`,
  count: (from, to, up, by) => `${from} → ${to}, ${by} ${up ? 'more' : 'fewer'}`,
  share: (from, to, up, by) =>
    `${from} → ${to}, ${by} ${by === '1' ? 'point' : 'points'} ${up ? 'more' : 'less'}`,
  whole: (from, to) =>
    `The number of cases it is a share of went from ${from} to ${to}: that alone may explain the change.`,
  none: 'No change reached the thresholds below.',
  rule: (points, cases, part) =>
    `Listed are shares that moved by ${points} percentage points or more, and counts that moved by ${cases} cases and by ${part} or more. Years are compared only where their scope is the same.`,
  notHeld: (year) =>
    `The ${year} report is not held, or its scope differs, so there is nothing to compare with.`,
}

/** Beside an agency’s sections: what its figures are worth. */
export const worth: Sections['worth'] = {
  heading: 'These figures',
  source: 'Source',
  official: 'The report as the agency published it',
  copy: 'The copy that was transcribed',
  noAddress: 'No address of the report is known.',
  more: 'Source, checksum and caveats',
  take: 'Download and cite',
  charts: 'Charts',
  error: 'Found an error?',
  contribute: 'How to report an error',
}
