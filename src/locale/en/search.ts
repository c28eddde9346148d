import type { Sections } from '../words.ts'

/** The search box as every page has it. */
export const search: Sections['search'] = {
  label: 'Find an agency',
  hint: 'Name, pinyin or code',
  button: 'Find',
}

/** What the results of a search say; {all} and {shown} are numbers, {q} what was asked. Readers are sent those of the page. */
export const results: Sections['results'] = {
  found: 'Agencies found: {all}',
  first: 'Agencies found: {all}; the first {shown}',
  none: 'Nothing found for “{q}”. It may not be held yet.',
  all: 'All results',
  index: 'All agencies',
  contribute: 'How to add it',
  heading: 'Results for “{q}”',
  noReports: 'no report yet',
}
