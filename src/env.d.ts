/// <reference types="astro/client" />

declare module 'pdfjs-dist/build/pdf.worker.mjs' {}

// The parser alone: the whole package comes with the syntax of every property.
declare module 'css-tree/parser' {
  const parse: typeof import('css-tree').parse
  export default parse
}

// What comes with a request of build:site, and what it gets back beside the page.
declare namespace App {
  type Question = import('./published/notes.ts').Question
  interface Locals {
    order: {
      questions?: readonly Question[]
      sums?: readonly (string | null)[]
      asked?: readonly Question[]
      text?: string
    }
  }
}
