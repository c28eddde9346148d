import type { Sections } from '../words.ts'

/** Who and why. */
export const about: Sections['about'] = {
  title: 'About',
  description: 'What this project is, why it exists, what it holds to, and privacy and removal.',
  what: 'What this is',
  whatText: [
    'Under the Regulation on Open Government Information every administrative agency in China publishes a yearly report, on one national form. The reports are scattered over thousands of web pages in many formats, hard to find and harder to compare. This project makes of them one open dataset and a site to read it.',
    'It is an open project. Code and data are public: anyone can verify them, reuse them, add to them or build a copy. It belongs to no agency.',
  ],
  principles: 'What we hold to',
  principleList: [
    {
      term: 'As printed',
      text: 'What the agency printed stands, even where it does not add up. Corrections of our own slips are recorded apart, with the reason.',
    },
    {
      term: 'Unknown is not zero',
      text: 'A blank, a mark, something illegible, something not there: each has its own word, and none becomes 0.',
    },
    {
      term: 'Every figure leads somewhere',
      text: 'From a cell on the page to a line of the curated file, to the source and its checksum.',
    },
    {
      term: 'No rankings, no accusations',
      text: 'No best or worst lists; no percentage of fewer than ten cases; no comparison across scopes. A finding gives the rule, both sides and what else could explain it.',
    },
    {
      term: 'Same input, same output',
      text: 'Data and pages are made by public code from public files: whoever repeats it, on any day, gets the same bytes.',
    },
    {
      term: 'Readers are not watched',
      text: 'No script is needed to read anything; there are no cookies, no analytics, no request to any third party. The search box and the free comparison have a script, from this site, which may be left out.',
    },
  ],
  promises: 'Promises and their tests',
  promisesText:
    'Each of these eight has tests that run by themselves at every change; they are in the repository, and anyone can run them.',
  promiseTests: ' Tests: ',
  promiseList: [
    {
      term: 'As reported stays as reported',
      text: 'Each figure is entered as the agency printed it, even where it does not add up. A published figure changes only with a correction on record: report, cell, date, what it was, what it is, why and by whom.',
    },
    {
      term: 'Every figure leads to a line',
      text: 'Each figure names the curated file and the line, and on that line it stands.',
    },
    {
      term: 'Same input, same bytes',
      text: 'Another folder, time zone, language or clock of the machine gives the same files, byte for byte.',
    },
    {
      term: 'All or nothing',
      text: 'Where a build is broken off, data and pages stay as they were; the next run puts things right by itself.',
    },
    {
      term: 'A wrong file names itself',
      text: 'A file that is wrong stops publication, with file, line, column and what to do; one run tells all errors and publishes nothing.',
    },
    {
      term: 'Unknown is never zero',
      text: 'A blank, a mark, something illegible, something not there becomes 0 in no file.',
    },
    {
      term: 'Nothing disappears quietly',
      text: 'Agencies, reports, cells, pages and files of the last release are still there in the next, or lead to what followed; else nothing is published.',
    },
    {
      term: 'Readers are not watched',
      text: 'No cookies, no analytics, no request to any third party; no script runs that is not this site’s.',
    },
  ],
  privacy: 'Privacy and removal',
  privacyText:
    'There are only statistics that agencies published: no applicant is named, and no report is reproduced in full. Of the text we take figures, with what they count in our own words. If you think something should not be here, use the way to report an error, with the address and the reason; personal data is taken down first and looked into afterwards.',
  removal: 'Report an error or ask for removal',
  licence: 'Licence',
  licenceText:
    'Compiled data: CC BY 4.0. Code: MIT. The reports are official documents of the agencies; we claim no right in them.',
}
