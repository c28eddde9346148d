import type { Mode } from './rtf-state.ts'

/**
 * What a control word makes of its group; null for one that names no destination. `box`: a text of its own. `optional`: `\*`
 * stands before it, so that who does not know the name passes the group over.
 */
export function destinationOf(name: string, optional: boolean): Mode | 'box' | null {
  const known = destinations.get(name)
  if (known) return known
  return optional || skipped.has(name) ? 'skip' : null
}

const destinations: ReadonlyMap<string, Mode | 'box'> = new Map([
  ['pict', 'picture'],
  ['fonttbl', 'fonts'],
  ['colortbl', 'colors'],
  // Drawings: their words are no text, boxes and pictures in them are of the document.
  ['shpinst', 'shape'],
  ['do', 'shape'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  // The same text twice, for programs without Unicode and with it.
  ['upr', 'shape'],
  ['ud', 'text'],
  ['shppict', 'text'],
  ['nesttableprops', 'text'],
])

/** Groups that have no text of the pages: lists of the document, what is above and below them, what others replace. */
const skipped = new Set(
  (
    'stylesheet info listtable listoverridetable revtbl rsidtbl generator filetbl header headerl headerr headerf footer footerl ' +
    'footerr footerf footnote annotation atnid atnauthor atrfstart atrfend fldinst nonshppict nonesttables shprslt objdata ' +
    'objclass background xe tc rxe private template datafield formfield'
  ).split(' '),
)
