import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** The data page. */
export const data: Sections['data'] = {
  title: 'Data',
  description:
    'Every file, what one row is, what each column means, rows and sizes, how to open it in Excel, Python, R and DuckDB, licence and citation.',
  intro:
    'Every figure on the pages comes from these files and from nowhere else. The same data always gives exactly the same files.',
  everything: 'Everything (zip)',
  workbook: 'Workbook (xlsx)',
  rowsCount: (count) => some(count, 'row'),
  source: 'Source and citation',
  sourceText:
    'The figures are as printed in the agencies’ annual reports. reports.csv and each report’s page give the address and checksum of its source, each report’s page also the date it was retrieved, and observations.csv the file and line of each figure.',
  licence: 'Licence',
  licenceText:
    'Our compilation (selection, arrangement, coding, labels, explanations, findings) is licensed Creative Commons Attribution 4.0 (CC BY 4.0): use it freely, also commercially, and name the source. The figures are facts. The reports are official documents of the agencies, in which we claim no rights.',
  citePage: 'Cite this page',
  citeFile: 'Cite this file',
  citeText:
    'The date is that of the data version; add the day you read it where your style asks for one. With a figure, give its agency, its year and its scope.',
  citeNoSite: ' This site was built without its address: add the one at which you read it.',
  files: 'Complete tables',
  filesText:
    "Open a table to see its files, columns and citation. CSV is UTF-8 with the column names on line 1; .excel.csv opens by double click in spreadsheet programs, with a ' before text that would be run as a formula or written otherwise; JSON is an array of objects; .csv.gz is the same CSV packed; Parquet is for DuckDB, Python and R. JSON and .excel.csv are there up to 4 MiB, CSV up to 24 MiB; Parquet, and .csv.gz of the tables that grow fastest, at every size.",
  codebookText: 'How the tables join, and what must not be added:',
  queriesText: 'Ten questions in SQL, to run in the browser or in DuckDB:',
  mergesText:
    'To merge with other tables (division codes, population, findings), in five programs:',
  oneRow: 'One row is',
  holds: 'Coverage',
  holdsText: (reports, agencies, years) =>
    `${some(reports, 'report')} of ${some(agencies, 'agency', 'agencies')} on ${years}`,
  ofCode:
    'from the lists of the form, the checks and the columns; it does not depend on which reports are held',
  changed: 'Last change',
  contact: 'Report an error',
  contactLink: 'How to tell us',
  key: 'Key',
  formats: 'Files',
  columns: (count) => `${some(count, 'column')}, with two sample rows`,
  field: 'Column',
  type: 'Type',
  unit: 'Unit',
  meaning: 'Meaning',
  sampleRow: (at) => `Row ${at}`,
  partitioned: 'by year and province, for DuckDB, Spark, Trino, ClickHouse: read the folder',
  leftOut: (files) => `Left out as too large: ${files}.`,
  slices: 'By agency, indicator, province or year',
  slicesText:
    'Parts of the large tables, as CSV and JSON; row counts come from the files. An agency’s files are on its page too. The JSON of provinces and years says its columns once and gives rows of values (since the release after 2026.11.0; objects are in reports-wide.json).',
  slice: 'Part',
  rows: 'Rows',
  sliceAgency:
    'the form of one agency by years, as printed; the JSON also holds all that its pages need. Since the release after 2026.11.0: before that, and in observations still, a row was a cell of a report',
  sliceIndicator: 'all values of one indicator',
  sliceProvince: 'the reports of one province, wide',
  sliceYear: 'the reports on one year, wide',
  sliceChart: 'the figures of one chart of an agency',
  sliceStrip: 'the charts that set agencies side by side, of an indicator',
  slicePair: 'the chart of two agencies',
  sliceCurated: 'the curated file of a report, Markdown',
  sliceRelease: 'what a release froze',
  addresses: 'Addresses',
  addressesText:
    'Addresses stay: within v1 files and columns are added, never renamed or moved. Put an id in place of the braces.',
  code: 'Ready-to-run examples',
  codeText:
    'Each example lists the requests received in each report and leaves out reports without that figure. First download the file named, into the same folder as the code. Every example is run by our tests.',
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
    'CODEBOOK.md': 'the codebook, in English',
    'CODEBOOK.zh.md': 'the codebook, in Chinese',
    'README.md': 'the readme that travels with the data',
    'open-disclosure.xlsx': 'the tables in one workbook',
    'open-disclosure.zip': 'all files',
  },
  notices: 'Changes of the files',
  noticesText:
    'What may break a program that reads the files is said here and in the feed before the release that brings it; all else is only added.',
  feedLink: 'Atom feed',
  releases: 'Releases',
  releasesText:
    'What a release froze stays as it was: figures of a story or a paper can be looked up after they were corrected. Parquet opens in DuckDB, Python and R; NOTES.md says what changed.',
  noReleases: 'No release is kept here.',
  observationsAlone:
    'Of this release the observations were frozen. Its SHA256SUMS is of all files that it published, which are not kept; only that of observations.parquet can be compared.',
  reading: 'Before you use a figure',
  blanks: 'A blank is not 0',
  blanksText:
    'In observations, value is given only where status is reported. Before adding up, see how many cells have no figure: reading blanks as 0 understates. The wide file does not tell the kinds of blank apart; observations does.',
  scopes: 'Do not add different scopes',
  scopesText:
    'scope in reports says whose requests the tables count. A city’s total often contains its counties, and a government’s report may contain its office: never add them up or compare across scopes.',
}
