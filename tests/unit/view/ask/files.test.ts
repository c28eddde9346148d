import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { answerColumns, fileRows } from '../../../../src/view/ask/columns.ts'
import { fileOf } from '../../../../src/view/ask/files.ts'
import type { FileForm } from '../../../../src/view/ask/files.ts'
import type { Question } from '../../../../src/view/ask/question.ts'
import { publishReal } from '../../dataset/product/support.ts'
import { answered, storeOf } from './support.ts'

const published = await publishReal()
const about = {
  sheet: '说明',
  lines: [['网址', 'https://example.org/ask/']] as const,
  date: '2026-11-24',
}

/** The bytes of a file of an answer, worked out from the published files anew. */
async function made(form: FileForm, question: Partial<Question>): Promise<string | Uint8Array> {
  const { lists } = await answered(storeOf(published), question)
  const made = await fileOf(form, 'x', answerColumns, fileRows(lists), about)
  return made!.bytes as string | Uint8Array
}

const question = { figures: ['disclosure-rate'], group: 'county-region', with: ['small'] } as const

test('the file of an answer has its rows, each with its unit, its counts and what was put in', async () => {
  expect(await made('csv', question)).toBe(
    [
      'report_id,agency_id,name_zh,name_en,division_code,level,scope,year,edition,review,figure,label_zh,label_en,unit,value,numerator,denominator,low,high,status,put_in',
      "ningjin-130528-gov-2024,ningjin-130528-gov,宁晋县人民政府,Ningjin County People's Government,130528,county,region,2024,form-2021,compared,disclosure-rate,公开率（含部分公开）,Disclosure rate (full or part),ratio,0.523077,34,65,0.403796,0.639782,computed,",
      "jiangxian-140826-gov-2024,jiangxian-140826-gov,绛县人民政府,Jiangxian County People's Government,140826,county,region,2024,form-2021,compared,disclosure-rate,公开率（含部分公开）,Disclosure rate (full or part),ratio,0.75,3,4,0.300642,0.954413,small,small",
      '',
    ].join('\n'),
  )
})

test('for spreadsheet programs it has a byte-order mark, CRLF and a Chinese header', async () => {
  const text = (await made('excel', question)) as string
  expect(text.slice(0, 30)).toBe('\uFEFF报告编号,机关编号,机关名称,英文名称,行政区划代码,层级')
  expect(text.split('\r\n')).toHaveLength(4)
})

test('the workbook has the very rows, numbers as numbers and codes as texts, and says what they are', async () => {
  const { sheets } = await readXlsx((await made('xlsx', question)) as Uint8Array)
  expect(sheets.map(({ name }) => name)).toEqual(['data', '说明'])
  const [data, notes] = sheets
  expect(data!.rows[1]).toEqual(answerColumns.map(({ name }) => name))
  expect(data!.rows.slice(2).map((row) => [row[0], row[4], row[7], row[14], row[20]])).toEqual([
    ['ningjin-130528-gov-2024', '130528', 2024, 0.523077, null],
    ['jiangxian-140826-gov-2024', '140826', 2024, 0.75, 'small'],
  ])
  expect(notes!.rows).toEqual([['网址', 'https://example.org/ask/']])
})

test.each(['csv', 'excel', 'xlsx'] as const)(
  'asked again, the bytes of %s are the same',
  async (form) => {
    expect(await made(form, question)).toEqual(await made(form, question))
  },
)

test('more cells than a workbook holds make none', async () => {
  const { lists } = await answered(storeOf(published), question)
  const [row] = fileRows(lists)
  const rows = Array.from({ length: 100_000 }, () => row!)
  expect(await fileOf('xlsx', 'x', answerColumns, rows, about)).toBe(null)
})
