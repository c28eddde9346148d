import { parseFragment } from 'parse5'

/**
 * The characters of a named reference (`amp`), false for a name that is none: what the package of this name exports, which
 * brings a list of its own. The reader of web pages has the same list, so that readers of the workbench load it once.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const [node] = parseFragment(`&${name};`).childNodes
  const text = node && 'value' in node ? node.value : ''
  return text.endsWith(';') && name !== 'semi' ? false : text
}
