import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** A report’s page. */
export const report: Sections['report'] = {
  title: (name, year) => `${name}: report on ${year}`,
  untitled: 'no title is printed',
  printedTitle: 'Title as printed',
  description: (name, year) =>
    `Every table of the ${year} disclosure report of ${name}, as printed, each cell at its own address, with findings, source and files.`,
  facts: 'About this report',
  agency: 'Agency',
  year: 'Year',
  period: 'Period',
  periodOf: (from, to) => `${from} to ${to}`,
  edition: 'Edition of the form',
  published: 'Published',
  signed: 'Signed (as printed)',
  unsigned: 'none printed, or not known',
  others: 'Years before and after',
  deadline: 'Statutory date',
  noDeadline: 'none set by law',
  days: (days) =>
    days > 0
      ? `${some(String(days), 'day')} after`
      : days === 0
        ? 'on that day'
        : `${some(String(-days), 'day')} before`,
  timing: 'Published by that date?',
  unknownTiming: 'cannot be judged: no publication date',
  cells: 'Cells',
  cellsOf: (cells, reported, rest) =>
    `${some(cells, 'cell')}: ${reported} with a figure, ${rest} without`,
  review: 'Read against the source',
  reviews: {
    draft: 'draft: transcribed once, not compared with the source; figures may be wrong',
    compared:
      'compared: two independent transcriptions, by program, no figure differs; not read by a person',
    read: 'read: every figure compared with the source by a person',
    read_twice: 'read twice: every figure compared with the source by two persons',
  },
  summary: (count) =>
    `${some(count, 'finding')} on this report, numbered beside the cells, dates and figures in the text concerned:`,
  howTo:
    'Figures are as printed. Where there is none a word says why: a blank is not 0. Each cell’s address is that of this page, then “#” and the cell’s id, for example:',
  tables: 'Tables',
  sectionOf: (no, label) => `${no}. ${label}`,
  scroll: 'Scrollable table: ',
  unitOf: (unit) => `Unit: ${unit}`,
  issue: 'Error in our transcription? Report it',
  reviewIt: 'Review it',
  edit: 'Edit this file in the browser',
  rowLink:
    'Row headings link to what they mean in each column; L and a number after one, to the row’s line of the curated file.',
  noTable: 'The report has no such table.',
  otherForm: (edition) => `This table uses ${edition}.`,
  marker: (order) => `finding ${order}`,
  note: 'Note',
  claims: 'Figures in the text',
  claimsIntro:
    'The figures of the report’s text. What is counted is given in our own Chinese words. Text and tables often count different things.',
  claim: 'What is counted',
  value: 'Value',
  unit: 'Unit',
  claimScope: 'Whose figure',
  claimCells: 'Matching cells',
  verdict: 'Compared with the table',
  table: 'In the table',
  derived: 'worked out from the row',
  implied: (low, high) =>
    `no comparable report on the year before; implied by the text, not data: ${low === high ? low : `${low} to ${high}`} in the year before`,
  inText: 'The figure in the text',
  tableItself: 'The table',
  unjudged: 'not judged',
  corrections: 'Corrections',
  cell: 'Cell',
  was: 'Was',
  now: 'Now',
  reason: 'Reason',
  date: 'Date',
  source: 'Source',
  address: 'Address',
  archive: 'Archived copy',
  nature: 'Kind',
  official: 'the report as the agency itself published it',
  unproven:
    'Recorded as taken from the agency’s own publication, but without an address, so readers cannot verify it.',
  copy: 'A copy, not taken from the agency’s own page; the agency’s own version prevails.',
  format: 'Format',
  retrieved: 'Retrieved',
  sum: 'SHA-256',
  caveat: 'Note',
  files: 'Files',
  curated: 'Curated file',
  addedOn: 'Added',
  allOfAgency: 'Data of this agency',
}

/** A report's curated file, line by line. */
export const sourceLines: Sections['sourceLines'] = {
  intro:
    'The curated file is what the data is made from: the tables of the report cell by cell, with its source, its scope and how it was compared with the source.',
  report: 'The report’s page',
}
