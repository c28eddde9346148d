import { describe, expect, test } from 'vitest'
import { form2021 } from '../../../../src/form/editions/2021.ts'
import type { Block } from '../../../../src/ingest/grid.ts'
import { lostTables, tellAbsent } from '../../../../src/ingest/match/lost.ts'
import { onLine } from './readings.ts'

const all = form2021.tables.map(({ id }) => id)

/** The reasons by which tables may be there, of a document with these lines and pictures after so many of them. */
function lost(
  absent: readonly string[],
  lines: readonly string[],
  pictures: readonly number[] = [],
) {
  const blocks = lines.map((text, at): Block => ({ kind: 'text', text, place: onLine(at + 1) }))
  const captured = { format: 'txt', blocks, remarks: [], pictures } as const
  const found = lostTables(captured, form2021.tables, absent)
  return Object.fromEntries([...found].map(([id, why]) => [id, why.en]))
}

const headings = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、行政复议、行政诉讼情况',
]

describe('tables not found', () => {
  test('are absent where others of the form are there and no picture is', () => {
    expect(lost(['fees', 'disputes'], headings)).toEqual({})
    expect(lost([], headings)).toEqual({})
  })

  test('may be there where no table was found', () => {
    const why = 'and no other table of the form'
    expect(lost(all, headings)).toEqual(Object.fromEntries(all.map((id) => [id, why])))
  })

  test('may be a picture in their section', () => {
    expect(lost(['fees', 'requests', 'disputes'], headings, [2])).toEqual({
      requests: 'and a picture in the document may be tables',
    })
    expect(lost(['fees', 'requests', 'disputes'], headings, [1, 3])).toEqual({
      fees: 'and 2 pictures in the document may be tables',
      disputes: 'and 2 pictures in the document may be tables',
    })
  })

  test('may be a picture anywhere where no section has a heading', () => {
    expect(lost(['fees', 'requests'], ['甲'], [1])).toEqual({
      fees: 'and a picture in the document may be tables',
      requests: 'and a picture in the document may be tables',
    })
  })
})

test('a document without pictures has none in a section', () => {
  expect(
    lostTables({ format: 'txt', blocks: [], remarks: [] }, form2021.tables, ['fees']).size,
  ).toBe(0)
})

test('what is told says what the cells say, and what to do', () => {
  expect(
    tellAbsent('fees', {
      zh: '文件里的1张图片可能是表格',
      en: 'and a picture in the document may be tables',
    }),
  ).toEqual({
    rule: 'unresolved',
    at: 'fees',
    place: null,
    reason: {
      zh: '没有找到表 fees，文件里的1张图片可能是表格：各格为 ?；请抄录，报告没有这个表则写 absent',
      en: 'Table fees was not found, and a picture in the document may be tables: its cells are ?; transcribe them, or write absent where the report has no such table',
    },
  })
  expect(tellAbsent('fees', undefined)).toEqual({
    rule: 'absent',
    at: 'fees',
    place: null,
    reason: {
      zh: '没有找到表 fees：原文没有、是图片，或标签丢失。各格为 absent，不是0',
      en: 'Table fees was not found: it is not there, is a picture, or its labels are lost. Its cells say absent, not 0',
    },
  })
})
