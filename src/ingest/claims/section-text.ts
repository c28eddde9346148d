import type { SourcePlace } from '../grid.ts'
import { withoutSpace } from '../fold.ts'
import type { ProseLine } from '../facts/lines.ts'

/** The text of a section without white space, so that no line end parts a number from its words, and what stands where in it. */
export type SectionText = {
  readonly plain: string
  readonly placeAt: (at: number) => SourcePlace
  /** Where the sentence (to 。；！？) of a position begins. */
  readonly sentenceAt: (at: number) => number
  /** How many brackets are open at a position. */
  readonly depthAt: (at: number) => number
  /** The words from one position to another, without what brackets opened between them hold. */
  readonly wordsFrom: (from: number, to: number) => string
}

/** The lines of a section as one text; what is beyond 100,000 characters is left out. */
export function sectionText(lines: readonly ProseLine[]): SectionText {
  let plain = ''
  const starts: { at: number; place: SourcePlace }[] = []
  for (const { text, place } of lines) {
    if (plain.length > most) break
    starts.push({ at: plain.length, place })
    plain += withoutSpace(text.normalize('NFKC'))
  }
  plain = plain.slice(0, most)
  const lineAt = new Uint32Array(plain.length + 1)
  for (const [line, { at }] of starts.entries()) lineAt.fill(line, at, starts[line + 1]?.at)
  const depths = new Uint8Array(plain.length + 1)
  const sentences = new Uint32Array(plain.length + 1)
  let [depth, sentence] = [0, 0]
  for (let at = 0; at < plain.length; at++) {
    depths[at] = depth
    sentences[at] = sentence
    const each = plain[at]!
    if (each === '(') depth = Math.min(depth + 1, 9)
    else if (each === ')') depth = Math.max(depth - 1, 0)
    else if ('。;!?'.includes(each)) {
      sentence = at + 1
      if (each === '。') depth = 0
    }
  }
  depths[plain.length] = depth
  sentences[plain.length] = sentence
  const nowhere = { page: null, line: null, table: null, row: null }
  return {
    plain,
    placeAt: (at) => starts[lineAt[at]!]?.place ?? nowhere,
    sentenceAt: (at) => sentences[at]!,
    depthAt: (at) => depths[at]!,
    wordsFrom: (from, to) => {
      const own = depths[to]!
      let words = ''
      for (let at = Math.max(from, to - reach); at < to; at++) {
        if (depths[at]! < own) words = ''
        else if (depths[at] === own && plain[at] !== '(') words += plain[at]!
      }
      return words
    },
  }
}

const most = 100_000
/** How far back words may stand that say what a figure is; keeps the work in proportion to the text. */
const reach = 240
