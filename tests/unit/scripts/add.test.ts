import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { addAll } from '../../../scripts/lib/add/add-all.ts'
import { addFile } from '../../../scripts/lib/add/add-file.ts'
import type { AddSettings, Wanted } from '../../../scripts/lib/add/wanted.ts'
import { anyFatal, openCurated } from '../../../scripts/lib/curated.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { documentWriters } from '../ingest/documents.ts'
import { madeUp } from '../ingest/made-up.ts'
import { run } from '../support/command.ts'
import { madeUpPlaces, makeDataFolder } from '../support/made-up-places.ts'

const folder = mkdtempSync(join(tmpdir(), 'add-'))
const data = join(folder, 'data')
const settings: AddSettings = {
  data,
  force: false,
  keyed: false,
  today: '2026-11-27',
  allowPrivate: false,
}
const places = madeUpPlaces(documentWriters.length)
const made = fc.sample(madeUp(['zero']), { numRuns: 40, seed: 4 })
const form2021 = made.filter(({ edition }) => edition.id === 'form-2021')

beforeEach(() => makeDataFolder(data, places))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a document becomes a checked draft, nothing typed but its name', () => {
  test.each(documentWriters.map((writer, at) => [writer.id, writer, at] as const))(
    '%s',
    async (_, writer, at) => {
      const report = form2021[at % form2021.length]!
      const { code, name, pinyin } = places[at]!
      const path = put(`new-${writer.name}`, writer.write(report, `${name}人民政府`))
      const outcome = await addFile(file(path), wanted(path), openCurated(data), settings)
      const year = writer.year(report)
      const id = `${pinyin}-${code}-gov`
      expect(outcome).toMatchObject({ agency: id, year })
      expect(['placed', 'unresolved']).toContain(outcome.state)
      expect(readFileSync(join(home(at), 'agency.yaml'), 'utf8')).toBe(
        [
          `id: ${id}`,
          `name: {zh: ${name}人民政府, en: ${capital(pinyin)} County People's Government}`,
          'kind: gov',
          'level: county',
          `division: "${code}"`,
          'parent: null',
          'website: null',
          '',
        ].join('\n'),
      )
      const curated = openCurated(data)
      const [record] = [...curated.records()]
      expect(anyFatal(curated.files)).toBe(false)
      const wrong = record!.reports[0]!.observations.filter(
        ({ cell, printed, status }) =>
          status !== 'illegible' && status !== 'absent' && printed !== report.cells.get(cell),
      )
      expect(wrong).toEqual([])
      expect(record!.reports[0]!).toMatchObject({
        added: '2026-11-27',
        published: ['html', 'mht'].includes(writer.id) ? `${year + 1}-01-25` : null,
      })
      // A web archive says where it is from, and when it was saved.
      expect(record!.reports[0]!.source).toMatchObject(
        writer.id === 'mht'
          ? {
              url: 'http://www.example.gov.cn/xxgk/1.html',
              retrieved: '2025-03-06',
              kind: 'official',
            }
          : { url: null, retrieved: null, kind: 'copy' },
      )
      expect(readFileSync(join(home(at), `${year}.md`), 'utf8')).toBe(
        serializeReport(record!.reports[0]!),
      )
    },
  )
})

