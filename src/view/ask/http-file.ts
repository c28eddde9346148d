import type { AsyncBuffer } from 'hyparquet'

/** What was fetched, in bytes; `take` throws where it becomes more than a page may ask for. */
export type Meter = { readonly take: (bytes: number) => void; readonly fetched: () => number }

/** Thrown where more would be read than `most` bytes. */
export const tooLarge = new Error('too large')

const unread = Symbol('unread')

/** Whether an error says that a file was not to be had, and nothing about what was asked of it. */
export function isUnread(error: unknown): boolean {
  return (error as Error).cause === unread
}

/** A meter that lets so many bytes through. */
export function openMeter(most: number): Meter {
  let all = 0
  return {
    fetched: () => all,
    take: (bytes) => {
      if (all + bytes > most) throw tooLarge
      all += bytes
    },
  }
}

/** What is asked for at once: a small file is whole in it, and of a large one its end holds where all else is. */
const part = 65_536

/**
 * A file of the site that is read in parts where the server gives them (206), else whole at once. No part is fetched twice. A server
 * that packs parts is asked for the whole: their bytes would be of the packed file.
 */
export async function openHttpFile(address: string, meter: Meter): Promise<AsyncBuffer> {
  const first = await ask(address, 0, part)
  const size = Number(/\/(\d+)$/.exec(first.headers.get('Content-Range') ?? '')?.[1])
  const inParts = first.status === 206 && Number.isSafeInteger(size)
  const packed = inParts && first.headers.get('Content-Encoding') !== null
  if (!inParts || packed) {
    if (packed) await first.body?.cancel()
    return wholeOf(packed ? await fetch(address) : first, meter)
  }
  const head = await bytesOf(first, meter)
  if (head.byteLength >= size) return inMemory(head)
  const end = Math.max(head.byteLength, size - part)
  const tail = await bytesOf(await ask(address, end, size), meter)
  const parts = new Map<string, Promise<ArrayBuffer>>()
  return {
    byteLength: size,
    slice(start, stop = size) {
      if (stop <= head.byteLength) return head.slice(start, stop)
      if (start >= end) return tail.slice(start - end, stop - end)
      const key = `${start}-${stop}`
      const known =
        parts.get(key) ?? ask(address, start, stop).then((response) => bytesOf(response, meter))
      parts.set(key, known)
      return known
    },
  }
}

async function ask(address: string, start: number, stop: number): Promise<Response> {
  const headers = { Range: `bytes=${start}-${stop - 1}` }
  const response = await fetch(address, { headers }).catch((error: Error) => {
    throw new Error(`${error.message} ${address}`, { cause: unread })
  })
  if (!response.ok) throw new Error(`${response.status} ${address}`, { cause: unread })
  return response
}

async function bytesOf(response: Response, meter: Meter): Promise<ArrayBuffer> {
  meter.take(Number(response.headers.get('Content-Length') ?? 0))
  return response.arrayBuffer()
}

async function wholeOf(response: Response, meter: Meter): Promise<AsyncBuffer> {
  return inMemory(await bytesOf(response, meter))
}

function inMemory(whole: ArrayBuffer): AsyncBuffer {
  return { byteLength: whole.byteLength, slice: (from, to) => whole.slice(from, to) }
}
