import type { Label } from '../locale/label.ts'

/** A part of a message: in both languages, or a text that is the same in both. */
export type Part = Label | string

/** The one grammar of what is wrong: `Unexpected X, expected Y`. */
export function unexpected(found: Part, expected: Part): Label {
  const [is, to] = [labelOf(found), labelOf(expected)]
  return {
    zh: `出现${spaced(is.zh)}，应为${spaced(to.zh)}`,
    en: `Unexpected ${is.en}, expected ${to.en}`,
  }
}

/** What is not there: `Missing X`. */
export function missing(what: Part): Label {
  const label = labelOf(what)
  return { zh: `缺少${spaced(label.zh)}`, en: `Missing ${label.en}` }
}

/** A part in both languages. */
export function labelOf(part: Part): Label {
  return typeof part === 'string' ? { zh: part, en: part } : part
}

/** What is meant by a word that there is not: the nearest of those that there are, in words; nothing where none is near. */
export function didYouMean(word: string, words: readonly string[]): Label | null {
  const near = nearest(word, words)
  return near === null ? null : { zh: `是不是 \`${near}\`？`, en: `Did you mean \`${near}\`?` }
}

/** A text that names what is meant before what it says else. */
export function withGuess(
  word: string,
  words: readonly string[],
  note: Label | null,
): Label | null {
  const guess = didYouMean(word, words)
  if (!guess || !note) return guess ?? note
  return { zh: `${guess.zh}${note.zh}`, en: `${guess.en} ${note.en}` }
}

/** The word that is the fewest slips away, at most one in three letters; null where none is. */
export function nearest(word: string, words: readonly string[]): string | null {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-')
  let best: string | null = null
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1
  for (const each of words) {
    if (Math.abs(each.length - plain.length) >= least) continue
    const slips = slipsBetween(plain, each.toLowerCase().replaceAll('_', '-'))
    if (slips >= least) continue
    best = each
    least = slips
  }
  return best
}

/** Letters put in, left out, changed or exchanged with their neighbour. */
function slipsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      now.push(
        Math.min(
          last[j]! + 1,
          now[j - 1]! + 1,
          last[j - 1]! + same,
          turned ? before[j - 2]! + 1 : Infinity,
        ),
      )
    }
    ;[before, last] = [last, now]
  }
  return last[b.length]!
}

/** Latin letters, figures and code stand apart from Chinese characters. */
function spaced(text: string): string {
  return /^[\x21-\x7E]/.test(text) ? ` ${text}` : text
}
