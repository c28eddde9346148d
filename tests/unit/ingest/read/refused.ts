import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCaptured } from '../../../../scripts/lib/reader-child.ts'
import type { Captured, Unreadable } from '../../../../src/ingest/grid.ts'

/** A document beyond a limit, made when it is needed, and what is said of it. */
export type Refused = readonly [name: string, bytes: () => Uint8Array, said: string]

type Reader = (bytes: Uint8Array) => Promise<Captured | Unreadable>

/** Tests that documents are refused, each with its words. */
export function refuses(reader: Reader, cases: readonly Refused[]): void {
  for (const [name, bytes, said] of cases) {
    test(name, async () => {
      expect(await reader(bytes())).toEqual({ unreadable: said })
    })
  }
}

/** Tests that a document cut short anywhere, or with noise in it, is read or said to be unreadable. */
export function standsDamage(reader: Reader, whole: Uint8Array): void {
  test('cut short anywhere, or with noise in it, it is read or said to be unreadable', async () => {
    for (const part of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const at = Math.floor(whole.length * part)
      const noisy = new Uint8Array(whole)
      noisy.set(noise.subarray(0, Math.min(noise.length, whole.length - at)), at)
      for (const bytes of [whole.slice(0, at), noisy]) {
        const reading = await reader(bytes)
        expect('unreadable' in reading ? reading.unreadable : reading.blocks).not.toHaveLength(0)
      }
    }
  })
}

/** The format that the confined program tells by the bytes of a document, or why it cannot be read. */
export async function formatInChild(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'read-'))
  try {
    writeFileSync(join(folder, 'captured'), bytes)
    const reading = await readCaptured(join(folder, 'captured'))
    return 'unreadable' in reading ? reading.unreadable : reading.format
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Text for each of some numbers from 0. */
export function many(count: number, of: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => of(at)).join('')
}

/** A document type declaration that names a file. */
export const doctype = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'

/** White space that packs well. */
export function spaces(size: number): Buffer {
  return Buffer.alloc(size, ' ')
}

// Figures that look random and are the same in every run.
const noise = Uint8Array.from({ length: 400 }, (_, index) => (index * index * 31 + index * 7) % 251)
