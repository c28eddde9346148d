import type { Defence } from './defence.ts'

const limits = 'tests/unit/ingest/read/limits.test.ts'
const confined = 'tests/unit/scripts/confined.test.ts'
const walls = 'tests/unit/scripts/walls.test.ts'

/** What captured reports, which may come from anywhere, do to the programs that read them. */
export const readers: readonly Defence[] = [
  {
    threat: 'A small file unpacks to a very large one',
    file: 'src/ingest/read/zip.ts',
    from: 'if (size > limits.ratio * packed + 4096) {',
    to: 'if (size > limits.ratio * packed + 1e12) {',
    test: `${limits} > an entry packed 1,000 times`,
  },
  {
    threat: 'A packed file says that it is small',
    file: 'src/ingest/read/zip-inflate.ts',
    from: 'if (at + value.length > size) {',
    to: 'if (at + value.length > size + 1e12) {',
    test: `${limits} > an entry that says it is small`,
  },
  {
    threat: 'A document declares entities, of its own or of other files',
    file: 'src/ingest/read/xml.ts',
    from: "    throw new Error('Unexpected document type declaration')\n",
    to: '',
    test: `${limits} > a document type declaration`,
  },
  {
    threat: 'A cell spans millions of columns',
    file: 'src/ingest/read/docx-document.ts',
    from: '    throw new Error(`Unexpected span',
    to: '    void new Error(`Unexpected span',
    test: `${limits} > a cell over 99,999,999 columns`,
  },
  {
    threat: 'Tables stand in one another without end',
    file: 'src/ingest/read/docx-document.ts',
    from: '          throw new Error(`Unexpected tables',
    to: '          void new Error(`Unexpected tables',
    test: `${limits} > 20,000 tables in one another`,
  },
  {
    threat: 'Reading takes for ever',
    file: 'scripts/lib/confined.ts',
    from: 'limits.seconds * 1000',
    to: '1e9',
    test: `${confined} > is bounded in time`,
  },
  {
    threat: 'Drafting takes for ever',
    file: 'scripts/lib/reader-child.ts',
    from: "await askReader('draft', [], input, { ...usual, ...limits })",
    to: "await askReader('draft', [], input, { ...limits, ...usual })",
    test: 'tests/unit/scripts/reader.test.ts > is made in the confined program',
  },
  {
    threat: 'A document makes its reader read other files',
    file: 'scripts/lib/confined.ts',
    from: '...readable().map((path) => `--allow-fs-read=${path}`),',
    to: "'--allow-fs-read=*',",
    test: `${confined} > reads its code and nothing else`,
  },
  {
    threat: 'The reader writes, through a database that Node’s limits forget',
    file: 'scripts/lib/confined.ts',
    from: "    '--no-experimental-sqlite',\n",
    to: '',
    test: `${confined} > writes nothing`,
  },
  {
    threat: 'The reader starts programs',
    file: 'scripts/lib/confined.ts',
    from: "    '--permission',\n",
    to: "    '--permission',\n    '--allow-child-process',\n",
    test: `${confined} > starts nothing`,
  },
  {
    threat: 'The reader reaches the network, where the system has walls',
    file: 'scripts/lib/walls.ts',
    from: "  '--net',\n",
    to: '',
    test: `${walls} > no host is reached`,
  },
]
