import { loadPdf } from '#pdf'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** A page of a PDF in points, as a reader sees it. */
export type Sheet = { readonly width: number; readonly height: number }

/** A page of a PDF to draw, from 1, and how many pixels a point. */
export type Wanted = { readonly page: number; readonly scale: number }

/** Opens a PDF for `drawPage`, and says how large its pages are; none where it cannot be opened. */
export async function openPdf(data: Uint8Array): Promise<readonly Sheet[]> {
  const { library, assets } = await loadPdf()
  const fonts = 'fonts' in globalThis
  const task = library.getDocument({
    data,
    ...assets,
    ...options,
    // A worker has fonts of its own; where it has none, characters are drawn line by line.
    disableFontFace: !fonts,
    useSystemFonts: fonts,
    ownerDocument: globalThis as unknown as HTMLDocument,
    CanvasFactory: canvases,
    FilterFactory: filters,
  })
  try {
    opened = await task.promise
    const sheets: Sheet[] = []
    for (let no = 1; no <= opened.numPages; no++) {
      const { width, height } = (await opened.getPage(no)).getViewport({ scale: 1 })
      sheets.push({ width, height })
    }
    return sheets
  } catch {
    return []
  }
}

/** Draws a page of the PDF that was opened last, with at most 12 million pixels; null where it cannot be drawn. */
export async function drawPage({ page: no, scale }: Wanted): Promise<ImageBitmap | null> {
  try {
    const page = await opened!.getPage(no)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({
      scale: Math.min(scale, Math.sqrt(most / (width * height))),
    })
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.floor(viewport.width)),
      Math.max(1, Math.floor(viewport.height)),
    )
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      viewport,
    }).promise
    page.cleanup()
    return canvas.transferToImageBitmap()
  } catch {
    return null
  }
}

const most = 12_000_000
let opened: PDFDocumentProxy | null = null

const options = {
  cMapPacked: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: true,
  maxImageSize: 32_000_000,
  canvasMaxAreaInBytes: 4 * most,
  stopAtErrors: false,
  verbosity: 0,
}

type Painted = { canvas: OffscreenCanvas; context: unknown }

/** What pdf.js makes with `new`, and asks for canvases to draw on. */
function canvases(): object {
  return {
    create(width: number, height: number): Painted {
      const canvas = new OffscreenCanvas(width, height)
      return {
        canvas,
        context: canvas.getContext('2d', { willReadFrequently: true }),
      }
    },
    reset: ({ canvas }: Painted, width: number, height: number) =>
      Object.assign(canvas, { width, height }),
    destroy: ({ canvas }: Painted) => Object.assign(canvas, { width: 0, height: 0 }),
    getNoAlphaContext: (canvas: OffscreenCanvas) => canvas.getContext('2d', { alpha: false }),
  }
}

/** What pdf.js makes with `new`, and asks for filters, which a worker has none of. */
function filters(): object {
  const none = (): string => 'none'
  return {
    addFilter: none,
    addAlphaFilter: none,
    addLuminosityFilter: none,
    addKnockoutFilter: none,
    createSelectionStyle: () => null,
    destroy: () => undefined,
  }
}
