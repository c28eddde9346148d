import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { besideLimit, sizeOf } from '../../../scripts/lib/workflow/size.ts'
import { run } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'size-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'data', 'v1'), { recursive: true })
writeFileSync(join(folder, 'data', 'v1', 'a.csv'), '')
truncateSync(join(folder, 'data', 'v1', 'a.csv'), 2 * 1_048_576)
writeFileSync(join(folder, 'index.html'), 'x'.repeat(524_288))

test('a folder has a size, and its largest entries', () => {
  expect(sizeOf(folder)).toEqual({
    bytes: 2_621_440,
    files: 2,
    entries: [
      { name: 'data', bytes: 2_097_152 },
      { name: 'index.html', bytes: 524_288 },
    ],
  })
})

test('what is larger than the host takes is refused, with both figures and the largest', () => {
  const size = sizeOf(folder)
  expect(besideLimit(size, 3)).toEqual({
    fits: true,
    said: '2.5 MB in 2 files; the host takes 3 MB',
  })
  expect(besideLimit({ ...size, bytes: 3 * 1_048_576 }, 3).fits).toBe(true)
  expect(besideLimit({ ...size, bytes: 3 * 1_048_576 + 1 }, 3).said).toContain(
    'Unexpected site of 3.1 MB in 2 files, expected at most 3 MB',
  )
  const { code, err } = run('workflow/fits', [folder], { LIMIT: '2' })
  expect(code).toBe(1)
  expect(err).toBe(
    'Unexpected site of 2.5 MB in 2 files, expected at most 2 MB, which is what the host takes: leave out the pictures of charts (npm run build:site -- --no-pictures), or serve it from a host that takes more. The largest: data 2.0 MB, index.html 0.5 MB\n',
  )
  expect(run('workflow/fits', [folder], { LIMIT: '' }).err).toBe(
    `${folder}: 2.5 MB in 2 files; the host takes 1024 MB\n`,
  )
  expect(run('workflow/fits', [folder], { LIMIT: '1 GB' }).code).toBe(1)
  expect(run('workflow/fits', []).code).toBe(1)
})
