import { viewOf } from './ole-container.ts'
import type { Streams } from './ole-container.ts'
import { lookOf } from './ole-look.ts'
import type { OleLook } from './ole-look.ts'
import { readPieces } from './ole-pieces.ts'
import type { Character } from './ole-pieces.ts'
import { characterRuns, paragraphRuns, runAt } from './ole-properties.ts'
import type { Run as Stretch } from './ole-properties.ts'
import { shapeOf } from './ole-shape.ts'
import type { OleShape } from './ole-shape.ts'
import { readStyles } from './ole-styles.ts'
import type { OleStyles } from './ole-styles.ts'
import { runWriter } from './ole-runs.ts'
import type { Run } from './runs.ts'

/** A paragraph of a binary Word document: its text, the mark that ends it (`deleted` by a tracked change), its shape. */
export type OleParagraph = OleShape & {
  readonly runs: readonly Run[]
  readonly mark: string
  readonly deleted: boolean
}

const limits = { characters: 2_000_000 }

/**
 * Reads the main text of a document of Word 97 or later and of WPS as it is seen: by the properties of characters, of
 * pieces and of styles. Throws for other and for damaged documents.
 */
export function readWord(streams: Streams): readonly OleParagraph[] {
  const document = streams('WordDocument')
  if (!document) throw new Error('no Word document is in the container')
  const main = viewOf(document)
  if (main.getUint16(0, true) !== 0xa5ec) throw new Error('it is not of Word 97 or later')
  const flags = main.getUint16(10, true)
  if (flags & 0x100) throw new Error('it is protected by a password')
  const table = streams(flags & 0x200 ? '1Table' : '0Table')
  if (!table) throw new Error('its table stream is missing')
  const at = (offset: number): Uint8Array => {
    const [start, length] = [main.getUint32(offset, true), main.getUint32(offset + 4, true)]
    return table.subarray(start, start + length)
  }
  const length = main.getUint32(0x4c, true)
  if (length > limits.characters)
    throw new Error(`it has more than ${limits.characters} characters`)
  return paragraphsOf(readPieces(at(0x1a2), document, length), {
    characters: characterRuns(at(0x0fa), document),
    paragraphs: paragraphRuns(at(0x102), document),
    styles: readStyles(at(0x0a2)),
    data: streams('Data'),
  })
}

type Parts = {
  readonly characters: readonly Stretch[]
  readonly paragraphs: readonly Stretch[]
  readonly styles: OleStyles
  readonly data: Uint8Array | null
}

function paragraphsOf(all: readonly Character[], parts: Parts): readonly OleParagraph[] {
  const { data } = parts
  const paragraphs: OleParagraph[] = []
  const writer = runWriter(data)
  const lookAt = looks(parts)
  for (const { text, offset, added } of all) {
    const { look, shape } = lookAt(offset, added)
    if (text === '\r' || text === '\x07' || text === '\x0c') {
      const list = shape?.list ?? new Uint8Array()
      const deleted = look.look.deleted
      paragraphs.push({ runs: writer.take(), mark: text, deleted, ...shapeOf(list, data) })
    } else writer.write(text, look)
  }
  const rest = writer.take()
  if (rest.length > 0)
    paragraphs.push({ runs: rest, mark: '\r', deleted: false, depth: 0, row: null, inner: null })
  return paragraphs
}

type At = { readonly look: OleLook; readonly shape: Stretch | undefined }

/** A function that gives the look of the character at a place; the next place is often the last one's. */
function looks({
  characters,
  paragraphs,
  styles,
}: Parts): (offset: number, added: Uint8Array | null) => At {
  let own: Stretch | undefined
  let shape: Stretch | undefined
  let last: {
    own: Stretch | undefined
    style: number
    added: Uint8Array | null
    look: OleLook
  } | null = null
  const isIn = (run: Stretch | undefined, offset: number): boolean =>
    run !== undefined && offset >= run.from && offset < run.to
  return (offset, added) => {
    if (!isIn(own, offset)) own = runAt(characters, offset)
    if (!isIn(shape, offset)) shape = runAt(paragraphs, offset)
    const style = shape?.style ?? 0
    if (!last || last.own !== own || last.style !== style || last.added !== added) {
      const lists = [own?.list, added].filter((list) => list !== null && list !== undefined)
      last = { own, style, added, look: lookOf(lists, style, styles) }
    }
    return { look: last.look, shape }
  }
}
