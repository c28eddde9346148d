import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { serve } from '../../../../scripts/serve.ts'
import { isUnread, openHttpFile, openMeter, tooLarge } from '../../../../src/view/ask/http-file.ts'

const large = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) % 251))
const folder = mkdtempSync(join(tmpdir(), 'http-file-'))
writeFileSync(join(folder, 'large.parquet'), large)
writeFileSync(join(folder, 'small.parquet'), large.subarray(0, 1000))
const site = await serve(folder, 0)
const servers: Server[] = [site.server]
afterAll(() => {
  rmSync(folder, { recursive: true })
  for (const server of servers) server.close()
})

/** A server that answers in a way of its own; how often it was asked. */
async function serverThat(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly address: string; readonly asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers.range ?? 'whole')
    answer(request, response)
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, asked }
}

const read = async (address: string, most = 1e9): Promise<readonly [number, string, number]> => {
  const meter = openMeter(most)
  const file = await openHttpFile(address, meter)
  const parts = await Promise.all(
    [
      [100, 200],
      [100_000, 100_050],
      [299_990, undefined],
    ].map(([from, to]) => file.slice(from!, to)),
  )
  await file.slice(100_000, 100_050)
  return [
    file.byteLength,
    Buffer.concat(parts.map((each) => Buffer.from(each))).toString('hex'),
    meter.fetched(),
  ]
}
const expected = Buffer.concat([
  large.subarray(100, 200),
  large.subarray(100_000, 100_050),
  large.subarray(299_990),
]).toString('hex')

test('a server that gives parts is asked for parts, none of them twice', async () => {
  expect(await read(`${site.address}large.parquet`)).toEqual([300_000, expected, 2 * 65_536 + 50])
  const file = await openHttpFile(`${site.address}small.parquet`, openMeter(1e9))
  expect([file.byteLength, Buffer.from(await file.slice(10, 20))]).toEqual([
    1000,
    large.subarray(10, 20),
  ])
})

test('one that does not gives the whole, once', async () => {
  const { address, asked } = await serverThat((_, response) => response.end(large))
  expect((await read(address)).slice(0, 2)).toEqual([300_000, expected])
  expect(asked).toEqual(['bytes=0-65535'])
})

test('one that packs parts is asked for the whole', async () => {
  const { address, asked } = await serverThat(({ headers }, response) => {
    const head = { 'Content-Encoding': 'gzip' }
    if (headers.range === undefined) return response.writeHead(200, head).end(gzipSync(large))
    const part = gzipSync(large.subarray(0, 65_536))
    return response.writeHead(206, { ...head, 'Content-Range': 'bytes 0-65535/300000' }).end(part)
  })
  expect((await read(address)).slice(0, 2)).toEqual([300_000, expected])
  expect(asked).toEqual(['bytes=0-65535', 'whole'])
})

test('more than is let through is not read, and what is not there is said', async () => {
  await expect(read(`${site.address}large.parquet`, 100_000)).rejects.toBe(tooLarge)
  await expect(read(`${site.address}none.parquet`)).rejects.toThrow(/^404 /)
  for (const address of [`${site.address}none.parquet`, 'http://127.0.0.1:1/x']) {
    expect(await read(address).catch(isUnread)).toBe(true)
  }
  expect(isUnread(tooLarge)).toBe(false)
})
