import { some } from './plural.ts'
import type { Sections } from '../words.ts'

/** How names, figures and sentences are put together. */
export const phrase: Sections['phrase'] = {
  listed: (items) => items.join(', '),
  sentences: (all) => all.join(' '),
  withMore: (text, more) => `${text} (${more})`,
  named: (name, figure) => `${name} ${figure}`,
  under: (heading, name) => `${heading}: ${name}`,
  placeOf: (parts) => parts.join(', '),
  editionOf: (year) => `the ${year} form`,
  requests: (count) => some(count, 'request'),
  cases: (count) => some(count, 'case'),
}

/** Punctuation and spaces between sentences and parts of one. */
export const between: Sections['between'] = {
  space: ' ',
  colon: ': ',
  comma: ', ',
  stop: '. ',
  semicolon: '; ',
  list: '; ',
  bar: ' · ',
  columns: ' | ',
}
