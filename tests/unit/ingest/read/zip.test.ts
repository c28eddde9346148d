import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Zip } from '../../../../src/ingest/read/zip.ts'
import { openZip } from '../../../../src/ingest/read/zip.ts'
import { zip } from '../write/docx.ts'
import { spaces } from './refused.ts'

async function opened(bytes: Uint8Array): Promise<Zip> {
  const found = await openZip(bytes)
  if ('unreadable' in found) throw new Error(found.unreadable)
  return found
}
const why = async (bytes: Uint8Array): Promise<unknown> => {
  const found = await openZip(bytes)
  return 'unreadable' in found ? found.unreadable : found.names
}
const refused = (what: string): string =>
  `Unexpected zip container with ${what}, expected a document of ordinary size`
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

test('entries are named in order, and read by name; of another there is none', async () => {
  const found = await opened(
    zip([
      ['b', '样本'],
      ['a/c', 'x', { pack: true }],
    ]),
  )
  expect(found.names).toEqual(['b', 'a/c'])
  expect([await found.text('b'), await found.text('a/c'), await found.text('d')]).toEqual([
    ...['样本', 'x', null],
  ])
})

test('an entry is a text of UTF-8, or of UTF-16 with a mark', async () => {
  const found = await opened(
    zip([
      ['le', utf16('样本')],
      ['be', utf16('样本').swap16()],
      ['mark', '\uFEFF样'],
      ['a', Buffer.from([0xff, 0x41])],
      ['b', Buffer.from([0x41, 0xfe])],
      ['c', Buffer.from([0x41, 0xff])],
      ['d', Buffer.from([0xfe, 0x20])],
    ]),
  )
  expect([await found.text('le'), await found.text('be'), await found.text('mark')]).toEqual([
    ...['样本', '样本', '样'],
  ])
  for (const name of ['a', 'b', 'c', 'd'])
    await expect(found.text(name)).rejects.toThrow('The encoded data was not valid')
})

test('a container that lies among other bytes is read by its own', async () => {
  const bytes = zip([['a', 'x']])
  const around = Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(9)])
  const view = new Uint8Array(around.buffer, around.byteOffset + 7, bytes.length)
  expect(await (await opened(view)).text('a')).toBe('x')
})

describe('what a container says of itself is looked at first', () => {
  const many = (count: number): Uint8Array =>
    zip(Array.from({ length: count }, (_, at) => [`e${at}`, ''] as const))

  test('its entries are at most 200', async () => {
    expect(await why(many(200))).toHaveLength(200)
    expect(await why(many(201))).toBe(refused('201 entries'))
    // One that says it has fewer.
    const lying = Buffer.from(many(201))
    lying.writeUInt16LE(3, lying.length - 14)
    lying.writeUInt16LE(3, lying.length - 12)
    expect(await why(lying)).not.toHaveLength(201)
  })

  test('an entry has at most 20 MB, all together 60', async () => {
    const entry = (name: string, size: number) => [name, 'x', { pack: true, size }] as const
    const stored = (name: string, size: number) => [name, spaces(size)] as const
    expect(await why(zip([stored('a', 20_000_000)]))).toEqual(['a'])
    expect(await why(zip([entry('a', 20_000_001)]))).toBe(refused('20000001 bytes in a'))
    const three = ['a', 'b', 'c'].map((name) => stored(name, 20_000_000))
    expect(await why(zip(three))).toEqual(['a', 'b', 'c'])
    expect(await why(zip([...three, stored('d', 1)]))).toBe(refused('more than 60000000 bytes'))
  })

  test('an entry is packed at most 200 times, but for some bytes', async () => {
    const size = (length: number): number => 200 * length + 4096
    const packed = deflateRawSync(spaces(900_000)).length
    const of = (said: number): Uint8Array =>
      zip([['a', spaces(900_000), { pack: true, size: said }]])
    expect(await why(of(size(packed)))).toEqual(['a'])
    expect(await why(of(size(packed) + 1))).toBe(
      refused(`a packed ${Math.round((size(packed) + 1) / packed)} times`),
    )
  })

  test('no name is there twice', async () => {
    expect(
      await why(
        zip([
          ['a', 'x'],
          ['b', 'x'],
          ['a', 'y'],
        ]),
      ),
    ).toBe(refused('a twice'))
  })
})

test('what is no container, or a damaged one, is said to be', async () => {
  for (const bytes of [
    new Uint8Array(),
    Buffer.from('PK\u0003\u0004'),
    zip([['a', 'x']]).slice(0, 40),
  ])
    expect(await why(bytes)).toMatch(/^The zip container is damaged: ./)
})

test('an entry that is protected, or larger than the container says, is not read', async () => {
  const bytes = Buffer.from(zip([['a', 'x', { pack: true }]]))
  const directory = bytes.indexOf('PK\u0001\u0002')
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8)
  await expect((await opened(bytes)).text('a')).rejects.toThrow('it is protected by a password')
  const larger = zip([['a', spaces(90_000), { pack: true, size: 20_000 }]])
  await expect((await opened(larger)).text('a')).rejects.toThrow('too many bytes in the stream')
})
