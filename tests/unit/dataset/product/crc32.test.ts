import { crc32 as ofNode } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32, joinedCrc32 } from '../../../../src/dataset/files/crc32.ts'

const bytes = fc.uint8Array({ maxLength: 300 })

test('the CRC-32 is that of zlib, and of two parts that of both', () => {
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      const whole = ofNode(second, ofNode(first))
      expect(crc32(first)).toBe(ofNode(first))
      expect(joinedCrc32(crc32(first), crc32(second), second.length)).toBe(whole)
    }),
  )
  const long = new Uint8Array(3_000_017).fill(7)
  expect(joinedCrc32(1, ofNode(long), long.length)).toBe(ofNode(long, 1))
})
