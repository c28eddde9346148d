/** The CRC-32 of bytes, as gzip has it at its end: an unsigned whole number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let at = 0; at < bytes.length; at += 1) {
    crc = table[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8)
  }
  return ~crc >>> 0
}

/** The CRC-32 of bytes and those that follow them, of which there are so many, from that of each. */
export function joinedCrc32(first: number, second: number, secondLength: number): number {
  // Each byte that follows multiplies by x to the 8; the powers come from squares.
  let factor = one
  let square = one >>> 8
  for (let left = secondLength; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) factor = product(factor, square)
    square = product(square, square)
  }
  return (product(factor, first) ^ second) >>> 0
}

// Polynomials over two elements, the highest power of x in the lowest bit, without that of x to the 32.
const polynomial = 0xedb88320
const one = 0x80000000

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = timesX(rest)
  return rest
})

function timesX(a: number): number {
  return a & 1 ? (a >>> 1) ^ polynomial : a >>> 1
}

/** The product of two polynomials, modulo that of the CRC. */
function product(a: number, b: number): number {
  let [sum, shifted] = [0, b]
  for (let bit = one; bit > 0; bit >>>= 1) {
    if ((a & bit) !== 0) sum ^= shifted
    shifted = timesX(shifted)
  }
  return sum >>> 0
}
