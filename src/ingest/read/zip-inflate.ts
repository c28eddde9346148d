/**
 * Unpacks what is deflated to the size that the zip says it has; what is damaged, or comes to more or less, throws. No more
 * is held than that size and what a small piece unpacks to.
 */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const made = new Uint8Array(size)
  const reader = pieces(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  let at = 0
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      // Bytes after the end of what is packed are nobody's.
      if (at === size && size > 0) return { done: true, value: undefined } as const
      throw new Error('what is packed is damaged', { cause: error })
    })
    if (done) break
    if (at + value.length > size) {
      void reader.cancel().catch(() => undefined)
      throw new Error(`too many bytes in the stream. expected ${size}. got more`)
    }
    made.set(value, at)
    at += value.length
  }
  if (at < size) throw new Error(`not enough bytes in the stream. expected ${size}. got ${at}`)
  return made
}

const most = 16_384

function pieces(packed: Uint8Array): ReadableStream<BufferSource> {
  let at = 0
  return new ReadableStream({
    pull(given) {
      if (at < packed.length) given.enqueue(packed.slice(at, (at += most)))
      else given.close()
    },
  })
}
