/** What is heard of a rich text: groups, control words with their number, bytes of text. */
export type RtfListener = {
  readonly open: () => void
  readonly close: () => void
  /** A control word, or a control symbol by its character; `value` null where no number follows. */
  readonly word: (name: string, value: number | null) => void
  readonly byte: (code: number) => void
}

/**
 * Cuts a rich text (RTF) into tokens. Bytes of `\bin` are passed over. Throws for groups over 512 deep and for an end within
 * a group.
 */
export function readTokens(bytes: Uint8Array, { open, close, word, byte }: RtfListener): void {
  let depth = 0
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at++]!
    if (code === 0x7b) {
      if (++depth > maxDepth) throw new Error(`Unexpected groups ${maxDepth} deep`)
      open()
    } else if (code === 0x7d) {
      depth--
      close()
      // What follows the end of the document is no part of it.
      if (depth <= 0) return
    } else if (code === 0x5c) control()
    else if (code !== 0x0a && code !== 0x0d && code !== 0) byte(code)
  }
  throw new Error('Unexpected end, expected the end of a group')

  function control(): void {
    const start = at
    while (isLetter(bytes[at])) at++
    if (at === start) {
      symbol(bytes[at++] ?? 0)
      return
    }
    const name = text(start, Math.min(at, start + 32))
    const from = at
    if (bytes[at] === 0x2d) at++
    while (isDigit(bytes[at]) && at - from < 12) at++
    const digits = text(from, at)
    const value = digits === '' || digits === '-' ? null : Number(digits)
    if (bytes[at] === 0x20) at++
    if (name === 'bin') at += Math.max(0, value ?? 0)
    else word(name, value)
  }

  function symbol(code: number): void {
    if (code === 0x27) {
      const value = Number.parseInt(text(at, at + 2), 16)
      at += 2
      if (!Number.isNaN(value)) byte(value)
    } else word(code === 0x0a || code === 0x0d ? 'par' : String.fromCharCode(code), null)
  }

  function text(from: number, to: number): string {
    return String.fromCharCode(...bytes.subarray(from, to))
  }
}

const maxDepth = 512

function isLetter(code: number | undefined): boolean {
  return code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a))
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39
}