describe('npm run add', () => {
  const [first, second] = [0, 1].map((at) =>
    documentWriters[2]!.write(form2021[at]!, `${places[at]!.name}人民政府`),
  ) as [Uint8Array, Uint8Array]

  test('says what to look at and what is next; a second time there is nothing new', () => {
    const path = put('one.txt', first)
    const { code, err } = run('add', [path, '--data', data])
    expect(code).toBe(0)
    expect(err).toContain('made from the register')
    expect(err).toContain('Next: compare every figure')
    const again = run('add', [path, '--data', data])
    expect(again.code).toBe(3)
    expect(again.err).toContain('has this file: nothing to do')
    const chinese = { LC_ALL: 'zh_CN.UTF-8' }
    const anew = run('add', [path, '--force', '--data', data], chinese).err
    expect(anew).toMatch(/^ {2}已检查：0处错误，报告本身\d+处核对发现$/m)
    expect(anew).toMatch(/^下一步：把 .*2023\.md 的每个数字与 .*one\.txt 对照/m)
    expect(run('add', [path, '--data', data], chinese).err).toMatch(
      /^共1份报告：0份完整，0份待查，1份原已收录，0份不能用$/m,
    )
  })

  test('takes a folder; a bad file does not stop the rest, what begins with a dot is left out', () => {
    const inbox = join(folder, 'in')
    mkdirSync(inbox)
    writeFileSync(join(inbox, '.DS_Store'), 'x')
    writeFileSync(join(inbox, 'a.txt'), first)
    writeFileSync(join(inbox, 'b.pdf'), '%PDF-1.7 broken')
    writeFileSync(join(inbox, 'c.txt'), second)
    const { code, err } = run('add', [inbox, '--data', data])
    expect(code).toBe(2)
    expect(err).toContain('3 reports: 2 placed whole, 0 to look up, 0 there before, 1 not usable')
    expect(run('check', ['--data', data]).code).toBe(0)
  })

  test('another file of a report that is held is not written over it, but with --force', () => {
    expect(run('add', [put('one.txt', first), '--data', data]).code).toBe(0)
    const place = join(home(0), '2023.md')
    const before = readFileSync(place, 'utf8')
    const other = put('other.txt', new TextEncoder().encode(`${new TextDecoder().decode(first)}\n`))
    expect(run('add', [other, '--data', data]).code).toBe(3)
    expect(readFileSync(place, 'utf8')).toBe(before)
    expect(run('add', [other, '--data', data, '--force']).code).toBe(0)
    expect(readFileSync(place, 'utf8')).not.toBe(before)
  })

  test('nothing is written of what is no report, or whose report it is is not said', () => {
    const nameless = new TextDecoder().decode(first).replaceAll(places[0]!.name, '某地')
    const cases = [
      put('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
      put(
        'notice.txt',
        new TextEncoder().encode(
          `${places[0]!.name}人民政府2023年政府信息公开工作年度报告\n会议改期。`,
        ),
      ),
      put('nameless.txt', new TextEncoder().encode(nameless)),
      join(folder, 'nowhere'),
    ]
    for (const path of cases) expect(run('add', [path, '--data', data]).code).toBe(2)
    expect(existsSync(join(data, 'agencies'))).toBe(false)
    const given = ['--agency', `${places[0]!.pinyin}-${places[0]!.code}-gov`]
    expect(run('add', [cases[2]!, '--data', data, ...given]).code).toBe(0)
    expect(existsSync(join(home(0), '2023.md'))).toBe(true)
  })

  test('an agency made in the same run becomes the parent, in whatever order', async () => {
    const [county] = places
    const prefecture = `${county!.code.slice(0, 4)}00`
    const text = new TextDecoder().decode(first)
    const of = (name: string): Uint8Array =>
      new TextEncoder().encode(text.replaceAll(county!.name, name))
    const sources = [put('one.txt', first), put('above.txt', of('甲山市'))].map(wanted)
    await addAll(sources, openCurated(data), settings)
    const parent = `jiashan-${prefecture}-gov`
    expect(readFileSync(join(home(0), 'agency.yaml'), 'utf8')).toContain(`parent: ${parent}\n`)
  })
})

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function file(path: string): Parameters<typeof addFile>[0] {
  return { path, names: [], url: null, retrieved: null }
}

function wanted(source: string): Wanted {
  return { source, agency: null, year: null, url: null, published: null }
}

function home(at: number): string {
  const { code, pinyin } = places[at]!
  return join(data, 'agencies', '99', `${pinyin}-${code}-gov`)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
