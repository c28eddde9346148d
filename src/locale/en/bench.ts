import type {
  findWords as zhFind,
  handoverWords as zhHandover,
  letterWords as zhLetter,
  standingWords as zhStanding,
} from '../zh/bench.ts'

/** How a report is handed over from the workbench. */
export const handoverWords: typeof zhHandover = {
  heading: 'Hand it in',
  intro:
    'Nothing has to be installed. You need an account of the site of the repository; the text goes by the clipboard.',
  copyText: 'Copy the text of {name}',
  copied: '{name} is copied.',
  openNew: 'Open the editor for a new file, its place filled in: {path}',
  openOld: 'Open the editor of this file: {path}',
  paste: 'Paste the text there, in place of all that is there.',
  propose:
    'Choose “Commit changes” or “Propose changes”, then “Create pull request”. The checks run by themselves, and what they say appears there.',
  second:
    'The second file goes into the same pull request: on the branch just made (its name stands at the top) choose “Add file”, “Create new file”, type {path}, and paste.',
  download: 'First download above: {names}.',
  mail: 'Write to {address} with the downloaded files attached',
  mailSubject: '{name}, report on {year}: curated files',
  mailBody: 'Attached:\n{paths}\n\nThe report is from (address, day):\n',
  page: 'Reach this site here, with the downloaded files: {address}',
  nowhere:
    'This site has neither the address of a repository nor a way to reach a person. Give the downloaded files to whoever keeps it.',
  tab: ' (new window)',
}

/** Words of how a file stands to what is held. */
export const standingWords: typeof zhStanding = {
  already:
    'This report is held ({path}). Correct or review the one that is held rather than making another.',
  instead: 'Review the report that is held with this file',
  unheld:
    'No report of {agency} on {year} is held, so there is nothing to review. Years that are held: {years}.',
  noYears: 'none',
  unopened:
    'The command gives no answer: it may have ended. Run npm run review again and open its new address.',
}

/** Words of what is told to the agency itself. */
export const letterWords: typeof zhLetter = {
  heading: 'For the agency: what was found',
  title: '{agency}, annual report on {year}: what was found',
  intro:
    'A program compared the report with the equations of the national form and with its own text. Each entry gives the rule, both sides, the difference and what else could explain it. Nothing is said of who is wrong: the cause may lie in the report, its conversion, the way of counting, or the transcription.',
  none: 'Every check holds: there is nothing to explain.',
  file: 'File: {name} (sha256 {sum})',
  rule: 'Rule',
  actual: 'The report says',
  expected: 'By the rule',
  difference: 'Difference',
  says: 'In words',
  explains: 'What else it could be',
  cells: 'Cells',
  print: 'Print, or save as PDF',
}

/** Words of the field for an agency. */
export const findWords: typeof zhFind = {
  held: 'held',
  made: 'not held, made from the register',
  none: 'Nothing found. Use a place, the full name of an agency, pinyin or a division code.',
  count: '{n}: choose with the arrow keys',
}
