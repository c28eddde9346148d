import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { layOut } from './pdf-layout.ts'
import type { Page, Word } from './pdf-page.ts'
import { drawn, multiply } from './pdf-rules.ts'
import type { Matrix } from './pdf-rules.ts'

const limits = { pages: 60, pageItems: 20_000, items: 100_000, characters: 500_000 }

type Library = typeof import('pdfjs-dist')

/**
 * Reads a PDF with a text layer: tables by their ruling lines, everything else as lines of text, both with their pages.
 * Takes up to 20 MB, 60 pages, 20,000 runs of text a page. Memory and time of a hostile file are for the caller to limit.
 */
export async function readPdf(bytes: Uint8Array): Promise<Captured | Unreadable> {
  if (bytes.length > ingestLimits.bytes) {
    return { unreadable: `${bytes.length} bytes, expected at most ${ingestLimits.bytes}` }
  }
  const library: Library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = library.getDocument({ data: new Uint8Array(bytes), ...options() })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages) {
      return { unreadable: `${document.numPages} pages, expected at most ${limits.pages}` }
    }
    const pages = await readPages(document, library)
    const illegible = whyIllegible(pages)
    if (illegible) return { unreadable: illegible }
    const blocks = layOut(pages)
    if (blocks.length > ingestLimits.lines) return { unreadable: 'More than 20,000 lines' }
    return { format: 'pdf', blocks, remarks: remarks(pages) }
  } catch (error) {
    const { name, message } = error as Error
    return {
      unreadable:
        name === 'PasswordException'
          ? 'The PDF is protected by a password'
          : `The PDF cannot be read: ${message}`,
    }
  } finally {
    // Not waited for: it never ends where a page was left half read.
    void task.destroy().catch(() => undefined)
  }
}

function options(): object {
  const folder = new URL('./', import.meta.resolve('pdfjs-dist/package.json'))
  const path = decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:)/u, '')
  return {
    cMapUrl: `${path}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${path}standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1024,
    stopAtErrors: false,
    verbosity: 0,
  }
}

async function readPages(document: PDFDocumentProxy, library: Library): Promise<readonly Page[]> {
  const pages: Page[] = []
  let items = 0
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { transform, height } = page.getViewport({ scale: 1 })
    const words = await readWords(page, transform)
    items += words.length
    if (items > limits.items) throw new Error(`Unexpected runs of text over ${limits.items}`)
    const operators = await page.getOperatorList({ annotationMode: 0 })
    pages.push({ no, height, words, ...drawn(operators, library.OPS, transform) })
    page.cleanup()
  }
  return pages
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
    if (words.length > limits.pageItems || characters > limits.characters) {
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

function whyIllegible(pages: readonly Page[]): string | null {
  const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join('')
  if (text === '') return `No text on ${list(pages)}: a scan or pictures: it needs transcription`
  const odd = pages.filter(({ words }) => {
    const all = words.map((word) => word.text).join('')
    return (all.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0) > 0.01 * all.length
  })
  return odd.length > 0
    ? `The text of ${list(odd)} has no meaning to programs (fonts without Unicode): it needs transcription`
    : null
}

function remarks(pages: readonly Page[]): readonly string[] {
  const bare = pages.filter(({ words, pictures }) => words.length === 0 && pictures)
  const scanned = pages.filter(({ recognised, pictures }) => recognised && pictures)
  return [
    ...(bare.length > 0 ? [`No text on ${list(bare)}: a picture that needs transcription`] : []),
    ...(scanned.length > 0
      ? [`The text of ${list(scanned)} was recognised from a scan: compare every figure`]
      : []),
  ]
}

function list(pages: readonly Page[]): string {
  return `${pages.length === 1 ? 'page' : 'pages'} ${pages.map(({ no }) => no).join(', ')}`
}
