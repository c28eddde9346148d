import type { Sections } from '../words.ts'

/** What was changed in how figures are read, checked or measured, by the day; newest first. */
export const methodChanges: Sections['methodChanges'] = {
  '2026-11-22':
    'First publication: both editions of the form, the checks and the indicators as the method page lists them.',
}

/** The page of corrections: the policy, the ledger, changes of method. */
export const corrections: Sections['corrections'] = {
  title: 'Corrections',
  description:
    'How corrections are made and worded, the ledger of all of them, and the dates on which the method changed.',
  intro:
    'No published figure changes quietly. Each correction says what was shown before, what is shown instead, why, and since when; it stays here and in corrections.csv permanently.',
  kinds: 'Three kinds',
  kindWords: {
    transcription: 'We entered it wrongly. The figure is changed to that in the report.',
    restated:
      'The agency republished the report or the figure. The new figure is shown; the old one stays in the ledger.',
    misprint:
      'The report itself seems to have an error. The figure stays as printed; a note says what may have been meant, and why.',
  },
  form: 'How corrections are worded',
  place: '(agency, year, cell)',
  any: {
    was: '(the old figure)',
    now: '(the new figure)',
    date: '(date)',
    reason: '(reason and evidence)',
  },
  words: {
    transcription: (was, now, date) => `We showed ${was}; since ${date} we show ${now}.`,
    restated: (was, now, date) =>
      `The agency republished: we showed ${was}; since ${date} we show ${now}.`,
    misprint: (was, now, date) =>
      `The report prints ${was}, which we show; since ${date} a note says that ${now} may be meant.`,
  },
  why: 'Why: ',
  ledger: 'Ledger',
  none: 'There are no corrections so far.',
  changes: 'Changes of method',
  changesIntro:
    'A change to a rule, an indicator or the way reports are transcribed affects many figures. This is not a correction; it is recorded here by date.',
  report: 'Found a wrong figure?',
}
