/** The library that reads PDFs. */
export type Library = typeof import('pdfjs-dist')

/** The library, and where it finds its tables of characters and fonts, as options of `getDocument`. */
export type PdfProgram = { readonly library: Library; readonly assets: object }
