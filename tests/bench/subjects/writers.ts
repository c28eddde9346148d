import { readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ChildCost } from '../measure.ts'
import { runNode } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown, times } from '../print.ts'
import type { Ratios } from '../writers/libraries.ts'
import type { WriterName } from '../writers/writers.ts'
import { writerNames } from '../writers/writers.ts'

/** What each writer costs at a size, in a process of its own from published files, and beside the library below it. */
export type WriterFigures = {
  readonly agencies: number
  readonly writers: Readonly<Record<WriterName, Written>>
  readonly ratios: Ratios
  /** Bytes of the long table as CSV and as Parquet, and of the largest published file that may not be of any size. */
  readonly longCsv: number
  readonly longParquet: number
  readonly largest: number
}

/** Rows or files that went in, bytes that came out, and the cost of the process, reading what is written included. */
type Written = ChildCost & { readonly rows: number; readonly bytes: number }

/** Row groups, of 50,000 rows each, on which ours and the libraries are compared. */
const groups = 4

/** Measures every writer on the published files of `folder`, which holds `v1/`. */
export async function measureWriters(folder: string, agencies: number): Promise<WriterFigures> {
  const v1 = join(folder, 'v1')
  const out = join(folder, 'writers')
  const writers: [WriterName, Written][] = []
  for (const name of writerNames) {
    const cost = await runNode([child, name, v1, out])
    rmSync(out, { recursive: true, force: true })
    writers.push([name, { ...cost, ...found<Pick<Written, 'rows' | 'bytes'>>(cost) }])
  }
  const sizes = readdirSync(v1, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:csv\.gz|parquet)$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return {
    agencies,
    writers: Object.fromEntries(writers) as Record<WriterName, Written>,
    ratios: found<Ratios>(await runNode([child, 'ratios', v1, String(groups)])),
    longCsv: writers.find(([name]) => name === 'csv')![1].bytes,
    longParquet: statSync(join(v1, 'observations.parquet')).size,
    largest: Math.max(...sizes),
  }
}

const child = resolve(import.meta.dirname, '..', 'writers', 'child.ts')

function found<T>({ ok, said }: ChildCost): T {
  if (!ok) throw new Error(said)
  return JSON.parse(said) as T
}

/** How many times the library each writer costs, rows in memory; the long CSV beside the hand joiner. */
export function writerRatio({ ratios }: WriterFigures, name: WriterName): number {
  const { ours, library } = ratios[name]
  return ours.cpu / (name === 'csv' ? ratios.hand : library).cpu
}

/** The writers at all sizes as a table. */
export function writerSection(all: readonly WriterFigures[]): Section {
  return {
    title: 'Writers: the long table, the workbook and the zip, each in a process of its own (n=1)',
    note: 'CPU and peak include reading the rows back. × = CPU of ours / of the library on the same rows in memory (csv: of the hand joiner).',
    head: ['agencies', 'writer', 'rows or files', 'wall s', 'CPU s', 'peak MB', 'out MB', '×'],
    rows: all.flatMap((figures) =>
      writerNames.map((name) => {
        const { rows, wall, cpu, rss, bytes } = figures.writers[name]
        return [
          count(figures.agencies),
          name,
          count(rows),
          shown(wall),
          shown(cpu),
          count(rss),
          shown(bytes / 1e6),
          times(writerRatio(figures, name), 1),
        ]
      }),
    ),
  }
}
