import type { ReaderAnswer } from './reader-answer.ts'

// What packages have to say must not mix with the answer.
console.log = console.info = console.warn = console.debug = () => {}

/** All bytes on standard input. */
export async function bytesGiven(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

/** Gives the answer, and ends. */
export function say(answer: ReaderAnswer): void {
  process.stdout.write(JSON.stringify(answer), () => process.exit(0))
}
