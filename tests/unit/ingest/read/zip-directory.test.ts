import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openZip } from '../../../../src/ingest/read/zip.ts'
import { zip } from '../write/docx.ts'

/** The names of a container, or why it is unreadable; and the text of its entry `a`, or why there is none. */
async function read(bytes: Uint8Array): Promise<readonly unknown[]> {
  const found = await openZip(bytes)
  if ('unreadable' in found) return [found.unreadable]
  const text = await found.text('a').catch((error: unknown) => String(error))
  return [found.names, text]
}

/** A container with bytes written over, at places counted from its list of entries or from its end record. */
function changed(
  bytes: Uint8Array,
  from: 'entry' | 'end',
  ...numbers: readonly (readonly [at: number, value: number])[]
): Buffer {
  const made = Buffer.from(bytes)
  const start = made.indexOf(from === 'entry' ? 'PK\u0001\u0002' : 'PK\u0005\u0006')
  for (const [at, value] of numbers) made.writeUInt16LE(value, start + at)
  return made
}

const one = zip([['a', '样本']])
const damaged = (why: string): string => `The zip container is damaged: ${why}`

test('a comment may follow the list; what is no comment of the length that it says may not', async () => {
  const long = Buffer.concat([changed(one, 'end', [20, 3]), Buffer.from('abc')])
  expect(await read(long)).toEqual([['a'], '样本'])
  const short = Buffer.concat([one, Buffer.from('abc')])
  expect(await read(short)).toEqual([damaged('it has no list of entries')])
  const most = Buffer.concat([changed(one, 'end', [20, 0xffff]), Buffer.alloc(0xffff)])
  expect(await read(most)).toEqual([['a'], '样本'])
})

test('a list that is cut, and a container of several disks, are damaged', async () => {
  expect(await read(changed(one, 'end', [10, 2]))).toEqual([damaged('its list of entries is cut')])
  expect(await read(changed(one, 'end', [4, 1]))).toEqual([damaged('it is one disk of several')])
})

test('an entry that is not where the list says, or not as long, has no text', async () => {
  const text = async (...numbers: readonly (readonly [number, number])[]): Promise<unknown> =>
    (await read(changed(one, 'entry', ...numbers)))[1]
  expect(await text([42, 1])).toBe('Error: an entry is not where the list says')
  expect(await text([20, 6000])).toBe('Error: an entry goes on after the end of the file')
  expect(await text([20, 5])).toBe('Error: an entry is not as long as the list says')
  expect(await text([10, 9])).toBe('Error: it is packed in an unusual way (9)')
})

test('what is packed must come to what the list says; bytes after its end are nobody’s', async () => {
  const packed = zip([['a', '样本', { pack: true }]])
  const { length } = deflateRawSync('样本')
  expect(await read(changed(packed, 'entry', [20, length - 1]))).toEqual([
    ['a'],
    'Error: what is packed is damaged',
  ])
  expect(await read(changed(packed, 'entry', [20, length + 1]))).toEqual([['a'], '样本'])
  expect(await read(changed(packed, 'entry', [24, 7]))).toEqual([
    ['a'],
    'Error: not enough bytes in the stream. expected 7. got 6',
  ])
})

test('a name by a program of Windows has its folders as others write them', async () => {
  expect(await read(zip([['word\\document.xml', 'x']]))).toEqual([['word/document.xml'], null])
})

