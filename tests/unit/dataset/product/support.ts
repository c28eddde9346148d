import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCurated } from '../../../../scripts/lib/curated.ts'
import type { Written } from '../../../../src/dataset/build.ts'
import { writeTables } from '../../../../src/dataset/build.ts'
import type { Limits } from '../../../../src/dataset/limits.ts'
import { limits } from '../../../../src/dataset/limits.ts'
import { writeProduct } from '../../../../src/dataset/product.ts'
import type { AgencyRecord, DatasetContext } from '../../../../src/dataset/record.ts'
import type { Sink } from '../../../../src/dataset/sink.ts'
import { byCodeUnit } from '../../../../src/curated/order.ts'
import { frozen } from '../../support/folder.ts'

/** A sink that keeps everything in memory. */
export function memorySink(): Sink & { readonly text: (path: string) => string } {
  const files = new Map<string, Buffer[]>()
  const read = (path: string): Buffer => {
    const whole = Buffer.concat(files.get(path) ?? [])
    if (!files.has(path)) throw new Error(`no file ${path}`)
    files.set(path, [whole])
    return whole
  }
  return {
    append(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
      const blocks = files.get(path)
      if (blocks) blocks.push(bytes)
      else files.set(path, [bytes])
    },
    size: (path) => (files.get(path) ?? []).reduce((sum, each) => sum + each.length, 0),
    read,
    remove: (path) => void files.delete(path),
    sum: (path) => createHash('sha256').update(read(path)).digest('hex'),
    paths: () => [...files.keys()].sort(byCodeUnit),
    text: (path) => read(path).toString('utf8'),
  }
}

/** Everything published, in memory. */
export type Published = ReturnType<typeof memorySink> & {
  readonly written: Written
  readonly large: readonly { readonly path: string; readonly bytes: number }[]
}

/** Publishes records, within other limits than the usual ones where some are given. */
export async function publish(
  records: Iterable<AgencyRecord>,
  context: DatasetContext,
  within: Partial<Limits> = {},
): Promise<Published> {
  const sink = memorySink()
  const own = { ...limits, ...within }
  const written = writeTables(records, context, sink, own)
  const large = await writeProduct(written, context, sink, own)
  return { ...sink, written, large }
}

const real = new Map<string, Promise<Published>>()

/** Publishes the frozen data, of real reports, once for all test files of a process: nobody writes to it. */
export function publishReal(within: Partial<Limits> = {}): Promise<Published> {
  const key = JSON.stringify(within)
  const known = real.get(key)
  if (known) return known
  const source = openCurated(frozen)
  const made = publish(source.records(), source.context, within)
  real.set(key, made)
  return made
}

/** A folder of its own for a test, removed when the tests of the file are done. */
export function scratch(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'open-disclosure-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
