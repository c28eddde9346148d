import type { PdfProgram } from './pdf-program.ts'

/**
 * pdf.js for a browser's worker, whose own worker it runs in. Its tables and fonts are modules of ours, loaded as a file asks
 * for them: what may load no more than scripts of its own site can read every PDF.
 */
export async function loadPdf(): Promise<PdfProgram> {
  const [library] = await Promise.all([
    import('pdfjs-dist'),
    // It puts itself where the library looks for it.
    import('pdfjs-dist/build/pdf.worker.mjs'),
  ])
  return { library, assets: { BinaryDataFactory: modules } }
}

// Where build:site puts the package's own (scripts/render-pages.ts).
const tables = import.meta.glob<string>('/pdfjs/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
})
const fonts = import.meta.glob<string>('/pdfjs/standard_fonts/*.{pfb,ttf}', {
  query: '?url&inline',
  import: 'default',
})

/** What pdf.js makes with `new`, and asks for a file by its kind and name. */
function modules(): object {
  return {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts'
      const load = { ...tables, ...fonts }[`/pdfjs/${folder}/${filename}`]
      if (!load) throw new Error(`pdf.js has no ${filename}`)
      const address = await load()
      return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (c) => c.charCodeAt(0))
    },
  }
}