test('numbers of 64 bits are read where a container has them', async () => {
  const list = Buffer.from(one).indexOf('PK\u0001\u0002')
  const entry = Buffer.from(one.subarray(list, list + 46))
  entry.fill(0xff, 20, 28)
  entry.fill(0xff, 42, 46)
  const numbers = (...of: readonly number[]): Buffer => {
    const made = Buffer.alloc(8 * of.length)
    of.forEach((value, at) => made.writeBigUInt64LE(BigInt(value), 8 * at))
    return made
  }
  const other = Buffer.from([0x55, 0x54, 1, 0, 7])
  const extra = Buffer.concat([other, Buffer.from([1, 0, 24, 0]), numbers(6, 6, 0)])
  entry.writeUInt16LE(extra.length, 30)
  const directory = Buffer.concat([entry, Buffer.from('a'), extra])
  const end64 = Buffer.concat([
    Buffer.from('PK\u0006\u0006'),
    numbers(44, 45),
    Buffer.alloc(4),
    numbers(1, 1, directory.length, list),
  ])
  const locator = [Buffer.from('PK\u0006\u0007'), Buffer.alloc(4), numbers(list + directory.length)]
  const end = Buffer.from([...Buffer.from('PK\u0005\u0006'), ...Array<number>(16).fill(0xff), 0, 0])
  const whole = [Buffer.from(one.subarray(0, list)), directory, end64, ...locator]
  expect(await read(Buffer.concat([...whole, Buffer.alloc(4), end]))).toEqual([['a'], '样本'])
})

/** A container of entries that are not packed, each with bytes in its extra fields and its comment. */
function drawn(
  ...entries: readonly (readonly [name: string, text: string, extra?: Buffer, size?: number])[]
): Buffer {
  const head = (
    mark: string,
    size: number,
    ...numbers: readonly (readonly [at: number, of: 2 | 4, value: number])[]
  ): Buffer => {
    const made = Buffer.alloc(size)
    made.write(mark, 'latin1')
    for (const [at, of, value] of numbers) made.writeUIntLE(value, at, of)
    return made
  }
  let heads = Buffer.alloc(0)
  let list = Buffer.alloc(0)
  for (const [name, text, extra = Buffer.alloc(0), size] of entries) {
    const content = Buffer.from(text)
    const start = heads.length
    const local = head('PK\u0003\u0004', 30, [26, 2, name.length], [28, 2, 5])
    heads = Buffer.concat([heads, local, Buffer.from(name), Buffer.from('extra'), content])
    const entry = head(
      'PK\u0001\u0002',
      46,
      [20, 4, content.length],
      [24, 4, size ?? content.length],
      [28, 2, name.length],
      [30, 2, extra.length],
      [32, 2, 3],
      [42, 4, start],
    )
    list = Buffer.concat([list, entry, Buffer.from(name), extra, Buffer.from('say')])
  }
  const count = entries.length
  const end = head('PK\u0005\u0006', 22, [8, 2, count], [10, 2, count], [16, 4, heads.length])
  return Buffer.concat([heads, list, end])
}

test('extra fields and comments of entries are passed over', async () => {
  const other = Buffer.from([0x55, 0x54, 1, 0, 7])
  const made = drawn(['b', '一', other], ['a', '样本', other], ['c', ''])
  expect(await read(made)).toEqual([['b', 'a', 'c'], '样本'])
  expect(await read(drawn())).toEqual([[], null])
})

test('of the numbers of an entry only those that are elsewhere are looked for there', async () => {
  const size = Buffer.from([1, 0, 8, 0, 6, 0, 0, 0, 0, 0, 0, 0])
  expect(await read(drawn(['b', '一'], ['a', '样本', size, 0xffffffff]))).toEqual([
    ['b', 'a'],
    '样本',
  ])
})

test('a place for a list of 64 bits where there is none is nothing', async () => {
  const end = Buffer.from(one).indexOf('PK\u0005\u0006')
  const locator = Buffer.alloc(20)
  locator.write('PK\u0006\u0007', 'latin1')
  const made = Buffer.concat([one.subarray(0, end), locator, one.subarray(end)])
  expect(await read(made)).toEqual([['a'], '样本'])
})

test('an entry beyond the file, one up to its end, and one with a password have no text', async () => {
  const text = async (at: number, value: number): Promise<unknown> =>
    (await read(changed(one, 'entry', [at, value])))[1]
  expect(await text(42, 60_000)).toBe('Error: an entry is not where the list says')
  expect(await text(20, one.length - 31)).toBe('Error: an entry is not as long as the list says')
  expect(await text(8, 1)).toBe('Error: it is protected by a password')
})
