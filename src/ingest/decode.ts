import type { Unreadable } from './grid.ts'

/** A text and the encoding that it was in. */
export type Decoded = { readonly text: string; readonly encoding: string }

/**
 * Decodes a report strictly: byte-order mark, then UTF-8, then UTF-16 told by its zero bytes, then the charset that the
 * page declares, then GB18030. Never replaces a character: what none of them decodes is unreadable.
 */
export function decodeText(bytes: Uint8Array): Decoded | Unreadable {
  const marked = byMark(bytes)
  if (marked) return attempt(bytes, marked) ?? undecodable
  const wide = byZeroBytes(bytes)
  const labels = [...(wide ? [wide] : ['utf-8']), ...declared(bytes), 'gb18030']
  for (const label of labels) {
    const decoded = attempt(bytes, label)
    if (decoded && !decoded.text.includes('\0')) return decoded
  }
  return undecodable
}

const undecodable: Unreadable = {
  unreadable:
    'The text is in none of UTF-8, UTF-16 and GB18030. Open the file in a browser or an editor and save it as UTF-8.',
}

function attempt(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return { text, encoding: label }
  } catch {
    return null
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95) return 'gb18030'
  return null
}

/** UTF-16 without a mark: digits, tabs and line ends have a zero byte, always on the same side. */
function byZeroBytes(bytes: Uint8Array): string | null {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, 65_536)
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2]!++
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return null
  return odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : null
}

/** The charset that an HTML or MIME head declares in its first 4,096 bytes. */
function declared(bytes: Uint8Array): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, 4096)).toLowerCase()
  const at = head.indexOf('charset=')
  if (at < 0) return []
  const label = /^["']?([a-z0-9_-]{2,20})/.exec(head.slice(at + 8, at + 32))?.[1]
  return label ? [label] : []
}
