/** Texts and bytes as one: their lengths in the first line, then one after the other. `splitParts` gives the bytes of each back. */
export function joinParts(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const all = parts.map(bytesOf)
  const head = bytesOf(`${JSON.stringify(all.map(({ length }) => length))}\n`)
  const joined = new Uint8Array(head.length + all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of [head, ...all]) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** The parts that `joinParts` put together. */
export function splitParts(joined: Uint8Array): Uint8Array[] {
  let at = joined.indexOf(10) + 1
  const lengths = JSON.parse(textOf(joined.subarray(0, at))) as number[]
  return lengths.map((length) => joined.subarray(at, (at += length)))
}

/** The bytes of text in UTF-8, and bytes as they are. */
export function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? new TextEncoder().encode(part) : part
}

/** Text as it was written in UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
