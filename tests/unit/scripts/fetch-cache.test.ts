import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asideName } from '../../../scripts/lib/aside.ts'
import { cacheFolder, keep } from '../../../scripts/lib/fetch/cache.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cache-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const answer = { url: 'https://a.gov.cn/b.PDF', status: 200, type: 'application/pdf' }
const bytes = new TextEncoder().encode('abc')

test('what was fetched is kept by its sum, with where and when, and nothing besides', () => {
  const within = join(folder, 'deep')
  const path = keep(within, 'https://a.gov.cn/', { ...answer, bytes }, '2026-11-27')
  expect(path).toBe(join(within, `${sum}.pdf`))
  expect(readFileSync(path, 'utf8')).toBe('abc')
  expect(JSON.parse(readFileSync(`${path}.json`, 'utf8'))).toEqual({
    asked: 'https://a.gov.cn/',
    url: 'https://a.gov.cn/b.PDF',
    type: 'application/pdf',
    retrieved: '2026-11-27',
    sha256: sum,
  })
  expect(readdirSync(within).sort()).toEqual([`${sum}.pdf`, `${sum}.pdf.json`])
})

test('what a killed run left in the cache goes with the next', () => {
  const left = join(folder, `${asideName}killed`)
  mkdirSync(left)
  writeFileSync(join(left, 'lock'), '')
  writeFileSync(join(left, 'file'), 'half')
  keep(folder, 'https://a.gov.cn/', { ...answer, bytes }, '2026-11-27')
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

test('the folder is the one that is named, else that of the platform', () => {
  expect(cacheFolder({ OPEN_DISCLOSURE_CACHE: '/a' })).toBe('/a')
  expect(cacheFolder({ OPEN_DISCLOSURE_CACHE: '', XDG_CACHE_HOME: '/b' })).toMatch(
    /open-disclosure.fetched$/,
  )
})
