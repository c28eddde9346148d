import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Section } from '../print.ts'
import { count, shown } from '../print.ts'

/** What a whole site takes, without PNG: bytes and files, of all and of the published data, and the largest parts. */
export type SiteBytes = {
  readonly agencies: number
  readonly reports: number
  readonly bytes: number
  readonly dataBytes: number
  readonly files: number
  /** The parts that take the most, with their bytes and files. */
  readonly parts: readonly (readonly [name: string, bytes: number, files: number])[]
}

/** Where a site may be put, and what limits it, as the hosts said in November 2026. */
export const hosts = [
  { name: 'GitHub Pages', bytes: 1e9, files: Infinity },
  { name: 'GitLab Pages', bytes: 1e9, files: 200_000 },
  { name: 'Cloudflare Pages, free', bytes: Infinity, files: 20_000 },
  { name: 'Cloudflare Pages, paid', bytes: Infinity, files: 100_000 },
] as const

/** Measures the site in a folder, its published files in `data/`. */
export function measureBytes(site: string, agencies: number, reports: number): SiteBytes {
  const parts = new Map<string, [bytes: number, files: number]>()
  let [bytes, dataBytes, files] = [0, 0, 0]
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = relative(site, join(entry.parentPath, entry.name))
    const { size } = statSync(join(site, path))
    const name = partOf(path)
    const [partBytes, partFiles] = parts.get(name) ?? [0, 0]
    parts.set(name, [partBytes + size, partFiles + 1])
    bytes += size
    files += 1
    if (path.startsWith('data')) dataBytes += size
  }
  const largest = [...parts].map(([name, [size, number]]) => [name, size, number] as const)
  const most = largest.toSorted((a, b) => b[1] - a[1]).slice(0, 12)
  return { agencies, reports, bytes, dataBytes, files, parts: most }
}

/** The kind of a file by its path: both languages together, ids left out. */
export function partOf(path: string): string {
  const names = path.replace(/^en\//, '').split('/')
  const file = names.at(-1)!
  const end = file.slice(file.indexOf('.') + 1)
  if (names[0] === 'data') {
    return names.length === 3 ? `data/${file}` : `data/${names[2]}/*.${end}`
  }
  if (names[0] === 'agencies') {
    return (
      ['agencies', '<id>', '<year>', 'source'].slice(0, names.length - 1).join('/') + `/${file}`
    )
  }
  return names.length === 1 ? file : `${names[0]}/…${end}`
}

/** How many reports a host holds, by what a report takes of a site of that size. */
export function reportsHeld(
  { bytes, files, reports }: SiteBytes,
  host: (typeof hosts)[number],
): number {
  return Math.floor(Math.min(host.bytes / (bytes / reports), host.files / (files / reports)))
}

/** Bytes and files a report at all sizes, as a table. */
export function bytesSection(all: readonly SiteBytes[]): Section {
  const kB = (size: number, { reports }: SiteBytes): string => shown(size / reports / 1000)
  return {
    title: 'Bytes: the whole site in two languages without PNG, kB and files a report',
    note: all
      .map(
        (each) =>
          `${count(each.agencies)} agencies, the most: ${each.parts
            .map(([name, size, files]) => `${name} ${kB(size, each)} (${count(files)})`)
            .join(' · ')}`,
      )
      .join('\n'),
    head: ['agencies', 'reports', 'MB', 'kB a report', 'of it data', 'files', 'files a report'],
    rows: all.map((each) => [
      count(each.agencies),
      count(each.reports),
      shown(each.bytes / 1e6),
      kB(each.bytes, each),
      kB(each.dataBytes, each),
      count(each.files),
      shown(each.files / each.reports),
    ]),
  }
}

/** How many reports each host holds, by the largest size that was measured. */
export function hostSection(largest: SiteBytes): Section {
  return {
    title: `Hosts: how many reports each holds, by a site of ${count(largest.agencies)} agencies`,
    note: 'No limit but room: object storage, a server of one’s own. Cloudflare takes no file of more than 25 MiB.',
    head: ['host', 'reports', 'agencies of eight years'],
    rows: hosts.map((host) => {
      const held = reportsHeld(largest, host)
      return [host.name, count(held), count(Math.floor(held / 8))]
    }),
  }
}
