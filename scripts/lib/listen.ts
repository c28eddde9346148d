import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { siteAddress } from '../../src/published/address.ts'

/** Lets a server listen on a port of 127.0.0.1, 0 for a free one; the address of what it serves below a base path. */
export function listen(server: Server, port: number, base: string): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo
      done(`http://127.0.0.1:${taken}${siteAddress(undefined, base).base}/`)
    })
  })
}
