import { readReport } from '../../src/ingest/read.ts'
import { bytesGiven, say } from './reader-main.ts'

// The program of a reader: a report's bytes in, its reading out. Run by reader-child.ts only.
const reading = await readReport(await bytesGiven(), process.argv[2] ?? '')
say('unreadable' in reading ? reading : { captured: reading })
