import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** LibreOffice as this machine calls it; undefined where it has none. */
export const office = ['soffice', 'libreoffice'].find(
  (each) => spawnSync(each, ['--version']).status === 0,
)

/**
 * Has LibreOffice work a workbook out in a folder, which becomes its sheets there as CSV: `out/book-<sheet>.csv`. Only where there is an
 * `office`.
 */
export function workOut(book: Uint8Array, folder: string): void {
  writeFileSync(join(folder, 'book.xlsx'), book)
  const { status, stderr } = spawnSync(
    office!,
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ],
    { encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
}
