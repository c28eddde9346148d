import type { PDFPageProxy } from 'pdfjs-dist'
import { drawn } from './pdf-drawn.ts'
import type { Library } from './pdf-program.ts'
import { boxAround, apply, multiply } from './pdf-rules.ts'
import type { Matrix } from './pdf-rules.ts'
import { invisibleShare, unseenOf } from './pdf-seen.ts'
import type { Page, Sight, Word } from './pdf-page.ts'
import { markStruck, markUnseen } from './pdf-words.ts'

const limits = { items: 20_000, characters: 500_000, notes: 2_000 }

/**
 * Reads a page: its words with what is hidden or crossed out marked, its lines, pictures, drawings and notes. `isOn` tells
 * layers that are shown. Throws for more than 20,000 runs of text or 500,000 characters.
 */
export async function readPage(
  page: PDFPageProxy,
  { OPS: codes }: Library,
  isOn: (layer: unknown) => boolean,
): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const words = await readWords(page, transform)
  const operators = await page.getOperatorList({ annotationMode: 0 })
  const found = drawn(operators, codes as unknown as Record<string, number>, transform, isOn)
  const notes = await readNotes(page, transform)
  page.cleanup()
  // Text that a program recognised lies invisible over the picture of a page; else invisible text is none.
  const recognised = found.pictures.length > 0 && invisibleShare(found) > 0.5
  const box = { left: 0, right: width, top: 0, bottom: height }
  const unseen = unseenOf(found, box).filter((run) => !(recognised && run.invisible))
  const struck = markStruck(markUnseen(words, unseen), found.rules)
  return {
    no: page.pageNumber,
    width,
    height,
    ...struck,
    pictures: found.pictures,
    sights: [
      ...found.drawings.map((each) => ({ ...each, kind: 'picture', what: 'drawing' }) as const),
      ...notes,
    ],
    recognised,
  }
}

async function readWords(page: PDFPageProxy, view: Matrix): Promise<readonly Word[]> {
  const words: Word[] = []
  let characters = 0
  const stream: ReadableStream<Part> = page.streamTextContent({ disableNormalization: true })
  const reader = stream.getReader()
  // Read by hand: leaving a loop over the stream would cancel it, which breaks off the whole program.
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) {
      characters += item.str?.length ?? 0
      const word = item.str?.trim() ? wordOf(item, view) : null
      if (word && Number.isFinite(word.left + word.right + word.y)) words.push(word)
    }
    if (words.length > limits.items || characters > limits.characters) {
      throw new Error(`Unexpected amount of text on page ${page.pageNumber}`)
    }
  }
  return words
}

type Part = { readonly items: readonly Item[] }

type Item = { readonly str: string; readonly transform: Matrix; readonly width: number }

function wordOf({ str: text, transform, width }: Item, view: Matrix): Word {
  const [a, b, c, d, left, base] = multiply(view, transform) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const size = Math.hypot(c, d)
  if (Math.abs(b) <= Math.abs(a)) {
    return { text, left, right: left + width, y: base - 0.35 * size, size }
  }
  // Text that is turned stands as a narrow column; its middle tells its cell.
  const y = base + (Math.sign(b) * width) / 2
  return { text, left: left - size, right: left + size / 4, y, size }
}

type Note = {
  readonly subtype?: string
  readonly rect?: readonly number[]
  readonly hidden?: boolean
  readonly annotationFlags?: number
  readonly fieldValue?: unknown
}

/** The notes and fields of PDF programs on a page that show something over its text, or change what is seen of it. */
async function readNotes(page: PDFPageProxy, view: Matrix): Promise<readonly Sight[]> {
  const notes = ((await page.getAnnotations()) as readonly Note[]).slice(0, limits.notes)
  return notes.flatMap(
    ({ subtype = '', rect, hidden, annotationFlags = 0, fieldValue }): Sight[] => {
      // Hidden, or not for the screen.
      if (!rect || rect.length < 4 || hidden || (annotationFlags & 0x22) !== 0) return []
      const isField = subtype === 'Widget'
      if (isField ? !fieldValue || fieldValue === 'Off' : !marking.has(subtype)) return []
      const corners = [[rect[0]!, rect[1]!] as const, [rect[2]!, rect[3]!] as const]
      const what = isField ? 'with a field of a form in it' : 'with a mark of a PDF program over it'
      return [{ ...boxAround(corners.map((point) => apply(view, point))), kind: 'doubt', what }]
    },
  )
}

const marking = new Set(
  'FreeText Stamp StrikeOut Ink Line Square Circle Polygon PolyLine Redact Caret'.split(' '),
)
