import { viewOf } from './ole-container.ts'

/** The lists of properties of characters that a style and those it is based on have, the most general first. */
export type OleStyles = (style: number) => readonly Uint8Array[]

/**
 * Reads the sheet of styles ([MS-DOC] 2.9.271). A damaged sheet gives the styles before the damage: the text of a
 * document can be read without any.
 */
export function readStyles(sheet: Uint8Array): OleStyles {
  const styles = sheet.length > 4 ? listed(sheet) : []
  return (style) => {
    const lists: Uint8Array[] = []
    const met = new Set<number>()
    for (let no = style; no < styles.length && !met.has(no); no = styles[no]?.base ?? none) {
      met.add(no)
      const list = styles[no]?.list
      if (list) lists.unshift(list)
    }
    return lists
  }
}

type Style = { readonly base: number; readonly list: Uint8Array | null }

const none = 0xfff

function listed(sheet: Uint8Array): readonly (Style | null)[] {
  const view = viewOf(sheet)
  const head = view.getUint16(0, true)
  const [count, size] = [view.getUint16(2, true), view.getUint16(4, true)]
  const styles: (Style | null)[] = []
  for (let at = 2 + head; styles.length < count && at + 2 <= sheet.length;) {
    const length = view.getUint16(at, true)
    styles.push(readStyle(sheet.subarray(at + 2, at + 2 + length), size))
    at += 2 + length + (length % 2)
  }
  return styles
}

/** A style ([MS-DOC] 2.9.260): its base, its name, then one or more lists, the last but for tables that of characters. */
function readStyle(bytes: Uint8Array, size: number): Style | null {
  if (bytes.length < size + 2 || size < 6) return null
  const view = viewOf(bytes)
  const kind = view.getUint16(2, true) & 0xf
  const base = view.getUint16(2, true) >> 4
  // Of tables (3) and lists (4) the characters are set otherwise.
  const skip = kind === 1 ? 1 : kind === 2 ? 0 : -1
  if (skip < 0) return { base, list: null }
  let at = size + 2 + 2 * view.getUint16(size, true) + 2
  for (let no = 0; at + 2 <= bytes.length; no++) {
    const length = view.getUint16(at, true)
    if (no === skip) return { base, list: bytes.subarray(at + 2, at + 2 + length) }
    at += 2 + length + (length % 2)
  }
  return { base, list: null }
}
