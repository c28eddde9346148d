import type { PdfProgram } from './pdf-program.ts'

/** pdf.js for Node, with its tables and fonts from the folder of the package. */
export async function loadPdf(): Promise<PdfProgram> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = new URL('./', import.meta.resolve('pdfjs-dist/package.json'))
  const path = decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:)/u, '')
  return {
    library,
    assets: { cMapUrl: `${path}cmaps/`, standardFontDataUrl: `${path}standard_fonts/` },
  }
}
