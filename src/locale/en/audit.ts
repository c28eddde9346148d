import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The page of findings, and what it shares with the report pages. */
export const findings: Sections['findings'] = {
  title: 'Findings',
  description:
    'Figures in reports that do not match, that agree by another definition, or are blank: each with both sides, what may explain it and a permanent address. No ranking.',
  intro:
    'A finding is a place where a report does not satisfy a rule: the rule, both sides, the difference and what else could explain it. It accuses nobody, does not say who is wrong, and does not say whether a figure is true: the cause may be how the form was filled in, how the page was converted, another definition, or our own transcription.',
  newest: (shown, all) => `Only ${shown} of the newest years are listed here; all ${all} are in`,
  order:
    'Newest years first, then by agency id: not a ranking. Agencies differ in how many reports are held and in how much can be checked, so the number of findings is no way to compare agencies.',
  standings: {
    against: 'Two sides that do not match',
    reading: 'Agree by another definition',
    form: 'Blanks and the form used',
  },
  standingNotes: {
    against:
      'Text and table, a total and its parts, or a date and the period: one differs from the other.',
    reading:
      'The figure differs from the table’s cell, but agrees when counted differently, for example with requests carried in, or concluded cases only.',
    form: 'Cells left blank, and reports on another edition of the form, together for each report.',
  },
  standingOf: (heading, count) => `${heading} (${count})`,
  countOf: (count) => some(count, 'finding'),
  sides: { text: 'Text', table: 'Table', filled: 'As filled in', rule: 'By the rule' },
  more: 'What the rule cannot show, and how to cite',
  permanent: 'permanent address',
  scope: (scope) => `Scope: ${scope}`,
  cited: (of, check) => `${of}, report checked: ${check}`,
  feed: 'Subscribe to new findings (Atom)',
  summary: (passed, decided, failed) =>
    `Of ${some(decided, 'check')} that could be made, ${passed} hold and ${failed} ${failed === '1' ? 'does' : 'do'} not.`,
  overview: 'Check by check',
  reports: 'Reports',
  severity: 'Required',
  severities: {
    error: 'must hold',
    warning: 'calls for an explanation',
    info: 'for information',
  },
  of: (name, year) => `${name}, ${year}`,
  files: 'The same as files: ',
}

/** The page of what is held. */
export const coverage: Sections['coverage'] = {
  title: 'Coverage',
  description:
    'Each agency and year: whether its report is held, not held or not due yet, and the number of findings on those held.',
  intro: (held, due, agencies) =>
    `Of the ${some(due, 'report')} of ${some(agencies, 'agency', 'agencies')} that are due, ${held} ${held === '1' ? 'is' : 'are'} held.`,
  missing: (first) =>
    `“Not held” says that this site does not have the report, not that the agency did not publish it. Years run from ${first}, the first of the national form; before the statutory date a report is “not due yet”. Years in which an agency did not exist are empty.`,
  held: 'held, with a link to the report; beside it the number of findings, which is not a score',
  agency: 'Agency',
  groups: 'What is held, by who is to publish',
  group: 'Level and kind',
  groupHeads: ['Agencies', 'Reports due', 'Held'],
  add: 'Add a report that is not held',
}

/** Figures that one year hands to the next, on an agency’s page. */
export const chain: Sections['chain'] = {
  intro:
    'What one report carries over, the next should carry in; documents in force, plus those issued and minus those repealed, should come to about those in force a year later. Reorganisation, clean-ups, expiry or another scope make the two sides differ.',
  single: 'One report is held: there is nothing to compare yet.',
  years: (from, to) => `${from} → ${to}`,
  figures: 'From the year before → as reported',
  carried: 'Requests carried over',
  agrees: 'agree',
  differs: (by) => `differ by ${by}`,
  unknown: 'a cell has no figure: undecided',
  scope: 'the two reports differ in scope, or do not say it: not compared',
  gap: (years) => `not compared: no report on ${years} is held`,
}

/** Every count beside that of the year before. */
export const changes: Sections['changes'] = {
  heading: 'Change on the year before',
  title: (from, to) => `Figures that differ by ten or more from the year before (${from} → ${to})`,
  item: 'Item',
  by: 'Change',
  unchanged:
    'What differs by less than ten is left out. Of fewer than ten in the year before there is no percentage.',
  otherEdition: (tables) =>
    `Not compared, as the two years use different editions of the form: ${tables}.`,
  elsewhere: 'Every cell of all years stands side by side in one table: ',
  years: 'The agency over the years',
}
