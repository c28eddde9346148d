/** Where published files go. A path is relative, with `/`; its file begins empty. */
export type Sink = {
  /** Adds text, as UTF-8, or bytes to the end of a file. */
  readonly append: (path: string, content: string | Uint8Array) => void
  /** Adds a file whose sum and size are known; its content is asked for where it does not stand there already. */
  readonly whole?: (path: string, known: KnownFile, content: () => string | Uint8Array) => void
  /** The bytes added so far. */
  readonly size: (path: string) => number
  /** Everything added so far. */
  readonly read: (path: string) => Uint8Array
  /** Takes a file out again, as if nothing had been added. */
  readonly remove: (path: string) => void
  /** The SHA-256 of what was added so far, 64 hexadecimal digits. */
  readonly sum: (path: string) => string
  /** The paths of all files, in code-unit order. */
  readonly paths: () => string[]
}

/** The part of a sink that CSV and JSON need when no file is ever split. */
export type TextSink = { readonly append: (path: string, text: string) => void }

/** What is known of a file that was made before: its SHA-256, 64 hexadecimal digits, and how many bytes it has. */
export type KnownFile = { readonly sum: string; readonly bytes: number }
