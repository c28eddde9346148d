import { readReport } from '../../src/ingest/read.ts'

// The program of a reader: bytes in on standard input, the reading out as JSON. Run by reader-child.ts only.
// What packages have to say must not mix with the answer.
console.log = console.info = console.warn = console.debug = () => {}

const chunks: Uint8Array[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
const reading = await readReport(new Uint8Array(Buffer.concat(chunks)), process.argv[2] ?? '')
process.stdout.write(JSON.stringify(reading), () => process.exit(0))
