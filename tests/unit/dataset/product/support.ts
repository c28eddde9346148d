import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCurated } from '../../../../scripts/lib/curated.ts'
import type { Written } from '../../../../src/dataset/build.ts'
import { writeTables } from '../../../../src/dataset/build.ts'
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

/** Publishes records; `limit` is the size above which files are split. */
export async function publish(
  records: Iterable<AgencyRecord>,
  context: DatasetContext,
  limit?: number,
): Promise<Published> {
  const sink = memorySink()
  const written = writeTables(records, context, sink, limit)
  const large = await writeProduct(written, context, sink, limit)
  return { ...sink, written, large }
}

const real = new Map<number | undefined, Promise<Published>>()

/** Publishes the frozen data, of real reports, once for all test files of a process: nobody writes to it. */
export function publishReal(limit?: number): Promise<Published> {
  const known = real.get(limit)
  if (known) return known
  const source = openCurated(frozen)
  const made = publish(source.records(), source.context, limit)
  real.set(limit, made)
  return made
}

/** A folder of its own for a test, removed when the tests of the file are done. */
export function scratch(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'open-disclosure-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
