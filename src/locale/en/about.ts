import type { Sections } from '../words.ts'

/** Who and why. */
export const about: Sections['about'] = {
  title: 'About',
  description: 'What this project is, why it exists, its principles, and privacy and removal.',
  what: 'What this is',
  whatText: [
    'Under the Regulation on Open Government Information governments of county level and above and their departments publish a report every year, on one national form. The reports are scattered over thousands of web pages in many formats, hard to find and harder to compare. This project turns them into one open dataset and a site to read it on.',
    'It is an open project. Code and data are public: anyone can verify them, reuse them, add to them or build a copy. It belongs to no agency.',
  ],
  principles: 'Principles',
  principleList: [
    {
      term: 'As printed',
      text: 'Figures stay as the agency printed them, even where they do not add up. Corrections of our own errors are recorded separately, with the reason.',
    },
    {
      term: 'Unknown is not zero',
      text: 'A blank, a mark, an illegible figure and an absent one are told apart, and none is ever read as 0.',
    },
    {
      term: 'Every figure has a source',
      text: 'From a cell on the page to a line of the curated file, to the source and its checksum.',
    },
    {
      term: 'No rankings, no accusations',
      text: 'No best or worst lists; no percentage of fewer than ten cases; no comparison between different scopes. A finding gives the rule, both sides and what else could explain it.',
    },
    {
      term: 'Same input, same output',
      text: 'Data and pages are made by public code from public files: whoever repeats it, on any day, gets the same files.',
    },
    {
      term: 'Readers are not watched',
      text: 'No script is needed to read anything; there are no cookies, no analytics, no request to any third party. Scripts, all from this site, serve the search box, free comparisons and the height of embedded charts; the site can be read without them.',
    },
  ],
  promises: 'Promises and their tests',
  promisesText:
    'Each of these eight has automatic tests that must pass at every change; they are in the repository, and anyone can run them.',
  promiseTests: ' Tests: ',
  promiseList: [
    {
      term: 'Figures stay as printed',
      text: 'Each figure is entered as the agency printed it, even where it does not add up. A published figure changes only by a recorded correction: report, cell, date, old and new value, reason, and who made it.',
    },
    {
      term: 'Every figure leads to a line',
      text: 'Each figure names its curated file and line, and is found on that line.',
    },
    {
      term: 'Same input, same files',
      text: 'A different folder, time zone, language or system clock gives the same files, byte for byte.',
    },
    {
      term: 'All or nothing',
      text: 'If a build is interrupted, data and pages stay as they were; the next run recovers by itself.',
    },
    {
      term: 'A wrong file is not published',
      text: 'An error stops publication, with file, line, column and what to do; one run lists all errors and publishes nothing.',
    },
    {
      term: 'Unknown is never zero',
      text: 'A blank, a mark, an illegible or an absent figure becomes 0 in no file.',
    },
    {
      term: 'Nothing disappears quietly',
      text: 'Agencies, reports, cells, pages and files of the last release are still there in the next, or lead to what replaced them; otherwise nothing is published.',
    },
    {
      term: 'Readers are not watched',
      text: 'No cookies, no analytics, no request to any third party; only scripts of this site run.',
    },
  ],
  privacy: 'Privacy and removal',
  privacyText:
    'There are only statistics that agencies published: no applicant is named, and no report is reproduced in full. From the text we take only figures, and describe in our own words what they count. If you think something should not be here, use the way to report an error, with the address and the reason; personal data is taken down first and looked into afterwards.',
  removal: 'Report an error or ask for removal',
  licence: 'Licence',
  licenceText:
    'Compiled data: CC BY 4.0. Code: MIT. The reports are official documents of the agencies; we claim no rights in them.',
}
