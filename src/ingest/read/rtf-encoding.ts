/** The encoding of a code page of Windows; null for one that is not known. */
export function encodingOfPage(page: number): string | null {
  return (
    pages.get(page) ?? ((page >= 1250 && page <= 1258) || page === 874 ? `windows-${page}` : null)
  )
}

/** The encoding of a font by its character set; null where that is the document's. */
export function encodingOfCharset(charset: number): string | null {
  return charsets.get(charset) ?? null
}

/** Decodes bytes of an encoding; where it does not have them, of GB18030, else of Windows' western one, which has all. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  if (bytes.length < 1000 && bytes.every((byte) => byte < 0x80))
    return String.fromCharCode(...bytes)
  const all = new Uint8Array(bytes)
  for (const label of [encoding, 'gb18030', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(all)
    } catch {
      // Writers name a western font for Chinese text, and the other way round: the next encoding may have it.
    }
  }
  return '\uFFFD'
}

const pages = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1361, 'euc-kr'],
  [10_000, 'macintosh'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
])

const charsets = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])
