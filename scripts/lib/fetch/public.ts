import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { BlockList, isIP } from 'node:net'

/** The ranges that are nobody's on the open network (IANA's registries of special-purpose addresses). */
const special = new BlockList()
for (const range of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
]
  .join(' ')
  .split(' ')) {
  const [network = '', bits] = range.split('/')
  special.addSubnet(network, Number(bits), 'ipv4')
}
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  const [network = '', bits] = range.split('/')
  special.addSubnet(network, Number(bits), 'ipv6')
}
const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the open network: none of this machine, of a private network, or of no network. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4')
  return isIP(address) === 6 && unicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** Whether an address may be connected to. */
export type MayConnect = (address: string) => boolean

/** Why no request may go to a host that is written as an IP address; null for a name, which `lookupOf` sees to. */
export function closedHost(hostname: string, may: MayConnect): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) !== 0 && !may(bare) ? closedAddress(bare) : null
}

/**
 * Looks a name up for a connection, and fails where it leads to an address that may not be connected to: the address that
 * is looked at is the one that is connected to.
 */
export function lookupOf(may: MayConnect): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const wrong = error ? undefined : found.find(({ address }) => !may(address))
      if (error) done(error, '', 0)
      else if (wrong) done(new Error(closedAddress(wrong.address)), '', 0)
      else if (options.all) done(null, found)
      else done(null, found[0]!.address, found[0]!.family)
    })
  }
}

function closedAddress(address: string): string {
  return `it leads to ${address}, an address of this machine or a private network: nothing was asked of it (--allow-private allows it)`
}
