// Packages that bring no types: as much of each as the tests use.
declare module 'jsonld' {
  const jsonld: {
    readonly toRDF: (
      document: object,
      options: {
        readonly format: 'application/n-quads'
        readonly base: string
        readonly documentLoader: (url: string) => Promise<object>
      },
    ) => Promise<string>
  }
  export default jsonld
}

declare module 'n3' {
  export class Parser {
    constructor(options?: { readonly format: string })
    parse(text: string): unknown[]
  }
  export class Store {
    constructor(quads?: unknown[])
    readonly size: number
  }
}

declare module 'spdx-expression-parse' {
  export default function parse(expression: string): { readonly license: string }
}
