import type { Sections } from '../words.ts'

/** How to take part. */
export const contribute: Sections['contribute'] = {
  title: 'Contribute',
  description:
    'How to add a report, report an error or compare a report with its source: the shortest way with a link, a file or a terminal.',
  repositoryKnown: 'Code and data live in this repository:',
  repositoryUnknown: 'No repository is set for this site: please contact whoever maintains it.',
  contactKnown: 'Contact:',
  add: 'Add a report',
  addIntro:
    'A report is one text file: drafted and checked by a program from a page or a file, then compared with the source by a person. Here is the shortest way for each.',
  address: 'You have a link',
  addressText:
    'Send the link to the page, and say which agency and year it is about. We do the rest.',
  formText:
    'A form asks for the link or the file, the agency and the year; once a maintainer has looked at it, a program drafts the report and proposes it.',
  send: 'Send the link',
  file: 'You have a file',
  fileText:
    'A browser is enough: open the file in the workbench, compare cell by cell with the source beside it, and hand it over as the page says; the file does not leave your computer. Word, WPS, PDF, Excel or a saved page will do. The program cannot read scans and pictures: somebody has to type them in.',
  terminal: 'You have a terminal',
  terminalText:
    'Node 20 or newer and git are enough; it takes about 280 MB and a minute. The program finds the agency and the year, writes and checks a draft, and says what to look at first and what to do next. Compare every cell with the source, run npm run check, commit, and open a pull request. For a file, give its path instead of the address.',
  byHand: 'You have only a scan or a picture: type it in, in a browser',
  addSteps: [
    'In the repository, find the agency’s folder under data/agencies/, or make it, with an agency.yaml.',
    'Choose “Add file”, “Create new file”, and name it by the year, with .md. Copy an existing file of the same edition and change every figure.',
    'Enter what is printed: 0 for 0, nothing for an empty box, / and — as they are, ? for what cannot be read, absent for a row or table that is not there. Do not repair anything. Write null for what you do not know; never guess.',
    'Choose “Propose new file”, then “Create pull request”. The checks report there. A finding need not be removed: check the source once more, then leave it.',
  ],
  review: 'Compare a report with its source',
  reviewText:
    'The mark beside a report says whether it is a draft, was compared by a program, or was read by a person. Open its data file and the source, compare every cell, and correct what is wrong. When all is compared, add a line under readings; by is the name or handle that you choose:',
  readingBy: 'your name or handle',
  readingDate: 'year-month-day',
  keyedText:
    'Or type the report yourself without looking at the figures we have, and let a program compare the two cell by cell: it names every difference and changes nothing. Where there is none, this records that they were compared; it does not count as a reading by a person:',
  guide: 'The full guide: CONTRIBUTING.md',
  error: 'Report an error',
  errorText:
    'Give the address of the cell (that of the report’s page, then “#” and the name of the cell), the figure you see and the one in the source. Our errors are corrected, with the old figure, the new one and the reason recorded; an agency’s error stays as printed, with a note.',
  issue: 'Report an error in the repository',
  errorUnknown: 'No repository is set for this site, so there is no link for reporting an error.',
  agencyStaff: 'If you work for an agency',
  agencyStaffText:
    'To correct a figure, first see whose error it is. If we copied it wrongly, give the address of the cell and of the source: we correct it and record the correction. If the report itself is wrong, republish it on the agency’s site and give the new address: the old and the new figure are both kept, marked as restated by the agency. If it is not republished the figure stays as printed, with a note beside it if you wish.',
}
