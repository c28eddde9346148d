import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripTypeScriptTypes } from 'node:module'
import { afterAll, expect, test } from 'vitest'
import { run, sums } from '../../support/command.ts'
import { alike, edit, remove } from '../../support/folder.ts'
import { deep } from '../../support/killed.ts'

const {
  data,
  ids: [first],
  of,
} = alike()
const at = (...names: string[]): string => join(data, '..', ...names)
afterAll(() => remove(data))

/** Draws the charts of the data as it is; the sums of all that is written. */
function draw(version: string, ...args: readonly string[]): Record<string, string> {
  const env = {
    SITE: `https://${version}.example`,
    DATA_DIR: at('out'),
    CHARTS_DIR: at('drawn', 'charts'),
    CACHE_DIR: at('cache'),
  }
  rmSync(at('drawn'), { recursive: true, force: true })
  for (const [script, more] of [
    ['build-data', ['--data', data, '--out', at('out'), '--no-cache']],
    ['draw-charts', ['--releases', at('none'), '--files', at('drawn', 'files'), ...args]],
  ] as const) {
    const { code, err } = run(script, more, env)
    expect(code, err).toBe(0)
  }
  return sums(at('drawn'))
}

test('charts that are kept are those that are drawn, whatever changed between', () => {
  const plain = draw('one', '--no-pictures')
  expect(draw('one', '--no-pictures')).toEqual(plain)
  const received = '| 一、本年新收政府信息公开申请数量 |'
  edit(of(first, '2023.md'), [[`${received} 20 |`, `${received} 19 |`]])
  edit(of(first, 'agency.yaml'), [['Yangben County Government', 'The Yangben Government']])
  const changed = draw('one')
  expect(changed).not.toEqual(plain)
  expect(draw('one', '--no-cache')).toEqual(changed)
  expect(draw('one')).toEqual(changed)
  if (!deep) return
  const other = draw('two', '--no-pictures')
  expect(draw('two', '--no-pictures', '--no-cache')).toEqual(other)
})

test('what draws an agency’s charts reads nothing but what it is given', () => {
  const seen = new Set<string>()
  const walk = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const text = stripTypeScriptTypes(readFileSync(path, 'utf8'))
    for (const [, from] of text.matchAll(/^(?:import|export)\b[^'=;]*?\bfrom '(\.[^']+\.ts)'/gm))
      walk(join(dirname(path), from!))
  }
  for (const path of ['src/charts/draw-all.ts', 'src/view/embed/files.ts']) walk(path)
  expect(seen.size).toBeGreaterThan(50)
  expect([...seen].filter((path) => /published\/(here|open|read)\.ts$/.test(path))).toEqual([])
})
