/** A file that defends, and the tests that state what it does. */
export type Defending = {
  readonly file: string
  readonly tests: readonly string[]
  /** Whether the tests run it in processes of their own, too, so that no count says which of them reaches which line. */
  readonly processes?: boolean
}

const unit = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/unit/${name}.test.ts`)

/**
 * The files that defend: what a page may load and how text gets into markup; what no spreadsheet is given; which text and addresses may
 * enter; what a report's bytes may do; how what is made is put in place. `npm run mutate:defences` changes them, and at least
 * nine of ten changes of each are noticed.
 */
export const defending: readonly Defending[] = [
  { file: 'src/view/policy.ts', tests: unit('view/policy') },
  { file: 'src/view/markup.ts', tests: unit('view/markup') },
  { file: 'src/dataset/guard.ts', tests: unit('dataset/guard') },
  { file: 'src/curated/names.ts', tests: unit('curated/text') },
  { file: 'src/curated/message.ts', tests: unit('curated/message') },
  { file: 'src/published/settings.ts', tests: unit('published/environment') },
  { file: 'src/ingest/read/zip.ts', tests: unit('ingest/read/zip') },
  { file: 'src/ingest/read/zip-directory.ts', tests: unit('ingest/read/zip-directory') },
  { file: 'src/ingest/read/zip-inflate.ts', tests: unit('ingest/read/zip-inflate') },
  { file: 'src/ingest/read/xml.ts', tests: unit('ingest/read/xml') },
  { file: 'scripts/lib/lines.ts', tests: unit('scripts/lines') },
  { file: 'scripts/lib/machine.ts', tests: unit('scripts/machine') },
  { file: 'scripts/lib/ours.ts', tests: unit('scripts/ours') },
  { file: 'scripts/lib/output.ts', tests: unit('scripts/output') },
  { file: 'scripts/lib/lock.ts', tests: unit('scripts/lock') },
  { file: 'scripts/lib/aside.ts', tests: unit('scripts/aside') },
  { file: 'scripts/lib/put.ts', tests: unit('scripts/put') },
  { file: 'scripts/lib/exchange.ts', tests: unit('scripts/exchange') },
  { file: 'scripts/lib/step.ts', tests: unit('scripts/step'), processes: true },
  { file: 'scripts/lib/tether.mjs', tests: unit('scripts/step'), processes: true },
  { file: 'scripts/lib/walls.ts', tests: unit('scripts/walls'), processes: true },
  { file: 'scripts/lib/confined.ts', tests: unit('scripts/confined'), processes: true },
  { file: 'scripts/lib/reader-answer.ts', tests: unit('scripts/reader') },
  { file: 'scripts/lib/reader-child.ts', tests: unit('scripts/reader') },
]
