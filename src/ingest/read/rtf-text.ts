import { ingestLimits } from '../limits.ts'
import { decodeBytes } from './rtf-encoding.ts'

/** Collects bytes and characters of one look; they are given on, decoded, when something else comes. */
export type RtfText = {
  readonly byte: (code: number) => void
  readonly write: (text: string) => void
  readonly flush: () => void
}

/** A text in the encoding of the moment, given to `emit`. Throws for more than 2,000,000 characters. */
export function newText(encoding: () => string, emit: (text: string) => void): RtfText {
  let bytes: number[] = []
  let [text, length] = ['', 0]
  const flush = (): void => {
    if (bytes.length > 0) text = decodeBytes(bytes, encoding())
    bytes = []
    if (text === '') return
    length += text.length
    if (length > ingestLimits.characters)
      throw new Error(`Unexpected characters over ${ingestLimits.characters}`)
    emit(text)
    text = ''
  }
  return {
    byte: (code) => {
      if (text !== '') flush()
      bytes.push(code)
    },
    write: (more) => {
      if (bytes.length > 0) flush()
      text += more
    },
    flush,
  }
}

/** What a control word or symbol stands for; undefined for one that stands for no text. */
export function markOf(name: string): string | undefined {
  return marks.get(name)
}

const marks: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['_', '-'],
  ['-', ''],
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
])
