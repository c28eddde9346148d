/// <reference types="astro/client" />

declare module 'pdfjs-dist/build/pdf.worker.mjs' {}
