import { inflateSync } from 'node:zlib'

/** A PNG of 8 bits a channel with an alpha channel, read: its size, and four bytes a pixel. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Buffer }

/** Reads such a PNG; throws for any other. */
export function readPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png)
  const blocks: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const block = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') blocks.push(block)
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes[24] !== 8 || bytes[25] !== 6) throw new Error('expected 8 bits a channel with alpha')
  const raw = inflateSync(Buffer.concat(blocks))
  const line = width * 4
  const data = Buffer.alloc(line * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)]!
    for (let x = 0; x < line; x += 1) {
      const left = x < 4 ? 0 : data[y * line + x - 4]!
      const up = y === 0 ? 0 : data[(y - 1) * line + x]!
      const corner = x < 4 || y === 0 ? 0 : data[(y - 1) * line + x - 4]!
      const guess = predicted(filter, left, up, corner)
      data[y * line + x] = (raw[y * (line + 1) + 1 + x]! + guess) & 255
    }
  }
  return { width, height, data }
}

/** The pixels of a rectangle that are not white. */
export function inked({ width, data }: Pixels, x: number, y: number, w: number, h: number): number {
  let count = 0
  for (let row = y; row < y + h; row += 1) {
    for (let column = x; column < x + w; column += 1) {
      if (data.readUInt32BE((row * width + column) * 4) !== 0xffffffff) count += 1
    }
  }
  return count
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
