import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The method page. */
export const method: Sections['method'] = {
  title: 'Method',
  description: (editions) =>
    `From report to figure: the five states of a cell, scope, structural breaks and limits. ${both(editions)} editions of the form, the checks and the indicators have pages of their own.`,
  intro:
    'Where the figures come from, how to read them, and what must not be compared. The form, the checks and the indicators have a page each, made from the same definitions that the computation uses.',
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
    'Its tables are entered as printed in a text file, the curated file; each report says how it was compared with its source (draft, compared, read, read twice). No figure is changed, not even one that cannot be right.',
    'A program reads the curated file, checks and measures it by the rules and writes the files for download. The pages are made from those files alone.',
  ],
  statuses: 'The states of a cell',
  statusesIntro:
    'These five are never mixed up. Only a reported cell has a value; none of the others is ever read as 0.',
  status: 'State',
  statusWords: {
    reported: 'a number is printed; 0 is a number',
    blank: 'the box is empty',
    marked: 'a mark such as /, — or - is printed',
    illegible: 'something is there that nobody can read or place',
    absent: 'the report has no such table or row',
  },
  meaning: 'Meaning',
  scopes: 'Scope',
  scopesIntro:
    'On the same form some report the sum of a whole region, others their own requests alone. We record the scope by the report’s own wording, with the evidence. Figures of different scope are not set side by side; an office is never added to its government, nor a county to its city.',
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
    'Every report goes through every check, and audit.csv publishes the outcome whether a rule holds or not. Where one does not hold, asks for an explanation or meets a blank it is a finding, one for each cause: the rule, both sides, the difference and what else could explain it. A finding accuses nobody.',
  exact: 'must hold: the form’s own arithmetic',
  plausible: 'plausible only: there are exceptions',
  formula: 'Formula',
  example: 'Example',
  definitions: 'Other definitions of a figure in the text',
  definitionsIntro:
    'Where a figure in the text is not that of the table, these are tried in turn. If one fits, the two agree by another definition and do not differ.',
  claimVerdicts: 'Words for a figure in the text',
  limits: 'What a finding does not show',
  kind: 'Kind',
  checksPage: 'Checks and rules of the data',
  checksPageDescription:
    'Every check of a report and every rule on a data file: what it asks, an example, what to do. Each message of the command leads here.',
  rules: 'Rules on data files',
  rulesIntro:
    'npm run check asks every rule of each data file. A file that does not hold one is wrong and is not published; the message gives line, column, cause and what to do. What a program can mend, npm run check -- --fix mends, saying line by line what it did; no program changes a figure.',
  answered: 'For a person to look at',
  answeredIntro:
    'These two are no errors, and the file is published. Once the source was looked at, an answer in the notes of the report, under the id, ends the message.',
  mend: 'What to do',
  verdicts: 'Words for a verdict',
  indicators: 'Indicators',
  indicatorsIntro:
    'Indicators are ours. A rate always stands with its numerator and denominator; under ten cases there is no percentage, of none there is a dash, and where a cell has no figure there is no rate.',
  indicatorsDescription:
    'How each indicator is worked out: numerator, denominator, unit, when there is no value, and what to keep in mind.',
  blank: 'No value where',
  blankWhen: {
    cells: 'a cell is not filled in and the others do not give it',
    zero: 'the denominator is 0: a dash',
    small: 'the denominator is under 10: the fraction only',
    edition: (names) => `${names} has no such row or column`,
  },
  numerator: 'Numerator',
  denominator: 'Denominator',
  unit: 'Unit',
  breaks: 'Structural breaks',
  breaksIntro: 'A series across these dates is no single line.',
  breakTexts: {
    'regulation-2019': (form) =>
      `The revised Regulation takes effect: new types of outcome, and applicants no longer have to show a special need. The form is used for reports on ${form} onwards.`,
    'fees-2021': () =>
      'Rules on fees for processing requests (国办函〔2020〕109号) take effect: beyond set numbers a fee may be asked, and a request whose fee is not paid in time is closed.',
    'review-first-2024': () =>
      'The revised Administrative Reconsideration Law, article 23, takes effect: a refusal to disclose must go to review before court. It concerns refusals alone; other outcomes may still go to court directly. Direct suits may fall and reviews rise for that reason.',
    'court-rules-2025': () =>
      'The Supreme People’s Court’s interpretation on disclosure cases (法释〔2025〕8号) takes effect in place of the rules of 2011.',
  },
  limitations: 'Limits',
  limitationList: [
    'The reports held are a small part of all, and no sample.',
    'The figures are the agencies’ own. We check whether they agree with each other, not whether they are true.',
    'A low disclosure rate may mean that others hold what was asked for, a high one that it was public already. It does not grade an agency, and there are no rankings here.',
    'Some reports come from copies, or without an address or date. Each report’s page says so; what is not known is called not known.',
    'The form does not say when a letter counts as several requests, or how a lawyer filing for a client is classed; practice differs.',
  ],
}

function both(editions: number): string {
  return editions === 2 ? 'Both' : 'All'
}
