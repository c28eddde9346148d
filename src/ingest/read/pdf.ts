import { loadPdf } from '#pdf'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { sayOmitted } from './omitted.ts'
import { withoutPictures } from './pdf-bytes.ts'
import { layOut } from './pdf-layout.ts'
import { readPage } from './pdf-read-page.ts'
import type { Library } from './pdf-program.ts'
import type { Page, Word } from './pdf-page.ts'

const limits = { pages: 60, items: 100_000 }

/**
 * Reads a PDF with a text layer as a reader sees it: tables by their ruling lines, everything else as lines of text, both
 * with their pages. Takes up to 20 MB, 60 pages, 20,000 runs of text a page. Memory and time of a hostile file are for the
 * caller to limit.
 */
export async function readPdf(bytes: Uint8Array): Promise<Captured | Unreadable> {
  if (bytes.length > ingestLimits.bytes) {
    return { unreadable: `${bytes.length} bytes, expected at most ${ingestLimits.bytes}` }
  }
  const { library, assets } = await loadPdf()
  const task = library.getDocument({ data: withoutPictures(bytes), ...options, ...assets })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages) {
      return { unreadable: `${document.numPages} pages, expected at most ${limits.pages}` }
    }
    const pages = await readPages(document, library)
    const illegible = whyIllegible(pages)
    if (illegible) return { unreadable: illegible }
    const { blocks, pictures, omitted } = layOut(pages)
    if (blocks.length > ingestLimits.lines) return { unreadable: 'More than 20,000 lines' }
    return { format: 'pdf', blocks, pictures, remarks: [...remarks(pages), ...sayOmitted(omitted)] }
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

const options = {
  cMapPacked: true,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  // Small ones within the text of a page are not made smaller by withoutPictures.
  maxImageSize: 1_000_000,
  stopAtErrors: false,
  verbosity: 0,
}

async function readPages(document: PDFDocumentProxy, library: Library): Promise<readonly Page[]> {
  const pages: Page[] = []
  const layers = await document.getOptionalContentConfig()
  let items = 0
  for (let no = 1; no <= document.numPages; no++) {
    const page = await readPage(await document.getPage(no), library, (layer) =>
      layers.isVisible(layer),
    )
    items += page.words.length
    if (items > limits.items) throw new Error(`Unexpected runs of text over ${limits.items}`)
    pages.push(page)
  }
  return pages
}

function whyIllegible(pages: readonly Page[]): string | null {
  const text = pages.map(textOf).join('')
  if (text === '') return `No text on ${list(pages)}: a scan or pictures: it needs transcription`
  const odd = pages.filter((page) => {
    const all = textOf(page)
    return (all.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0) > 0.01 * all.length
  })
  return odd.length > 0
    ? `The text of ${list(odd)} has no meaning to programs (fonts without Unicode): it needs transcription`
    : null
}

function textOf({ words }: Page): string {
  const isSeen = ({ kind }: Word): boolean => kind !== 'hidden'
  return words
    .filter(isSeen)
    .map((word) => word.text)
    .join('')
}

function remarks(pages: readonly Page[]): readonly string[] {
  const bare = pages.filter((page) => textOf(page) === '' && page.pictures.length > 0)
  const scanned = pages.filter(({ recognised }) => recognised)
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
