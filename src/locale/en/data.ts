import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The data page. */
export const data: Sections['data'] = {
  title: 'Data',
  description:
    'Every file, what one row is, what each column means, rows and sizes, how to open it in Excel, Python, R and DuckDB, licence and citation.',
  intro:
    'Every figure on the pages comes from these files and from nowhere else. The same curated data always gives the same bytes.',
  everything: 'Everything (zip)',
  workbook: 'Workbook (xlsx)',
  rowsCount: (count) => some(count, 'row'),
  source: 'Source and citation',
  sourceText:
    'The figures are as printed in the annual reports that the agencies published. reports.csv and each report’s page give its address and checksum, observations.csv the file and line of each figure.',
  licence: 'Licence',
  licenceText:
    'Our compilation (selection, arrangement, coding, labels, explanations, findings) is licensed Creative Commons Attribution 4.0 (CC BY 4.0): use it freely, also commercially, and name the source. The figures are facts. The reports are official documents of the agencies, in which we claim no right.',
  citePage: 'Cite this page',
  citeFile: 'Cite this file',
  citeText:
    'The date is that of the data version; add the day you read it where your style asks for one. With a figure, give its agency, its year and its scope.',
  files: 'In full: every table',
  filesText:
    "Open a table for its files, columns and citation. CSV is UTF-8 with the column names on line 1; .excel.csv opens by double click in spreadsheet programs, with a ' before text that would be run as a formula or written otherwise; JSON is an array of objects; Parquet is for DuckDB, Python and R.",
  oneRow: 'One row is',
  holds: 'Coverage',
  holdsText: (reports, agencies, years) =>
    `${some(reports, 'report')} of ${some(agencies, 'agency', 'agencies')} on ${years}`,
  ofCode: 'from the lists of the form, the checks and the columns, whatever reports are held',
  changed: 'Last change',
  contact: 'Report an error',
  contactLink: 'How to tell us',
  key: 'Key',
  formats: 'Files',
  columns: (count) => some(count, 'column'),
  field: 'Column',
  type: 'Type',
  unit: 'Unit',
  meaning: 'Meaning',
  slices: 'In part: by agency, indicator, province, year',
  slicesText:
    'Parts of the large tables, as CSV and JSON; rows as the files have them. An agency’s page has its own.',
  slice: 'Part',
  rows: 'Rows',
  sliceAgency: 'the cells of one agency; the JSON also holds all that its pages need',
  sliceIndicator: 'all values of one indicator',
  sliceProvince: 'the reports of one province, wide',
  sliceYear: 'the reports on one year, wide',
  addresses: 'Addresses',
  addressesText:
    'Addresses stay: within v1 files and columns are added, never renamed or moved. An id goes where the braces are.',
  code: 'Code that runs',
  codeText:
    'Each lists the requests that each report says were received, and leaves out reports without the figure. First download the file that is named, into the folder of the code. Tests run every one of these.',
  from: 'File',
  excel:
    'Double-click the .excel.csv or the workbook: Chinese and ids stay intact. In any empty cell of the workbook this formula gives the figure of one report:',
  pandas: 'With pandas, pd.read_csv("reports-wide.csv") needs no option.',
  other: 'Other files',
  otherFiles: {
    'form.json':
      'every edition of the national form: rows, columns, meanings, equations, crosswalk',
    'release.json': 'version and as-of date of the data',
    'search.json': 'the names, pinyin and other names that the search looks through',
    SHA256SUMS: 'checksums of all files, for sha256sum -c',
    'datapackage.json': 'description as a Frictionless Data Package 2',
    'csv-metadata.json': 'the tables and the keys between them (CSV on the Web)',
    'catalog.jsonld': 'the catalogue (DCAT)',
    'README.md': 'the readme that travels with the data',
    'open-disclosure.xlsx': 'the tables in one workbook',
    'open-disclosure.zip': 'all files',
  },
  reading: 'Before you use a figure',
  blanks: 'A blank is not 0',
  blanksText:
    'In observations, value is given only where status is reported. Before adding up, see how many cells have no figure: reading blanks as 0 understates. The wide file does not tell the kinds of blank apart; observations does.',
  scopes: 'Do not add different scopes',
  scopesText:
    'scope in reports says whose requests the tables count. A city’s total often contains its counties, and a government’s report may contain its office: never add them up or compare across scopes.',
}
