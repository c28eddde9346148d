/** The page of the workbench. */
export const workbench = {
  title: 'Workbench: read a report',
  description:
    'Put in the file of an annual report on information disclosure: it is read into tables and checked in your browser, and becomes the draft of a curated file. The file never leaves your device.',
  intro:
    'Choose the file of a report (web page, Word, WPS, Excel, PDF, text). It is read into the tables of the form, every sum is checked, and you get the draft of a curated file that can be sent in.',
  privacy:
    'The file is read in your browser, not uploaded and not kept. This page asks this site alone, for programs and published data (the register of agencies, the agency’s other reports); the browser lets it speak to nobody else.',
  unscripted:
    'This page needs script, which your browser did not run. Reports can be added without: send the address of one, or run a command in a terminal.',
  otherWays: 'Other ways to contribute',
  file: 'Choose a file, or drop one on this page',
  pasted: 'Or paste the text or tables of a report',
  read: 'Read what is pasted',
  ways: 'What do you want to do?',
  add: 'Add a report',
  addNote: 'it becomes a draft that you compare cell by cell and hand in',
  toReview: 'Review a report that is held',
  toReviewNote: 'compare our figures with the source, correct them or sign them',
  toCheck: 'Check a report before publishing it',
  toCheckNote: 'for the agency: what does not add up, what readers will ask; nothing is kept',
  more: 'Agency and year (found in the report as a rule)',
  agency: 'Agency: place, full name, pinyin, code or id',
  candidates: 'Agencies that may be meant',
  year: 'Year',
  made: 'The agency is not held here: its file is made below. Its English name is proposed: look at it.',
  progress: 'Progress',
  source: 'Source',
  tables: 'Tables as read',
  cell: 'Chosen cell',
  findings: 'Findings of the checks',
  clerk: 'What to mend before publishing',
  standing: 'What is held',
  review: 'What the review came to',
  letter: 'For the agency: what was found',
  files: 'Files of the draft',
  handover: 'Hand over',
}

/** What the workbench says of a file; readers are sent those of the page. */
export const workbenchWords = {
  reading: 'Reading {name}…',
  large: '{name} has more than 20 MB and is not read.',
  late: 'Reading took more than 60 seconds and was stopped.',
  broken: 'Reading broke off: not enough memory, or the browser is too old.',
  insecure:
    'Open this page from an https address or from this machine: else the sum of a file cannot be worked out.',
  done: '{agency}, {year}: {cells} cells, {unresolved} of them not placed.',
  findings: 'Findings of the checks',
  noFindings: 'The checks find nothing.',
  alone: 'No earlier report of the agency is held here: this one is checked by itself.',
  against: 'Compared with the report on {year} that is held here.',
  messages: 'What to look at first in the draft',
  files: 'Files of the draft',
  line: 'Line {line}',
  download: 'Download {name}',
  whole: 'The whole text',
  copy: 'Copy',
  copied: 'Copied.',
  unidentified:
    'Whose report this is, or of which year, cannot be told. Choose them under “Agency and year”, and read it again.',
  begun:
    'You have begun: what is shown stays as it was read, with all that you typed. To have it read by what you chose just now, choose the file again; what you do not keep in this browser is then lost.',
  scroll: 'Scrolls sideways: ',
  asPrinted: 'As printed ⏎',
  rowAsPrinted: 'Row as printed ⇧⏎',
  illegible: 'Illegible ?',
  marked: 'Slash /',
  blank: 'Blank',
  absent: 'Not in the report A',
  undo: 'Undo',
  chooseCell: 'Choose a cell to begin.',
  readCount: '{read} of {all} cells read',
  readBy: '{by} read {read} of {all} cells',
  isRead: '(read)',
  noFigure:
    'A cell holds digits, nothing, a slash, ? or absent; until it does, the draft keeps what was read from the file.',
  alongRow: 'Row',
  alongColumn: 'Column',
  sumHolds: '{line}, {label}: {expected}, it holds.',
  sumOpen: '{line}, {label}: some cells are illegible or not there, so that it cannot be tested.',
  sumBlank:
    '{line}, {label}: {left} come to {expected}, {right} to {actual}; it may hold if blanks stand for figures.',
  sumDiffers:
    '{line}, {label}: {left} come to {expected}, {right} to {actual}, a difference of {difference}.',
  suspectHere:
    'If this cell were {value}, its row and column would hold: look at the source, and keep what is printed there.',
  suspectElsewhere: 'If one other cell were {value}, row and column would hold.',
  progress: 'Progress',
  by: 'Your name or handle',
  willSign:
    'Once every cell is read the draft says: compared cell by cell by {by} on {date} (the day by the clock of this device).',
  hasSigned: 'Every cell is read. The draft says: compared cell by cell by {by} on {date}.',
  badName: 'This name cannot be written into the file: take another.',
  keep: 'Keep my progress in this browser, also when the page is closed',
  forget: 'Forget what is kept',
  forgotten: 'Forgotten.',
  notKept: 'This browser cannot keep it.',
  toCell: 'To the cell',
  keys: `Keys
⏎ = this cell as printed, on to the next
⇧⏎ = all cells of this row as printed, on to the next row
0–9 = the figure that is typed
? = illegible
/ = a slash is printed
Delete = left blank in the report
A = not in the report
↑ ↓ ← → = to the cell above, below, left, right
Esc = back to what was read from the file
Ctrl+Z = takes the last step back`,
  noChoice:
    'Choose a cell of the tables to see where it stands in the file, or a place in the file to come to its cell.',
  unknownPlace: '{cell}: where it stands in the file is not known.',
  standsAt: '{cell}: {place}.',
  atPage: 'page {page}',
  atTable: 'table {table}',
  atRow: 'row {row}',
  atCell: 'cell {cell}',
  between: ', ',
  places: 'Places of cells: arrows move, Enter chooses',
  page: 'Page',
  pageOf: '{page} of {pages}',
  pageName: 'Page {page} of {name}',
  previousPage: 'Page before',
  nextPage: 'Next page',
  zoomOut: 'Smaller',
  zoomIn: 'Larger',
  notDrawn: 'Page {page} cannot be drawn here: open the file in another program beside this page.',
}
