import type { Division } from './division.ts'

const syllable =
  /^(?:shaan|(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:i(?:ang|ong|a[no]?|e|ng?|u)?|u(?:ang|a[in]?|[oien])?|ve?|a(?:ng?|i|o)?|e(?:ng?|i|r)?|o(?:ng|u)?)|a(?:ng?|i|o)?|e(?:ng?|i|r)?|ou?)$/

const suffix = /(?:自治区|特别行政区|地区|林区|新区|特区|[省市县区旗盟])$/u

/**
 * A division's pinyin with a capital at each syllable, `JinCheng`: every way to read it as one syllable for each
 * character, without the suffix that the register drops (`PingAn`, `PinGan`); of autonomous areas, which drop
 * nationalities too, the shortest of two syllables or more.
 */
export function syllablesOf({ name, pinyin }: Pick<Division, 'name' | 'pinyin'>): string[] {
  const ways = split(pinyin)
  const counts = /自治[州县旗区]$/u.test(name)
    ? [Math.min(...ways.map((way) => way.length).filter((length) => length > 1))]
    : [name.length, name.replace(suffix, '').length]
  const fitting = counts.map((count) => ways.filter((way) => way.length === count))
  const found = (name.length > 2 ? fitting.reverse() : fitting).find((each) => each.length > 0)
  return (found ?? [[pinyin]]).map((way) => way.map(capital).join(''))
}

/** Every way to cut letters into syllables; none of letters longer than any name, of which there would be too many. */
function split(letters: string): string[][] {
  if (letters.length > longest) return []
  // The ways of each rest are worked out once, from the end.
  const ways: string[][][] = [[[]]]
  for (let length = 1; length <= letters.length; length += 1) {
    const rest = letters.slice(letters.length - length)
    const found: string[][] = []
    for (let end = 1; end <= Math.min(6, length); end += 1) {
      const first = rest.slice(0, end)
      if (!syllable.test(first)) continue
      for (const way of ways[length - end]!) if (found.length < most) found.push([first, ...way])
    }
    ways.push(found)
  }
  return ways[letters.length]!
}

const longest = 60
const most = 5_000

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
