import type { Line } from '../worker-line.ts'
import { openLine } from '../worker-line.ts'
import type { BenchWords } from './elements.ts'
import type { Protocol } from './protocol.ts'
import workerPath from './worker.ts?worker&url'

/** A worker that has read a file or will, and answers what is asked of it until it is closed. */
export type Connection = Line<Protocol>

const seconds = 60

/** Starts a worker for a file. `data`: the address below which the published files are. What takes longer than 60 seconds is stopped. */
export function connect(data: string, words: BenchWords): Connection {
  return openLine(workerPath, data, words, seconds)
}
