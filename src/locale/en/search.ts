import type { Sections } from '../words.ts'

/** The search box as every page has it. */
export const search: Sections['search'] = {
  placeholder: 'Place or agency',
  label: 'Find a place, an agency or an indicator',
  hint: 'Place, agency or word: Jiangxian, refusal',
  button: 'Find',
}

/** What the results of a search say; {all} and {shown} are numbers, {q} what was asked. Readers are sent those of the page. */
export const results: Sections['results'] = {
  found: 'Found: {all}',
  first: 'Found: {all}; the first {shown}',
  alike: 'Nothing is called “{q}”. Similar: {all}',
  place:
    'No report of “{q}” itself is held. See its place: a government’s report on its whole region counts the departments, too.',
  none: 'Nothing found for “{q}”. You could look here:',
  all: 'All results',
  index: 'Every place',
  contribute: 'How to add it',
  heading: 'Results for “{q}”',
  noReports: 'not held',
  topic: 'indicator, advice',
}
