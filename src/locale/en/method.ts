import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The method page. */
export const method: Sections['method'] = {
  title: 'Method',
  description: (editions) =>
    `From report to figure: the five states of a cell, scope, structural breaks and limits. ${both(editions)} editions of the form, the checks and the indicators have pages of their own.`,
  intro:
    'Where the figures come from, how to read them, and what should not be compared. The form, the checks and the indicators have a page each, made from the same definitions that the computation uses.',
  pages: 'In detail',
  formPage: (cells) =>
    `Every row, column and cell with its id and meaning, ${some(cells, 'cell')} in all; what can be compared between editions.`,
  checksNote: (checks) =>
    `${some(checks, 'check')} of a report and the rules on data files: formula, example, what a finding does not show.`,
  indicatorsPage: (indicators) =>
    `${some(indicators, 'indicator')}: numerator, denominator, when there is no value, what to keep in mind.`,
  everyCell: (edition) => `${edition}: every row and cell by its id`,
  way: 'From report to figure',
  waySteps: [
    'An agency publishes its report. We record address, date of retrieval and the file’s SHA-256.',
    'Its tables are entered as printed in a text file, the curated file; each report says how it was compared with its source (draft, compared, read, read twice). No figure is changed, however implausible.',
    'A program reads the curated file, checks it and works out the indicators by the rules, and writes the files for download. The pages are made from those files alone.',
  ],
  statuses: 'The states of a cell',
  statusesIntro:
    'These five are always kept apart. Only a reported cell has a value; none of the others is ever read as 0.',
  status: 'State',
  statusWords: {
    reported: 'a number is printed; 0 is a number',
    blank: 'the box is empty',
    marked: 'a mark such as /, — or - is printed',
    illegible: 'there is something that cannot be read or assigned to a cell',
    absent: 'the report has no such table or row',
  },
  meaning: 'Meaning',
  scopes: 'Scope',
  scopesIntro:
    'On the same form some agencies report the total for a whole region, others only their own requests. We record the scope by the report’s own wording, and quote it. Figures of different scope are not compared; an office is never added to its government, nor a county to its city.',
  form: 'The national form',
  formIntro: (first, revised) =>
    `The General Office of the State Council prescribes the form: first for reports on ${first}, revised for ${revised.join(', ')}. ${both(revised.length + 1)} editions stand here as printed; the empty boxes are the cells. The explanations are ours; articles without a name are those of the Regulation on Open Government Information (State Council Order 711).`,
  formDescription: (editions) =>
    `${both(editions)} editions of the form of the annual reports: tables, rows, columns, cell ids, meanings, articles, and the crosswalk.`,
  editionName: (years) => `Form for ${years}`,
  since: (from) => `${from} onwards`,
  document: 'Issued as',
  cellCount: (cells) => some(cells, 'cell'),
  section: 'Section',
  row: 'Row',
  name: 'Id',
  articles: 'Articles',
  crosswalk: (editions) => `Crosswalk of the ${editions === 2 ? 'two ' : ''}editions`,
  crosswalkIntro: (same) =>
    `${some(same, 'cell')} mean the same in both editions and may be compared. The others:`,
  comparable: 'Comparable',
  comparableWords: {
    same: 'same',
    caution: 'with caution',
    sum: 'one cell against a sum',
    none: 'not comparable',
  },
  why: 'Why',
  against: (edition, cells, verdict) =>
    `with ${edition}${cells === '' ? '' : ` (${cells})`}: ${verdict}`,
  checks: 'Checks',
  checksIntro:
    'Every report goes through every check, and audit.csv publishes the result whether a rule holds or not. Where one does not hold, calls for an explanation or meets a blank it is a finding, one for each cause: the rule, both sides, the difference and what else could explain it. A finding accuses nobody.',
  exact: 'follows from the form’s own equations',
  plausible: 'usually so, with exceptions',
  formula: 'Formula',
  example: 'Example',
  definitions: 'Other definitions of a figure in the text',
  definitionsIntro:
    'Where a figure in the text differs from the table, these definitions are tried in turn. If one fits, the two agree by another definition and do not count as differing.',
  claimVerdicts: 'Words for a figure in the text',
  limits: 'What a finding does not show',
  kind: 'Kind',
  checksPage: 'Checks and rules on data files',
  checksPageDescription:
    'Every check of a report and every rule on a data file: what it requires, an example, what to do. Each message of the command links here.',
  rules: 'Rules on data files',
  rulesIntro:
    'npm run check applies every rule to each data file. A file that breaks one is wrong and is not published; the message gives line, column, cause and what to do. What a program can fix, npm run check -- --fix fixes, saying line by line what it did; no program changes a figure.',
  answered: 'For a person to look at',
  answeredIntro:
    'These two are not errors, and the file is published. Once you have looked at the source, an answer in the notes of the report, under the id, ends the message.',
  mend: 'What to do',
  verdicts: 'Words for a verdict',
  indicators: 'Indicators',
  indicatorsIntro:
    'Indicators are ours. A rate is always shown with its numerator and denominator; under ten cases there is no percentage, with no cases there is a dash, and where a cell has no figure there is no rate.',
  indicatorsDescription:
    'How each indicator is worked out: numerator, denominator, unit, when there is no value, and what to keep in mind.',
  blank: 'No value where',
  blankWhen: {
    cells: 'a cell is not filled in and the others do not give it',
    zero: 'the denominator is 0: a dash',
    small: 'the denominator is under 10: counts only',
    edition: (names) => `${names} has no such row or column`,
  },
  numerator: 'Numerator',
  denominator: 'Denominator',
  unit: 'Unit',
  breaks: 'Structural breaks',
  breaksIntro: 'Do not join figures across these dates.',
  breakTexts: {
    'regulation-2019': (form) =>
      `The revised Regulation takes effect: new types of outcome, and applicants no longer have to show a special need. The form is used for reports on ${form} onwards.`,
    'fees-2021': () =>
      'Rules on fees for processing requests (国办函〔2020〕109号) take effect: beyond set numbers a fee may be asked, and a request whose fee is not paid in time is closed.',
    'review-first-2024': () =>
      'The revised Administrative Reconsideration Law, article 23, takes effect: a refusal to disclose must go to administrative review before a lawsuit. It applies only to refusals; other outcomes may still be taken to court directly. Lawsuits without prior review may fall and reviews rise for that reason.',
    'court-rules-2025': () =>
      'The Supreme People’s Court’s interpretation on disclosure cases (法释〔2025〕8号) takes effect in place of the rules of 2011.',
  },
  limitations: 'Limits',
  limitationList: [
    'The reports held are a small part of all and not a random sample, so they say nothing about China as a whole.',
    'The figures are the agencies’ own. We check whether they agree with each other, not whether they are true.',
    'A low disclosure rate may mean that others hold what was asked for, a high one that it was already public. It cannot by itself judge an agency, and there are no rankings here.',
    'Some reports come from copies, or without an address or date. Each report’s page says so; what is not known is called not known.',
    'The form does not say when a letter counts as several requests, or how a lawyer filing for a client is classed; practice varies.',
  ],
}

function both(editions: number): string {
  return editions === 2 ? 'Both' : 'All'
}
