import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflate } from '../../../../src/ingest/read/zip-inflate.ts'

// 40,000 bytes that do not pack well, so that they come in several pieces.
const text = Uint8Array.from({ length: 40_000 }, (_, at) => Math.imul(at, at * 40_503) >>> 13)
const packed = new Uint8Array(deflateRawSync(text))

test('what comes to the size that is said is unpacked whole, bytes after its end left out', async () => {
  expect(await inflate(packed, text.length)).toEqual(text)
  expect(await inflate(new Uint8Array([...packed, 1, 2, 3]), text.length)).toEqual(text)
  expect(await inflate(new Uint8Array(deflateRawSync('')), 0)).toEqual(new Uint8Array())
})

test('what comes to more or to less is refused', async () => {
  await expect(inflate(packed, text.length - 1)).rejects.toThrow(
    new Error('too many bytes in the stream. expected 39999. got more'),
  )
  await expect(inflate(packed, text.length + 1)).rejects.toThrow(
    new Error('not enough bytes in the stream. expected 40001. got 40000'),
  )
})

test('what is damaged or cut is refused', async () => {
  const damaged = 'what is packed is damaged'
  const noise = new Uint8Array(200).fill(0xff)
  await expect(inflate(noise, 10)).rejects.toThrow(damaged)
  await expect(inflate(noise, 0)).rejects.toThrow(damaged)
  await expect(inflate(packed.subarray(0, packed.length / 2), text.length)).rejects.toThrow(damaged)
})
