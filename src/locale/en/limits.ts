import type { Sections } from '../words.ts'

/** What limits a comparison, in sentences without names, by kind of limit. */
export const limitLabels: Sections['compare']['limit'] = {
  scope:
    'The scopes differ, or some are not clear: the tables count requests to different sets of agencies, so the figures are not directly comparable.',
  unknown: 'Scope not clear, so not to be compared with others: ',
  level: 'The levels differ: each level has different tasks and receives different requests.',
  kind: 'The kinds of agency differ: governments, their offices and departments receive different requests.',
  year: 'The years differ: rules and requests may have changed in between.',
  edition: 'The editions of the form differ: some items are counted differently.',
  small:
    'Some indicators rest on under ten cases or none: only counts are shown, which should not be compared: ',
  missing: 'Some indicators have no figure (a cell left blank, or no date): ',
}
