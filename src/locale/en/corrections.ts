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
    'No published figure changes quietly. Each correction says what was shown, what is shown, why, and since when, and stays here and in corrections.csv for good.',
  kinds: 'Three kinds',
  kindWords: {
    transcription: 'We entered it wrongly. The figure becomes that of the report.',
    restated:
      'The agency republished. The figure becomes the new one; the old one stays in the ledger.',
    misprint:
      'The report itself seems to have a slip. The data stay as printed; beside it stands what may have been meant, and why.',
  },
  form: 'The form of words',
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
    'A change of a rule, an indicator or a way of reading touches many figures. It is no correction and is recorded here by date.',
  report: 'Found a wrong figure?',
}
