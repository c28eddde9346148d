/** The bytes of a character in GBK; undefined where it has none. */
export function toGbk(character: string): readonly number[] | undefined {
  if (known.size === 0) {
    // What its decoder makes of each two bytes.
    const decoder = new TextDecoder('gbk')
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        const decoded = decoder.decode(new Uint8Array([first, second]))
        if ([...decoded].length === 1 && decoded !== '\uFFFD') known.set(decoded, [first, second])
      }
    }
  }
  return known.get(character)
}

const known = new Map<string, readonly number[]>()
