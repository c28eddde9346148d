/// <reference types="astro/client" />

declare module 'pdfjs-dist/build/pdf.worker.mjs' {}

// The parser alone: the whole package comes with the syntax of every property.
declare module 'css-tree/parser' {
  const parse: typeof import('css-tree').parse
  export default parse
}
