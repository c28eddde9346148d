import type { Sections } from '../words.ts'

/** How to take part. */
export const contribute: Sections['contribute'] = {
  title: 'Contribute',
  description: 'How to add a report or point out an error: in a browser, or on your own machine.',
  repositoryKnown: 'Code and data live in this repository:',
  repositoryUnknown:
    'This copy of the site does not name its repository, so there is no link to it. Ask where you found this site.',
  add: 'Add a report',
  addIntro:
    'A report is one text file. All of this can be done on the repository’s web page with nothing installed; the checks run by themselves and say line by line what is wrong.',
  addSteps: [
    'Find the report on the agency’s own site. Note its address and the date of the page, and save the file.',
    'Open data/agencies/ in the repository and find, or make, the agency’s folder under the first two digits of its province code. A new agency needs an agency.yaml.',
    'Choose “Add file”, “Create new file”, and name it by the year, with .md. Copy an existing file of the same edition and change every figure.',
    'Enter what is printed: 0 for 0, nothing for an empty box, / and — as they are, ? for what cannot be read, absent for a row or table that is not there. Do not repair anything.',
    'Write null for what you do not know. Never guess an address, a date or a scope.',
    'Choose “Propose new file”, then “Create pull request”. The checks report there. A finding need not go away: look at the source once more, then leave it.',
  ],
  local: 'On your own machine',
  localText: 'With Node 20 or newer:',
  guide: 'The full guide: CONTRIBUTING.md',
  error: 'Report an error',
  errorText:
    'Give the address of the cell (that of the report’s page, then “#” and the name of the cell), the figure you see and the one in the source. Our slips are corrected with the old figure, the new one and the reason on record; an agency’s slip stays as printed, with a note.',
  issue: 'Open an issue',
  errorUnknown: 'As this copy names no repository, there is no link for reporting an error.',
  agencyStaff: 'If you work for an agency',
  agencyStaffText:
    'You are just as welcome. If the agency has published its report anew, give the new address: the old and the new figure are both kept, marked as restated by the agency.',
}
